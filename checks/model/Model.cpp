// SPDX-License-Identifier: Apache-2.0
// The questions that rules and reporters ask of the Model.
#include "checks/model/Model.h"

#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>
#include <cassert>
#include <cctype>

namespace assoc {

const char *spelling(Provenance From) {
  switch (From) {
  case Provenance::Unset:
    return "unset";
  case Provenance::Written:
    return "written";
  case Provenance::Default:
    return "default";
  case Provenance::Derived:
    return "derived";
  case Provenance::Unknown:
    return "unknown";
  }
  return "";
}

static constexpr std::pair<Action, const char *> Actions[] = {
    {Action::NoAction, "NO ACTION"},     {Action::Restrict, "RESTRICT"},
    {Action::Cascade, "CASCADE"},        {Action::SetNull, "SET NULL"},
    {Action::SetDefault, "SET DEFAULT"},
};

const char *spelling(Action A) {
  for (auto [Known, Text] : Actions)
    if (Known == A)
      return Text;
  return "";
}

std::optional<Action> parseAction(std::string_view Text) {
  std::string Upper(Text);
  for (char &C : Upper)
    C = static_cast<char>(std::toupper(static_cast<unsigned char>(C)));
  for (auto [Known, Spelling] : Actions)
    if (Upper == Spelling)
      return Known;
  return std::nullopt;
}

static constexpr std::pair<Level, const char *> Levels[] = {
    {Level::Remark, "remark"},
    {Level::Warning, "warning"},
    {Level::Error, "error"},
};

const char *spelling(Level L) { return Levels[static_cast<int>(L)].second; }

std::optional<Level> parseLevel(std::string_view Text) {
  for (auto [Known, Spelling] : Levels)
    if (Text == Spelling)
      return Known;
  return std::nullopt;
}

NameList Entity::primaryKey() const {
  NameList Names;
  if (Columns.size() <= 16) {
    for (const Column &C : Columns)
      if (C.PrimaryKey)
        Names.push_back(C.Name);
    return Names;
  }
  // Of a table that goes on growing, only what is new is looked at.
  if (Seen > Columns.size()) {
    Primary.clear();
    Seen = 0;
  }
  for (; Seen < Columns.size(); ++Seen)
    if (Columns[Seen].PrimaryKey)
      Primary.push_back(Seen);
  for (Index I : Primary)
    Names.push_back(Columns[I].Name);
  return Names;
}

const Column *Entity::column(SharedText Name) const {
  return ByName.find(
      Columns, Name, [](const Column &C) -> auto & { return C.Name; });
}

const Column *Entity::attribute(SharedText Name) const {
  return ByAttribute.find(
      Columns, Name, [](const Column &C) -> auto & { return C.Attribute; });
}

const ColumnFact *Entity::declared(std::string_view Name) const {
  return Name.empty()
             ? nullptr
             : ByDeclared.find(Declared, Name, [](const ColumnFact &C) {
                 return C.Member.empty() ? C.Attribute.Name.text()
                                         : C.Member.str();
               });
}

void Entity::addUnique(TableIndex U) {
  if (U.Columns.size() > 1) {
    Uniques.push_back(std::move(U));
    return;
  }
  const Column *Known = column(U.Columns.front());
  if (!Known)
    return;
  Column &Only = Columns[Known - Columns.data()];
  Only.Unique = true;
  if (Only.UniqueName.empty())
    Only.UniqueName = std::move(U.Name);
}

bool Entity::hasIndexFrom(SharedText Column) const {
  return ByFirst.find(
      Indexes, Column,
      [](const TableIndex &I) -> auto & { return I.Columns.front(); });
}

void Entity::makeFindable() const {
  primaryKey();
  column("");
  attribute("");
  declared(" ");
  hasIndexFrom("");
}

bool Association::hasWrongShape() const {
  return Fact.Shape ==
         (isMany() ? MemberShape::Single : MemberShape::Collection);
}

bool Model::sawEverything() const { return Whole && BrokenTUs.empty(); }

static bool sawDeclarations(const Model &M, Index E) {
  if (E == None)
    return false;
  const EntityFact &Fact = M.Entities[E].Fact;
  if (Fact.Closed)
    return true;
  // A gap that belongs to nobody may hide a declaration of this entity.
  return M.sawEverything() && !M.lookup().hasGap(Fact.Dialect, Fact.Id);
}

const Lookup &Model::lookup() const {
  if (!Known || !Known->fits(*this))
    Known = std::make_shared<const Lookup>(*this);
  return *Known;
}

bool Model::sawAllOf(Index E) const {
  return sawDeclarations(*this, E) &&
         std::all_of(
             Entities[E].Embedded.begin(), Entities[E].Embedded.end(),
             [this](Index Part) { return sawDeclarations(*this, Part); });
}

const Conventions &Model::conventions(const Association &A) const {
  return conventionsOf(A.Fact.Dialect);
}

const std::string &Model::sourceName(const Association &A) const {
  if (A.Source != None)
    return Entities[A.Source].name();
  return A.Fact.SourceSpelling.empty() ? A.Fact.Source : A.Fact.SourceSpelling;
}

const std::string &Model::targetName(const Association &A) const {
  return A.Target == None ? A.Fact.TargetName.str() : Entities[A.Target].name();
}

std::string Model::describe(const Association &A) const {
  const std::string &Source = sourceName(A);
  const std::string &Target = targetName(A);
  if (!A.Fact.Member.empty())
    return std::string(conventions(A).nameOf(A.Fact.Kind)) + " " + Source +
           "::" + A.Fact.Member;
  if (!A.Fact.KeyParts.empty()) {
    std::string Members;
    for (const KeyPartFact &Part : A.Fact.KeyParts)
      Members +=
          (Members.empty() ? "" : ", ") + Source +
          (Part.Member.empty() ? "." + Part.Column.text() : "::" + Part.Member);
    const char *Key = conventions(A).KeyName;
    return std::string(Key ? Key : conventions(A).nameOf(A.Fact.Kind)) + "(" +
           Members + ")";
  }
  std::string Text = Source + "." + spelling(A.Fact.Kind) + "(" + Target;
  if (A.Fact.Alias.isKnown())
    Text += " as " + A.Fact.Alias.text();
  return Text + ")";
}

std::string Model::list(const NameList &Columns) {
  if (Columns.size() == 1)
    return Columns.front();
  std::string Text;
  for (SharedText C : Columns)
    Text += (Text.empty() ? "" : ", ") + C.str();
  return "(" + Text + ")";
}

} // namespace assoc
