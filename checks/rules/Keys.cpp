// SPDX-License-Identifier: Apache-2.0
// What the rules about keys and the tables they connect share.
#include "checks/rules/Keys.h"

#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

static bool sameSet(NameList A, NameList B) {
  std::sort(A.begin(), A.end());
  std::sort(B.begin(), B.end());
  return A == B;
}

bool isUniqueKey(const Entity &E, const NameList &Columns) {
  if (Columns.empty())
    return false;
  if (Columns.size() == 1)
    if (const Column *C = E.column(Columns.front()); C && C->Unique)
      return true;
  return sameSet(E.primaryKey(), Columns) ||
         std::ranges::any_of(E.Uniques, [&](const TableIndex &Key) {
           return sameSet(Key.Columns, Columns);
         });
}

bool isPureJunction(const Model &M, Index E) {
  NameList Keys, All;
  const auto Held = M.lookup().KeysByHolder[E];
  if (Held.size() != 2)
    return false;
  for (Index K : Held)
    Keys.insert(Keys.end(), M.ForeignKeys[K].Columns.begin(),
                M.ForeignKeys[K].Columns.end());
  for (const Column &C : M.Entities[E].Columns)
    All.push_back(C.Name);
  return sameSet(std::move(Keys), std::move(All));
}

bool mayHideKeys(const Entity &E) {
  return E.HidesColumns ||
         (conventionsOf(E.Fact.Dialect).StoresAreWhole && !E.Fact.Closed);
}

bool isMade(const Entity &E, SharedText Name) {
  const Column *C = E.column(Name);
  return C && !C->Unmade;
}

bool isConstraint(const Model &M, const Association &A) {
  return M.conventions(A).KeyName && A.Fact.Member.empty() &&
         !A.Fact.KeyParts.empty();
}

std::string parentOf(const Model &M, const ForeignKey &Key) {
  return Key.Parent == None ? "the table " + quoted(Key.ParentTable)
                            : M.Entities[Key.Parent].name();
}

static bool areMade(const Entity &E, const NameList &Names) {
  return !Names.empty() &&
         std::all_of(Names.begin(), Names.end(),
                     [&](auto &Name) { return isMade(E, Name); });
}

bool isOnOtherTable(const Model &M, const Association &A) {
  const Index Other = A.ownsKey() ? A.Target : A.Source;
  return Other != None && Other != A.Holder && M.Entities[Other].Migrated &&
         !missingColumns(M, A).empty() &&
         areMade(M.Entities[Other], A.ForeignKey);
}

Finding &reportKey(const Model &M, Findings &Out, const ForeignKey &Key,
                   std::string Message) {
  const Entity &Holder = M.Entities[Key.Holder];
  const ColumnFact *Declared =
      Key.Columns.empty() ? nullptr : declaredColumn(Holder, Key.Columns[0]);
  if (!Key.Associations.empty()) {
    const Association &A = M.Associations[Key.Associations.front()];
    Finding &F = Out.at(A, std::move(Message));
    Out.identify(F, Key);
    if (Declared && Declared->Attribute.Where.isValid())
      F.Notes.push_back({quoted(Key.Columns[0]) + " is declared here",
                         Declared->Attribute.Where});
    return F;
  }
  Finding &F = Out.at(Holder, std::move(Message));
  Out.identify(F, Key);
  if (Declared && Declared->Attribute.Where.isValid())
    F.Where = Declared->Attribute.Where;
  return F;
}

/// All columns of E have names that can be read.
static bool knowsColumns(const Model &M, Index E) {
  if (M.Entities[E].Migrated)
    return !M.Entities[E].HidesColumns;
  // None at all: they are declared elsewhere (migrations).
  return !M.Entities[E].Columns.empty() && !M.lookup().HasUnreadName[E] &&
         M.sawAllOf(E);
}

static bool hasColumn(const Model &M, Index E, const KeyPartFact &Part) {
  const Entity &It = M.Entities[E];
  if (Part.Member.empty())
    return !Part.Column.isKnown() || It.column(Part.Column.shared());
  const ColumnFact *Declared = It.declared(Part.Member);
  const Index Owner = M.lookup().member(M, E, Part.Member);
  return (Declared && Declared->Member == Part.Member) ||
         (Owner != None && M.Associations[Owner].ownsKey());
}

std::vector<NamedColumn> missingColumns(const Model &M, const Association &A) {
  std::vector<NamedColumn> Missing;
  const Index Holder = A.ownsKey() ? A.Source : A.Target;
  if (A.Broken || A.isManyToMany() || A.LooksForKeys || Holder == None ||
      !knowsColumns(M, Holder))
    return Missing;
  for (const KeyPartFact &Part : A.Fact.KeyParts)
    if (!hasColumn(M, Holder, Part))
      Missing.push_back(
          Part.Member.empty()
              ? NamedColumn{Part.Column.text(), &Part.Column, Part.Where}
              : NamedColumn{Part.Member, nullptr, Part.Where});
  const KeyMaker Maker = M.conventions(A).MakesKey;
  const bool Makes =
      Maker == KeyMaker::EitherSide ||
      (Maker == KeyMaker::Owner && A.ownsKey() && !M.Entities[Holder].Migrated);
  const Value &Key = A.Fact.ForeignKey->Name;
  // The key may be called otherwise in the code than its column is.
  const bool IsThere = isMade(M.Entities[Holder], Key.shared()) ||
                       areMade(M.Entities[Holder], A.ForeignKey);
  if (!Makes && A.Fact.KeyParts.empty() && !IsThere) {
    if (Key.isKnown())
      Missing.push_back({Key.text(), &Key, Key.where()});
    else if (!Key.isWritten() && M.Entities[Holder].Migrated)
      Missing.push_back({Model::list(A.ForeignKey), nullptr, {}});
  }
  return Missing;
}

const ColumnFact *declaredColumn(const Entity &E, SharedText Column) {
  const assoc::Column *Made = E.column(Column);
  if (!Made || !Made->Declared)
    return nullptr;
  // An attribute has a name, a member is a name.
  return E.declared(Made->Attribute);
}

bool isRequired(const Model &M, const ForeignKey &Key) {
  return std::all_of(Key.Columns.begin(), Key.Columns.end(),
                     [&](SharedText Name) {
                       const Column *C = M.Entities[Key.Holder].column(Name);
                       return C && !C->isNullable();
                     });
}

bool hasConstraintsOff(const Association &A) {
  auto It = A.Fact.Extra->find("constraints");
  return It != A.Fact.Extra->end() && It->second.isFalse();
}

std::string wantedReference(const Model &M, const Association &A) {
  const Value &Written = A.ownsKey() ? A.Fact.TargetKey : A.Fact.SourceKey;
  if (A.Parent == None || Written.isUnknown())
    return "";
  const Entity &Parent = M.Entities[A.Parent];
  if (!A.Fact.KeyParts.empty())
    return A.Key == None ? "" : Model::list(M.ForeignKeys[A.Key].Referenced);
  if (!Written.isWritten()) {
    NameList Key = Parent.primaryKey();
    return Key.empty() ? "" : Key.front();
  }
  const Column *C = Parent.attribute(Written.shared());
  return C ? C->Name : "";
}

std::string attributeOf(const Model &M, Index Holder, const NameList &Columns) {
  if (Holder == None || Columns.size() != 1)
    return "";
  const Column *C = M.Entities[Holder].column(Columns.front());
  return C ? C->Attribute : "";
}

} // namespace assoc
