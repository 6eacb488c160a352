// SPDX-License-Identifier: Apache-2.0
// What TinyORM makes of models and migrations.
#include "checks/model/conventions/Conventions.h"
#include "checks/model/conventions/tinyorm/Builder.h"

namespace assoc {

static void apply(Model &M) { tinyorm::Builder(M).run(); }

extern const Conventions TinyOrmConventions = {
    .Dialect = "tinyorm",
    .Title = "TinyORM",
    .OwnerAlone = {Level::Remark, "TinyORM does not need the other side"},
    .InverseAlone = {Level::Warning, "nothing here says that the key it reads "
                                     "leads back"},
    .ManyToManyAlone = {Level::Warning, "nobody can get from there to here, "
                                        "and nothing checks the names of the "
                                        "two keys"},
    .RegisteredBy = nullptr,
    .Apply = apply,
    .If =
        {
            .KeyMismatch = "each side reads a column that the other one does "
                           "not write",
            .KindMismatch = "one of the two asks for a column that is not "
                            "there",
            .Duplicate = "both return the same rows",
            .UnknownTarget = "the database refuses the constraint",
            .ThroughReused = "rows of one relationship are read as rows of "
                             "the other",
            .ThroughEndpoint = "the keys are no columns of that table",
            .ThroughKeys = "what one side attaches, the other one does not "
                           "find",
            .TableClash = "what is written as the one is read as the other",
            .Unindexed = "say .index() in the migration",
            .KeyMissing = "the database refuses the constraint",
            .InverseNotFound = "with() and associate() do not find it",
            .InverseMismatch = "with() and getRelationValue() return the rows "
                               "of the wrong relation",
            .NotListed = "with() and getRelationValue() throw "
                         "RelationMappingNotFoundError",
            .NameNotListed = "every call throws RelationMappingNotFoundError",
            .ColumnMissing = "the first query fails",
            .Unconstrained = "the database keeps rows that lead nowhere",
            .KeyCycle = "one of the constraints has to be added when all "
                        "tables are there",
            .KeyShared = "one column cannot mean both",
        },
    .MakeUnique = "say .unique() in the migration",
    .MakesKey = KeyMaker::Nobody,
    .LastActionWins = true,
    .KeysAreOptional = true,
    .ListedIn = "u_relations",
    .KeyName = "foreign",
    .Constrain = "add foreign() or constrained()",
    .NameIt = "name the table in u_table",
    .SharesTables = true,
    .UniqueNamesAreIndexes = true,
    .AddDefault = "say .defaultValue(...) in the migration",
};

} // namespace assoc
