// SPDX-License-Identifier: Apache-2.0
// Options of belongsToMany that have no effect where they stand.
#include "checks/model/conventions/sequelize/Program.h"

namespace assoc::sequelize {

void Program::noteIgnoredOptions(const ManyToMany &B) {
  const Index A = B.Association;
  const AssociationFact &F = fact(A);
  const ManyToMany *First = B.Paired == None ? nullptr : &ManyToManys[B.Paired];
  if (isOff(F.Extra, "constraints"))
    for (auto [Option, Values] : {std::pair{"onDelete", &F.OnDelete},
                                  std::pair{"onUpdate", &F.OnUpdate}})
      if (!Values->empty())
        ignore(A, Option, Values->front(),
               "belongsToMany makes no constraints when they are off");
  for (auto [Prefix, Key] : {std::pair{"foreignKey", &F.ForeignKey},
                             std::pair{"otherKey", &F.OtherKey}})
    for (auto [Name, Values] : {std::pair{".onDelete", &Key->OnDelete},
                                std::pair{".onUpdate", &Key->OnUpdate}})
      if (!Values->empty())
        ignore(A, std::string(Prefix) + Name, Values->front(),
               "the association's own action, or its default, takes its "
               "place");
  if (auto It = F.Through.Extra.find("timestamps"); It != F.Through.Extra.end())
    ignore(A, "through.timestamps", It->second,
           "it counts beside through, not inside");
  if (auto It = F.Extra.find("timestamps");
      It != F.Extra.end() &&
      M.Entities[Definitions[B.Through].Entity].MadeBy != A)
    ignore(A, "timestamps", It->second,
           "the junction exists already and has its own");
  bool OwnKey = !B.PrimaryKeyDeleted && !(First && First->PrimaryKeyDeleted);
  if (auto It = F.Through.Extra.find("unique");
      It != F.Through.Extra.end() && It->second.isFalse() && !OwnKey)
    ignore(A, "through.unique", It->second,
           "the two keys are the junction's primary key");
  if (First && OwnKey) {
    const Options &Theirs = fact(First->Association).Through.Extra;
    const Options &Ours = F.Through.Extra;
    if (isOff(Theirs, "unique") != isOff(Ours, "unique")) {
      bool Mine = isOff(Ours, "unique");
      ignore(Mine ? A : First->Association, "through.unique",
             (Mine ? Ours : Theirs).at("unique"),
             "the other side makes the unique key all the same", "true",
             Mine ? First->Association : A);
    }
  }
  if (First && isOff(F.Extra, "constraints") !=
                   isOff(fact(First->Association).Extra, "constraints")) {
    bool Mine = isOff(F.Extra, "constraints");
    Index Off = Mine ? A : First->Association;
    ignore(Off, "constraints", fact(Off).Extra.at("constraints"),
           "the other side makes the constraints all the same", "true",
           Mine ? First->Association : A);
  }
}

} // namespace assoc::sequelize
