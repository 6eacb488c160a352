// SPDX-License-Identifier: Apache-2.0
// What ODB makes of its pragmas.
#include "checks/model/Inverse.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/model/conventions/odb/Builder.h"

#include <algorithm>

namespace assoc {

namespace odb {

/// The base class has declared the same for itself.
static bool isInherited(const Model &M, const Association &A) {
  return A.Source != None &&
         std::ranges::any_of(M.Associations, [&](const Association &B) {
           return &A != &B && B.Fact.Where == A.Fact.Where &&
                  B.Fact.Member == A.Fact.Member && B.Source != A.Source;
         });
}

void Builder::run() {
  const Index Count = M.Associations.size();
  for (Index I = 0; I < Count; ++I) {
    Association &A = M.Associations[I];
    if (!isOurs(A))
      continue;
    // Of a member of a value: `inverse(boss.employer_)` names it so.
    if (const Value &Path = extra(A.Fact.Extra, "path");
        Path.isKnown() && Path.text().find('.') != std::string::npos)
      A.Fact.Member = Path.text();
    if (A.Source != None)
      Owned[A.Source].push_back(I);
  }
  const Index Classes = M.Entities.size();
  auto ForEachClass = [&](auto Do) {
    for (Index E = 0; E < Classes; ++E)
      if (M.Entities[E].Fact.Dialect == Dialect &&
          !extra(M.Entities[E].Fact.Extra, "value").isTrue())
        Do(E);
  };
  auto ForEach = [&](auto Do) {
    for (Index I = 0; I < Count; ++I)
      if (isOurs(M.Associations[I]) && !M.Associations[I].Broken)
        Do(I, M.Associations[I].Fact.Inverse.Name.isWritten());
  };
  ForEachClass([&](Index E) {
    nameTable(E);
    for (ColumnFact &C : M.Entities[E].Declared)
      if (C.Attribute.Name.text().find('.') != std::string::npos)
        C.Member = C.Attribute.Name.text();
    markNestedId(E);
  });
  ForEach([&](Index I, bool) { readKind(I); });
  ForEachClass([&](Index E) { dropInherited(E); });
  ForEachClass([&](Index E) { makeColumns(E); });
  ForEach([&](Index I, bool) {
    if (!M.Associations[I].Fact.KeyParts.empty())
      makeKey(I);
  });
  ForEach([&](Index I, bool IsInverse) {
    if (M.Associations[I].isManyToMany() && !IsInverse && !isMapKey(I))
      makeJunction(I);
  });
  ForEachClass([&](Index E) {
    const std::vector<ColumnFact> Declared = M.Entities[E].Declared;
    for (const ColumnFact &C : Declared)
      if (M.Entities[E].Mapped &&
          extra(C.Attribute.Extra, "container").isWritten())
        makeValues(E, C);
  });
  ForEach([&](Index I, bool IsInverse) {
    if (isMapKey(I))
      return attachKey(I);
    if (!IsInverse)
      return checkElements(I);
    readInverse(I);
    checkOptions(I);
  });
  pairByInverse(M, Dialect);
  ForEach([&](Index I, bool) {
    if (isInherited(M, M.Associations[I]))
      M.Associations[I].MayHavePair = true;
  });
  findForgotten();
  nameConstraints(M);
}

} // namespace odb

/// MySQL and SQL Server cannot; there the constraints are left out.
static bool defersConstraints(Database) { return true; }

static void apply(Model &M) { odb::Builder(M).run(); }

static constexpr ActionWord Words[] = {{"cascade", Action::Cascade},
                                       {"set_null", Action::SetNull}};

static constexpr Alone NoNeed = {Level::Remark,
                                 "ODB does not need the other side"};

extern const Conventions OdbConventions = {
    .Dialect = "odb",
    .Title = "ODB",
    .OwnerAlone = NoNeed,
    .InverseAlone = NoNeed,
    .ManyToManyAlone = NoNeed,
    .RegisteredBy = nullptr,
    .Apply = apply,
    .If =
        {
            .KindMismatch = "what one side stores the other one does not see",
            .Duplicate = "both members hold the same rows",
            .UnknownTarget = "the ODB compiler cannot map the member",
            .ThroughReused = "the database refuses the second table, or one "
                             "container reads the rows of the other",
            .ThroughKeys = "the database refuses two columns of one name",
            .TableClash = "the table of the second class is never created",
            .Unindexed = "say index on the member; for the table of a "
                         "container, run CREATE INDEX",
            .InverseNotFound = "the ODB compiler stops here",
            .InverseMismatch = "ODB does not check it, and queries read the "
                               "wrong column or fail",
            .InvalidAction = "the ODB compiler stops here",
            .ThroughMisplaced = "ODB reads it for containers only; leave it "
                                "out, or make the member a container",
        },
    .DefersConstraints = defersConstraints,
    .ManyToManyName = "container",
    .MakeUnique = "say unique on the member",
    .MakesKey = KeyMaker::Owner,
    .HasPartialRecords = true,
    .KeysAreOptional = true,
    .BelongsToName = "pointer",
    .HasOneName = "inverse pointer",
    .HasManyName = "inverse container",
    .Actions = Words,
    .InverseAdvice = "say inverse on the side that shall hold nothing",
    .HasEmptyElements = true,
    .RequireKeys = "say value_not_null on the container, or value_null where "
                   "they are meant",
    .IndexName = odb::indexName,
    .UniqueNamesAreIndexes = true,
};

} // namespace assoc
