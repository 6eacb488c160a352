// SPDX-License-Identifier: Apache-2.0
// What Lightweight makes of records. It finds the other side of a relation by
// its type, and where there are several, by the name of the key column.
#include "checks/model/CppTypes.h"
#include "checks/model/Inverse.h"
#include "checks/model/Pairing.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/model/conventions/fieldtypes/Tables.h"
#include "checks/model/conventions/lightweight/Migrations.h"

#include <algorithm>

namespace assoc {

using lightweight::Dialect;

/// The number behind `Lightweight::SqlAnsiString<`.
static std::string sizeOf(std::string_view Type) {
  Type.remove_prefix(std::min(Type.find('<') + 1, Type.size()));
  std::size_t Digits = Type.find_first_not_of("0123456789");
  return std::string(Type.substr(0, Digits));
}

static std::string columnType(std::string_view Cpp) {
  static constexpr std::string_view Optional = "std::optional<",
                                    Library = "Lightweight::";
  if (Cpp.starts_with(Optional) && Cpp.ends_with('>'))
    return columnType(
        Cpp.substr(Optional.size(), Cpp.size() - Optional.size() - 1));
  const std::string Normal = readCppType(Cpp).Normal;
  if (!Cpp.starts_with(Library))
    return Normal == "STRING" ? "TEXT" : Normal;
  Cpp.remove_prefix(Library.size());
  if (Cpp.starts_with("SqlFixedString<"))
    return (Cpp.find("FIXED_SIZE") == Cpp.npos ? "STRING(" : "CHAR(") +
           sizeOf(Cpp) + ")";
  if (Cpp.starts_with("SqlDynamicString<"))
    return "STRING(" + sizeOf(Cpp) + ")";
  if (Cpp == "SqlText")
    return "TEXT";
  if (Cpp == "SqlGuid")
    return "UUID";
  return "";
}

namespace {
class Relations {
public:
  explicit Relations(Model &M) : M(M) {}
  void run();

private:
  void readComposite(Association &A);
  void readInverse(Association &A);
  void readThrough(Association &A);
  /// The belongsTos of Holder to Parent.
  std::vector<Index> keysTo(Index Holder, Index Parent) const;
  NameList select(Index Holder, Index Parent, const Value &Selector) const;
  void pairByType();
  void markUsed(Index Holder, Index Parent, const NameList &Key);

  Model &M;
};
} // namespace

std::vector<Index> Relations::keysTo(Index Holder, Index Parent) const {
  std::vector<Index> Keys;
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (const Association &A = M.Associations[I];
        Holder != None && A.Source == Holder && A.Target == Parent &&
        A.ownsKey() && A.Fact.KeyParts.empty())
      Keys.push_back(I);
  return Keys;
}

/// The key that is meant; empty: there is none, or several.
NameList Relations::select(Index Holder, Index Parent,
                           const Value &Selector) const {
  NameList Selected;
  for (Index I : keysTo(Holder, Parent)) {
    const NameList &Key = M.Associations[I].ForeignKey;
    if (Selector.isWritten() && Key != std::vector{Selector.text()})
      continue;
    if (!Selected.empty() && Selected != Key)
      return {};
    Selected = Key;
  }
  return Selected;
}

/// It lies over members that are columns already, and is for navigation: no
/// constraint is made of it.
void Relations::readComposite(Association &A) {
  if (A.Broken)
    return;
  ForeignKey K;
  for (const KeyPartFact &Part : A.Fact.KeyParts) {
    A.ForeignKey.push_back(
        fieldtypes::columnOf(M.Entities[A.Source], Part.Member));
    if (A.Target != None)
      K.Referenced.push_back(
          fieldtypes::columnOf(M.Entities[A.Target], Part.ReferencedMember));
  }
  const auto IsKnown = [](const std::string &Name) { return !Name.empty(); };
  if (!std::ranges::all_of(A.ForeignKey, IsKnown))
    A.ForeignKey.clear();
  if (A.Target == None || A.ForeignKey.empty() ||
      !std::ranges::all_of(K.Referenced, IsKnown))
    return;
  K.Holder = A.Source;
  K.Parent = A.Target;
  K.Columns = A.ForeignKey;
  K.Constraint = false;
  K.Associations = {static_cast<Index>(&A - M.Associations.data())};
  K.Where = A.Fact.Where;
  A.Key = M.ForeignKeys.size();
  M.ForeignKeys.push_back(std::move(K));
}

void Relations::readInverse(Association &A) {
  A.Holder = A.Target;
  A.Parent = A.Source;
  if (!A.Broken && A.Target != None && !A.Fact.Inverse.Name.isUnknown())
    A.ForeignKey = select(A.Target, A.Source, A.Fact.Inverse.Name);
}

/// The junction is a record like any other, and has the keys itself.
void Relations::readThrough(Association &A) {
  A.LooksForKeys = true;
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (M.Entities[E].Fact.Id == A.Fact.Through->Entity)
      A.Junction = E;
  A.Broken |= A.Junction == None;
  if (A.Broken || A.Target == None)
    return;
  const Value &Own = A.Fact.ForeignKey->Name, &Other = A.Fact.OtherKey->Name;
  A.ForeignKey = select(A.Junction, A.Source, Own);
  // It leads on to a record that has a key to the junction. Nobody declares
  // that from the other end.
  if (!A.isManyToMany())
    A.Fact.OneSided = Value::of("true");
  A.OtherKey = A.isManyToMany() ? select(A.Junction, A.Target, Other)
                                : select(A.Target, A.Junction, Other);
}

/// A HasMany without selector means the one key that leads back.
void Relations::pairByType() {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (A.Fact.Dialect != Dialect || A.Broken || A.Target == None ||
        A.Fact.Kind != AssociationKind::HasMany ||
        A.Fact.Inverse.Name.isWritten())
      continue;
    const std::vector<Index> Keys = keysTo(A.Target, A.Source);
    const bool AllKnown = std::ranges::all_of(
        Keys, [&](Index K) { return !M.Associations[K].ForeignKey.empty(); });
    if (!AllKnown)
      A.MayHavePair = true;
    else if (!A.ForeignKey.empty())
      for (Index K : Keys) {
        A.Pair = Keys.front();
        if (M.Associations[K].Pair == None)
          M.Associations[K].Pair = I;
      }
    else if (Keys.size() > 1)
      markCandidates(M, I, Keys);
  }
}

