// SPDX-License-Identifier: Apache-2.0
// Edits of the options that a declaration was written with.
#include "checks/rules/Edits.h"

#include "checks/rules/FixPlan.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

const std::vector<std::string> &optionOrder(OptionsOf Whose) {
  static const std::vector<std::string> Association = {
      "as",          "through",   "foreignKey", "otherKey",
      "sourceKey",   "targetKey", "onDelete",   "onUpdate",
      "constraints", "uniqueKey", "timestamps", "oneSided"};
  static const std::vector<std::string> Attribute = {
      "type",         "allowNull", "primaryKey", "autoIncrement", "unique",
      "defaultValue", "field",     "references", "onDelete",      "onUpdate"};
  static const std::vector<std::string> Through = {"unique", "timestamps"};
  switch (Whose) {
  case OptionsOf::Association:
    return Association;
  case OptionsOf::Attribute:
    return Attribute;
  case OptionsOf::Through:
    break;
  }
  return Through;
}

//===--------------------------------------------------------------------===//
// One pair of braces
//===--------------------------------------------------------------------===//

std::size_t OptionEditor::position(const std::string &Name) const {
  return std::find(Order.begin(), Order.end(), Name) - Order.begin();
}

bool OptionEditor::isRemoved(const OptionPlace &P) const {
  auto It = Written.find(P.Name);
  return It != Written.end() && !It->second;
}

/// The new options at positions From to To.
std::string OptionEditor::text(std::size_t From, std::size_t To,
                               const char *Before, const char *After) const {
  std::string Result;
  for (std::size_t I = From; I < To; ++I) {
    auto It = Written.find(Order[I]);
    if (It == Written.end() || !It->second ||
        std::any_of(Braces.Options.begin(), Braces.Options.end(),
                    [&](const OptionPlace &P) { return P.Name == Order[I]; }))
      continue;
    Result.append(Before).append("." + Order[I] + " = " + *It->second);
    Result += After;
  }
  return Result;
}

Edit OptionEditor::between(unsigned From, unsigned To, std::string Text) const {
  return {Braces.Where.File, From, To - From, std::move(Text)};
}

static unsigned endOf(const Location &Where) {
  return Where.Offset + Where.Length;
}

std::optional<Edits> OptionEditor::edits() const {
  const auto &Have = Braces.Options;
  const std::size_t All = Order.size();
  const unsigned Begin = Braces.Where.Offset, End = endOf(Braces.Where);
  auto IsUnknown = [&](const std::string &Name) {
    return position(Name) == All;
  };
  if (!Braces.Where.isValid() ||
      std::any_of(Written.begin(), Written.end(),
                  [&](auto &W) { return IsUnknown(W.first); }) ||
      std::any_of(Have.begin(), Have.end(),
                  [&](auto &P) { return IsUnknown(P.Name); }))
    return std::nullopt;
  if (Have.empty()) {
    std::string List = text(0, All, ", ", "");
    return Edits{between(Begin, End, ", {" + List.erase(0, 2) + "}")};
  }
  if (Have.size() == 1 && Have.front().Where == Braces.Where)
    return Edits{between(Begin, Begin, "{.type = "),
                 between(End, End, text(0, All, ", ", "") + "}")};

  Edits Result;
  std::size_t From = 0;           // the first option not looked at
  const Location *Last = nullptr; // what was kept before
  for (std::size_t I = 0; I < Have.size(); ++I) {
    const Location &At = Have[I].Where;
    std::size_t Next = I;
    while (Next < Have.size() && isRemoved(Have[Next]))
      ++Next;
    if (Next == Have.size()) {
      std::string New = Last ? "" : text(0, All, ", ", "");
      if (!Last)
        return Edits{between(Begin, End,
                             New.empty() ? "" : ", {" + New.erase(0, 2) + "}")};
      Result.push_back(between(endOf(*Last), endOf(Have.back().Where), ""));
      break;
    }
    if (Next != I)
      Result.push_back(between(At.Offset, Have[Next].Where.Offset, ""));
    const OptionPlace &Kept = Have[Next];
    const std::size_t Position = position(Kept.Name);
    if (std::string New = text(From, Position, "", ", "); !New.empty())
      Result.push_back(between(Kept.Where.Offset, Kept.Where.Offset, New));
    if (auto It = Written.find(Kept.Name); It != Written.end())
      Result.push_back(between(Kept.Where.Offset, endOf(Kept.Where),
                               "." + Kept.Name + " = " + *It->second));
    From = Position;
    Last = &Kept.Where;
    I = Next;
  }
  if (std::string New = text(From, All, ", ", ""); Last && !New.empty())
    Result.push_back(between(endOf(*Last), endOf(*Last), New));
  return Result;
}

//===--------------------------------------------------------------------===//
// Options by their paths
//===--------------------------------------------------------------------===//

static const AttributeFact *keyNamed(const AssociationFact &A,
                                     std::string_view Option) {
  return Option == "foreignKey" ? &*A.ForeignKey
         : Option == "otherKey" ? &*A.OtherKey
                                : nullptr;
}

