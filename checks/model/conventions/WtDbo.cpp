// SPDX-License-Identifier: Apache-2.0
// What Wt::Dbo makes of persist() and mapClass().
#include "checks/model/Pairing.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/model/conventions/wtdbo/Builder.h"

#include <algorithm>

namespace assoc {

namespace wtdbo {

void Builder::run() {
  nameTables();
  joinStores();
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (isOurs(M.Associations[I]) && M.Associations[I].Source != None)
      Owned[M.Associations[I].Source].push_back(I);
  for (auto &[Source, Associations] : Owned)
    std::stable_sort(Associations.begin(), Associations.end(),
                     [this](Index L, Index R) {
                       return M.Associations[L].Fact.Ordinal <
                              M.Associations[R].Fact.Ordinal;
                     });
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (isOurs(M.Associations[I]) && !M.Associations[I].isManyToMany())
      readOwner(I);
  const Index Classes = M.Entities.size();
  for (Index E = 0; E < Classes; ++E)
    if (M.Entities[E].Fact.Dialect == Dialect &&
        !extra(M.Entities[E].Fact.Extra, "value").isTrue()) {
      makeColumns(E);
      makeKeys(E);
    }
  makeJunctions();
  pairInverses();
  pairByJunction(M, Dialect);
  noteUnreadable();
  findMisnamed();
  findContradictions();
}

} // namespace wtdbo

/// "deferrable initially deferred" is written where the backend knows it.
static bool defersConstraints(Database D) {
  return D == Database::Postgres || D == Database::Sqlite;
}

static void apply(Model &M) { wtdbo::Builder(M).run(); }

extern const Conventions WtDboConventions = {
    "wt-dbo",
    "Wt::Dbo",
    {Level::Remark, "Wt::Dbo does not need the other side"},
    {Level::Error, "the session throws at its first use"},
    {Level::Error, "the junction's second key is built from an uninitialised "
                   "value"},
    "mapClass",
    apply,
    {
        .KeyMismatch = "the session throws at its first use",
        .KindMismatch = "the session throws at its first use, or reads a "
                        "value that nobody has set",
        .Duplicate = "both members hold the same rows",
        .Unregistered = "the session throws at its first use",
        .UnknownTarget = "the session throws at its first use",
        .ThroughReused = "only the first table is created, and the other "
                         "relation fails at its first query",
        .ThroughEndpoint = "the table of the class is made first, and the "
                           "keys of the junction are never created",
        .ThroughKeys = "the database refuses two columns of one name",
        .SeveralActions = "CASCADE beats SET NULL, which beats RESTRICT, "
                          "without a word",
        .TableClash = "the columns of the class that is mapped second are "
                      "never created",
        .Unindexed = "Wt::Dbo makes them for junctions only and takes no "
                     "other; run CREATE INDEX after createTables()",
        .RegisteredTwice = "the one that comes second is without effect, and "
                           "nobody says so",
        .TargetType = "the compiler refuses it where the class is mapped",
        .KeyMissing = "the session throws at its first use",
        .KeyCycle = "createTables() copes with it; what creates or fills the "
                    "tables one after the other does not",
    },
    false,
    false,
    nullptr,
    defersConstraints,
    "hasMany(ManyToMany)",
    "create a unique index on it, because Wt::Dbo makes none",
    KeyMaker::Owner,
};

} // namespace assoc
