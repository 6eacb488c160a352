// SPDX-License-Identifier: Apache-2.0
// Sorts written options without effect among the rules that report them.
#include "checks/rules/Ignored.h"

#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <map>

namespace assoc {

/// The last part of "foreignKey.onDelete".
static std::string_view lastPart(std::string_view Option) {
  return Option.substr(Option.rfind('.') + 1);
}

bool isAction(const Ignored &I) {
  const std::string_view Last = lastPart(I.Option);
  return Last == "onDelete" || Last == "on_delete" || Last == "onUpdate";
}

bool isContradiction(const Ignored &I) {
  return I.By != None && I.By != I.Association && I.KeptWritten;
}

bool isNullContradiction(const Ignored &I) {
  return lastPart(I.Option) == "allowNull" && I.KeptWritten;
}

std::string whatIsIgnored(const Model &M, const Ignored &I) {
  std::string Text = I.Option;
  if (I.Written.isKnown())
    Text += " " + quoted(I.Written.text());
  Text += " of " + quoted(M.describe(M.Associations[I.Association])) +
          " has no effect";
  if (!I.Why.empty())
    Text += ": " + I.Why;
  else if (I.By != None)
    Text += ": " + quoted(M.describe(M.Associations[I.By])) +
            " has fixed the key before";
  else
    Text += ": the declared attribute has fixed it before";
  if (!I.Kept.empty() && I.Kept != "true")
    Text += "; " + quoted(I.Kept) + (I.KeptWritten ? "" : ", the default,") +
            " stays";
  return Text;
}

/// The value as source text that means the same anywhere.
static std::optional<std::string> codeOf(const Ignored &I) {
  const std::string_view Name = lastPart(I.Option);
  if (!I.Written.isKnown() || Name == "type" || Name == "defaultValue")
    return std::nullopt;
  const std::string Text = I.Written.text();
  return isAction(I) || Name == "field" ? literal(Text) : Text;
}

static bool hasAttribute(const Model &M, Index Entity,
                         const std::string &Name) {
  const auto &Columns = M.Entities[Entity].Columns;
  return std::any_of(Columns.begin(), Columns.end(),
                     [&](const Column &C) { return C.Attribute == Name; });
}

/// sourceKey instead of targetKey, where the parent has such an attribute.
static std::optional<Edits> swapKey(const Model &M, const Ignored &I) {
  const Association &A = M.Associations[I.Association];
  const bool Owner = A.ownsKey();
  const Value &Other = Owner ? A.Fact.TargetKey : A.Fact.SourceKey;
  if (!I.Written.isKnown() || Other.isWritten() || A.Parent == None ||
      !hasAttribute(M, A.Parent, I.Written.text()))
    return std::nullopt;
  OptionEditor Options(A.Fact.Braces, OptionsOf::Association);
  Options.remove(I.Option);
  Options.write(Owner ? "targetKey" : "sourceKey", literal(I.Written.text()));
  return Options.edits();
}

namespace {
/// Where an option has an effect.
struct Place {
  enum { Nowhere, Somewhere, Unknown } Is = Nowhere;
  const AssociationFact *Call = nullptr;
  const AttributeFact *Attribute = nullptr; ///< of the model
  std::string Option;
};
} // namespace

static Place whereItCounts(const Model &M, const Ignored &I) {
  const Association &A = M.Associations[I.Association];
  const std::string Last(lastPart(I.Option));
  Place P;
  if (I.KeptWritten)
    return P;
  if (I.By != None && I.By != I.Association) {
    P.Is = Place::Somewhere;
    P.Call = &M.Associations[I.By].Fact;
    P.Option = I.Option;
  } else if (I.Why.empty()) {
    const ColumnFact *C =
        A.Holder == None || A.ForeignKey.size() != 1
            ? nullptr
            : declaredColumn(M.Entities[A.Holder], A.ForeignKey.front());
    P.Is = C ? Place::Somewhere : Place::Unknown;
    P.Attribute = C ? &C->Attribute : nullptr;
    P.Option = Last;
  } else if (I.Option != Last && (isAction(I) || Last == "timestamps")) {
    // Inside a key or a junction; it counts beside that.
    const bool IsWritten = Last == "onDelete"   ? !A.Fact.OnDelete.empty()
                           : Last == "onUpdate" ? !A.Fact.OnUpdate.empty()
                                                : A.Fact.Extra->contains(Last);
    P.Is = IsWritten ? Place::Nowhere : Place::Somewhere;
    P.Call = &A.Fact;
    P.Option = Last;
  }
  return P;
}

/// Writes all options where they count, if all of them do somewhere.
static std::optional<Edits> moved(const Model &M,
                                  const std::vector<const Ignored *> &Options) {
  std::optional<Edits> Result = Edits();
  std::map<const AssociationFact *, OptionEditor> Calls;
  for (const Ignored *I : Options) {
    const Place P = whereItCounts(M, *I);
    const std::optional<std::string> Code = codeOf(*I);
    if (P.Is != Place::Somewhere || !Code)
      return std::nullopt;
    if (P.Attribute)
      Result =
          both(std::move(Result), writeProperty(*P.Attribute, P.Option, *Code));
    else if (P.Option.find('.') != std::string::npos)
      Result = both(std::move(Result), writeOption(*P.Call, P.Option, *Code));
    else
      Calls.try_emplace(P.Call, P.Call->Braces, OptionsOf::Association)
          .first->second.write(P.Option, *Code);
  }
  for (const auto &[Call, Options] : Calls)
    Result = both(std::move(Result), Options.edits());
  return Result;
}

void offerPlaces(const Model &M, Finding &F,
                 const std::vector<const Ignored *> &Options) {
  const Ignored &First = *Options.front();
  const AssociationFact &Here = M.Associations[First.Association].Fact;
  std::vector<std::string> Paths;
  for (const Ignored *I : Options)
    Paths.push_back(I->Option);
  std::optional<Edits> Removed = removeOptions(Here, Paths), Moved;
  if (First.Option == "sourceKey" || First.Option == "targetKey")
    Moved = swapKey(M, First);
  else
    Moved = both(moved(M, Options), Removed);
  // Without the other choice, what was wished for would be lost.
  if (!Moved &&
      std::any_of(Options.begin(), Options.end(), [&](const Ignored *I) {
        return whereItCounts(M, *I).Is != Place::Nowhere;
      }))
    return;
  offer(F, "write it where it counts", std::move(Moved));
  offer(F, "leave it out, which changes nothing", std::move(Removed));
}

} // namespace assoc