static std::optional<Edits> writeIn(const BracesFact &Braces, OptionsOf Whose,
                                    const std::string &Name, std::string Code) {
  OptionEditor Options(Braces, Whose);
  Options.write(Name, std::move(Code));
  return Options.edits();
}

std::optional<Edits> writeProperty(const AttributeFact &A,
                                   const std::string &Name, std::string Code) {
  // A key by name alone: "authorId" becomes {"authorId", {...}}.
  if (const Location &At = A.Name.where();
      A.Where == At && A.Name.isLiteral() && !A.Braces->Where.isValid())
    return Edits{{At.File, At.Offset, 0, "{"},
                 {At.File, endOf(At), 0,
                  ", {." + Name + " = " + std::move(Code) + "}}"}};
  return writeIn(A.Braces, OptionsOf::Attribute, Name, std::move(Code));
}

std::optional<Edits> writeOption(const AssociationFact &A,
                                 const std::string &Path, std::string Code) {
  const std::size_t Dot = Path.find('.');
  if (Dot == std::string::npos)
    return writeIn(A.Braces, OptionsOf::Association, Path, std::move(Code));
  const AttributeFact *Key = keyNamed(A, Path.substr(0, Dot));
  if (!Key || !Key->Written)
    return std::nullopt;
  return writeProperty(*Key, Path.substr(Dot + 1), std::move(Code));
}

/// {"name", {...}} becomes "name" again, once nothing is left in its braces.
static Edits unwrap(Edits Removed, const BracesFact &Braces, const Value &Name,
                    const Location &Whole) {
  const bool IsEmpty = Removed.size() == 1 &&
                       Removed.front().Offset == Braces.Where.Offset &&
                       Removed.front().Length == Braces.Where.Length;
  if (!IsEmpty || !Name.isLiteral())
    return Removed;
  return {{Whole.File, Whole.Offset, Name.where().Offset - Whole.Offset, ""},
          {Whole.File, endOf(Name.where()), endOf(Whole) - endOf(Name.where()),
           ""}};
}

std::optional<Edits> removeOptions(const AssociationFact &A,
                                   const std::vector<std::string> &Paths) {
  std::map<std::string, std::vector<std::string>> ByObject;
  for (const std::string &Path : Paths) {
    const std::size_t Dot = Path.find('.');
    if (Dot == std::string::npos)
      ByObject[""].push_back(Path);
    else
      ByObject[Path.substr(0, Dot)].push_back(Path.substr(Dot + 1));
  }
  std::optional<Edits> Result = Edits();
  for (const auto &[Object, Names] : ByObject) {
    const AttributeFact *Key = keyNamed(A, Object);
    const BracesFact &Braces = Key                   ? Key->Braces
                               : Object == "through" ? A.Through->Braces
                                                     : A.Braces;
    OptionEditor Options(Braces, Key ? OptionsOf::Attribute
                                 : Object == "through"
                                     ? OptionsOf::Through
                                     : OptionsOf::Association);
    for (const std::string &Name : Names)
      Options.remove(Name);
    std::optional<Edits> Removed = Options.edits();
    if (Removed && !Object.empty())
      Removed =
          unwrap(std::move(*Removed), Braces, Key ? Key->Name : A.Through->Name,
                 Key ? Key->Where : A.Through->Where);
    Result = both(std::move(Result), std::move(Removed));
  }
  return Result;
}

std::optional<Edits> nameKey(const AssociationFact &A,
                             const std::string &Option,
                             const std::string &Name) {
  const AttributeFact &Key = *keyNamed(A, Option);
  if (Key.Name.isWritten())
    return writeArgument(Key.Name, Name);
  if (!Key.Written)
    return writeOption(A, Option, literal(Name));
  // {{.allowNull = false}} becomes {"name", {.allowNull = false}}.
  if (const Location &At = Key.Braces->Where; At.isValid())
    return Edits{{At.File, At.Offset, 0, literal(Name) + ", "}};
  return std::nullopt;
}

std::optional<Edits> writeArgument(const Value &V, const std::string &Text) {
  if (!V.isWritten() && V.where().isValid() && V.where().Length == 0)
    return Edits{{V.where().File, V.where().Offset, 0, ", " + literal(Text)}};
  if (std::optional<Edit> Replaced = replaceLiteral(V, Text))
    return Edits{std::move(*Replaced)};
  return std::nullopt;
}

std::optional<Edits> both(std::optional<Edits> A, std::optional<Edits> B) {
  if (!A || !B)
    return std::nullopt;
  for (Edit &E : *B)
    A->push_back(std::move(E));
  return A;
}

void offer(Finding &F, std::string Message, std::optional<Edits> How) {
  if (How && !How->empty())
    F.Fixes.push_back({std::move(Message), joined(std::move(*How))});
}

void offerChoices(Finding &F, std::vector<Choice> Choices) {
  if (std::all_of(Choices.begin(), Choices.end(),
                  [](const Choice &C) { return C.second.has_value(); }))
    for (Choice &C : Choices)
      offer(F, std::move(C.first), std::move(C.second));
}

} // namespace assoc
