// SPDX-License-Identifier: Apache-2.0
// What QxOrm makes of register_class().
#include "checks/model/conventions/Conventions.h"
#include "checks/model/conventions/qxorm/Builder.h"

namespace assoc {

static void apply(Model &M) { qxorm::Builder(M).run(); }

extern const Conventions QxOrmConventions = {
    .Dialect = "qxorm",
    .Title = "QxOrm",
    .OwnerAlone = {Level::Remark, "QxOrm does not need the other side"},
    .InverseAlone = {Level::Warning, "nothing here says that the key it reads "
                                     "leads back"},
    .ManyToManyAlone = {Level::Warning, "nobody can get from there to here, "
                                        "and nothing checks the names of the "
                                        "two keys"},
    .RegisteredBy = "qx::register_class",
    .Apply = apply,
    .If =
        {
            .KeyMismatch = "each side reads a column that the other one does "
                           "not write",
            .KindMismatch = "the joins that the two sides make find different "
                            "rows",
            .Duplicate = "both members hold the same rows",
            .Unregistered = "a debug build stops at an assertion, a release "
                            "build leaves the relation out of the query",
            .ThroughMissing = "a debug build stops at an assertion, a release "
                              "build sends broken SQL",
            .ThroughReused = "the table is created once, and queries of the "
                             "other relation fail",
            .ThroughEndpoint = "only one of the two tables is ever created",
            .ThroughKeys = "the joins find other rows than were meant",
            .TableClash = "only the first of the two tables is created",
            .Unindexed = "QxOrm makes none; say setIsIndex(true) for your "
                         "schema, or run CREATE INDEX",
            .KeyMissing = "a debug build stops at an assertion, a release "
                          "build leaves the key out of the join",
            .MemberDropped = "a debug build stops at an assertion, a release "
                             "build leaves the second one out without a word",
            .KeyType = "the join compares values of different types",
            .KeyShared = "one column cannot mean both",
        },
    .ManyToManyName = "relationManyToMany",
    .MakesKey = KeyMaker::Owner,
    .BelongsToName = "relationManyToOne",
    .HasOneName = "relationOneToOne",
    .HasManyName = "relationOneToMany",
    .SharesPrimaryKeys = true,
    .NamesJunctionKeys = true,
    .PlainJunctions = true,
    .WritesNamesBare = true,
};

} // namespace assoc
