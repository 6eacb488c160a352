// SPDX-License-Identifier: Apache-2.0
// What sqlgen makes of aggregates: every member is a column, and a ForeignKey
// is one with a constraint.
#include "checks/model/CppTypes.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/model/conventions/fieldtypes/Tables.h"

namespace assoc {

static std::string columnType(std::string_view Cpp) {
  static constexpr std::string_view Varchar = "sqlgen::Varchar<";
  if (Cpp.starts_with(Varchar))
    return "STRING(" +
           std::string(Cpp.substr(Varchar.size(),
                                  Cpp.find_first_of("U>", Varchar.size()) -
                                      Varchar.size())) +
           ")";
  if (Cpp.starts_with("enum "))
    return "TEXT";
  const std::string Normal = readCppType(Cpp).Normal;
  return Normal == "STRING" ? "TEXT" : Normal;
}

static void apply(Model &M) { fieldtypes::makeTables(M, "sqlgen", columnType); }

static constexpr Alone NoOtherSide = {Level::Remark, ""};

extern const Conventions SqlgenConventions = {
    .Dialect = "sqlgen",
    .Title = "sqlgen",
    .OwnerAlone = NoOtherSide,
    .InverseAlone = NoOtherSide,
    .ManyToManyAlone = NoOtherSide,
    .RegisteredBy = nullptr,
    .Apply = apply,
    .If =
        {
            .UnknownTarget = "the key refers to a table that is never made",
            .TableClash = "create_table() makes the table of the one that "
                          "comes first, and leaves it as it is for the other",
            .Unindexed = "run create_index<\"name\", Table>(\"key\"_c)",
            .KeyType = "ForeignKey does not compile",
            .KeyRefused = "ForeignKey does not compile",
            .ReferencedMissing = "ForeignKey does not compile",
        },
    .MakesKey = KeyMaker::Owner,
    .OneSided = true,
    .KeysAreOptional = true,
    .BelongsToName = "ForeignKey",
    .KeysNameColumns = true,
    .EmbeddedAreParts = true,
};

} // namespace assoc