/// A relation through the holder is the other side of its key.
void Relations::markUsed(Index Holder, Index Parent, const NameList &Key) {
  for (Index I : keysTo(Holder, Parent))
    if (Association &A = M.Associations[I];
        A.Pair == None && A.ForeignKey == Key)
      A.Fact.OneSided = Value::of("true");
}

void Relations::run() {
  for (Association &A : M.Associations) {
    if (A.Fact.Dialect != Dialect)
      continue;
    A.Broken |= A.Source == None;
    if (A.ownsKey() && !A.Fact.KeyParts.empty())
      readComposite(A);
    else if (A.Fact.Kind == AssociationKind::HasMany)
      readInverse(A);
    else if (!A.ownsKey())
      readThrough(A);
  }
  pairByInverse(M, Dialect);
  pairByType();
  pairByJunction(M, Dialect);
  for (Association &A : M.Associations) {
    if (A.Fact.Dialect != Dialect || !A.LooksForKeys || A.Broken)
      continue;
    markUsed(A.Junction, A.Source, A.ForeignKey);
    if (A.isManyToMany())
      markUsed(A.Junction, A.Target, A.OtherKey);
    else
      markUsed(A.Target, A.Junction, A.OtherKey);
    // Both ends of a friendship are the same record: it is its own mirror.
    if (A.isManyToMany() && A.Pair == None && A.Source == A.Target)
      A.Fact.OneSided = Value::of("true");
  }
  findCounterparts(M, Dialect);
}

/// SqlQueryFormatter.hpp: "FK_Boat_home_id".
static void nameConstraints(Model &M) {
  for (ForeignKey &K : M.ForeignKeys) {
    const Entity &Holder = M.Entities[K.Holder];
    if (Holder.Fact.Dialect != Dialect)
      continue;
    std::string Name = "FK_" + Holder.Table.Val;
    for (const std::string &Column : K.Columns)
      Name += "_" + Column;
    K.Name = Name;
  }
}

static void apply(Model &M) {
  fieldtypes::makeTables(M, Dialect, columnType);
  Relations(M).run();
  lightweight::Migrations(M).run();
  nameConstraints(M);
}

extern const Conventions LightweightConventions = {
    .Dialect = Dialect,
    .Title = "Lightweight",
    .OwnerAlone = {Level::Remark, "Lightweight does not need the other side"},
    .InverseAlone = {Level::Warning, "the first use of it does not compile"},
    .ManyToManyAlone = {Level::Warning, "nobody can get from there to here"},
    .RegisteredBy = nullptr,
    .Apply = apply,
    .If =
        {
            .Duplicate = "both hold the same records",
            .UnknownTarget = "the first use of it does not compile",
            .ThroughMissing = "the first use of it does not compile",
            .ThroughReused = "every query of one returns the rows of the "
                             "other, too",
            .ThroughEndpoint = "it would have to be its own junction",
            .ThroughKeys = "queries return other records than were meant",
            .TableClash = "each reads and writes the rows of the other",
            .Unindexed = "add .Index() or CreateIndex() to the migration",
            .InverseNotFound = "the first use of it does not compile",
            .ColumnMissing = "the first query fails",
            .Unconstrained = "the database keeps rows that lead nowhere",
            .KeyCycle = "one of the constraints has to be added when all "
                        "tables are there, with AddForeignKey",
            .KeyRefused = "the database refuses the constraint, and one value "
                          "of the key finds several records",
            .KeyShared = "one column cannot mean both",
            .ReferencedMissing = "BelongsTo does not compile",
        },
    .ManyToManyName = "HasManyThrough",
    .MakesKey = KeyMaker::Owner,
    .HasPartialRecords = true,
    .KeysAreOptional = true,
    .BelongsToName = "BelongsTo",
    .HasOneName = "HasOneThrough",
    .HasManyName = "HasMany",
    .HasOneGoesThrough = true,
    .KeyName = "ForeignKey",
    .Constrain = "write ForeignKey or AddForeignKey",
    .TablesMayPreexist = true,
    .RequireKeys = "leave SqlNullable::Null out",
};

} // namespace assoc
