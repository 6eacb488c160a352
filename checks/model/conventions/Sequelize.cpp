// SPDX-License-Identifier: Apache-2.0
// The vocabulary means what Sequelize v6 means.
#include "checks/model/Pairing.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/model/conventions/sequelize/Program.h"

namespace assoc {

static void carryOut(Model &M) {
  sequelize::Program P(M);
  P.define();
  // Junctions are made on the way; associations are not.
  for (Index A = 0; A < M.Associations.size(); ++A)
    if (M.Associations[A].Fact.Dialect == "assoc")
      P.call(A);
  P.finish();
}

static void apply(Model &M) {
  carryOut(M); // the attributes are gone when pairs are looked for
  pairByKey(M, "assoc");
  findCounterparts(M, "assoc");
}

/// setAttributes, getDataValue and setValidators are functions of Model.
static bool isReservedAlias(std::string_view Alias) {
  std::string_view Rest = Alias.substr(Alias.empty() ? 0 : 1);
  return Alias.find_first_of("AaDdVv") == 0 &&
         (Rest == "ttributes" || Rest == "ataValue" || Rest == "alidators");
}

extern const Conventions SequelizeConventions = {
    "assoc",
    "assoc/model.h",
    {Level::Warning,
     "the foreign key exists, but the other model can neither read nor include "
     "it"},
    {Level::Warning,
     "the foreign key exists, but the model that holds it can neither read nor "
     "include its parent"},
    {Level::Warning,
     "the junction exists, but the other model can neither read nor include "
     "its rows"},
    nullptr,
    apply,
    {
        .KeyMismatch = "each side gets a column of its own, and what one side "
                       "writes the other cannot read",
        .KindMismatch = "each side works on rows that the other does not know",
        .DuplicateAlias = "the later one replaces the earlier or is refused, "
                          "and the column of the earlier stays",
        .JunctionAlias = "the many-to-many registers its junction under the "
                         "same name and is refused",
        .Duplicate = "the second declaration replaces the first",
        .UnknownTarget = "the call is refused",
        .ThroughMissing = "the call is refused",
        .ThroughReused = "the key columns of the one are deleted or their "
                         "unique key degenerates when the other is declared",
        .ThroughEndpoint = "the model loses its own primary key or the call "
                           "fails",
        .ThroughKeys = "columns of the junction are deleted, or reference the "
                       "wrong table",
        .TableClash = "only the later one is created, the columns of the "
                      "other never exist",
        .Unindexed = "create one where the tables are made, in a migration",
    },
    true,
    true,
    isReservedAlias,
};

} // namespace assoc
