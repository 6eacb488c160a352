// SPDX-License-Identifier: Apache-2.0
// Options of belongsToMany that have no effect where they stand.
#include "checks/model/conventions/sequelize/Program.h"

namespace assoc::sequelize {

/// A name for a unique key that is not made, or that the second call renames.
void Program::noteUniqueKey(const ManyToMany &B, bool OwnKey) {
  auto NameIn = [&](Index A) {
    auto It = fact(A).Extra->find("uniqueKey");
    return It == fact(A).Extra->end() ? Value() : It->second;
  };
  const Index A = B.Association;
  const bool Off = isOff(fact(A).Through->Extra, "unique");
  const Value Name = NameIn(A);
  if (isTruthy(Name) && (!OwnKey || Off))
    ignore(A, "uniqueKey", Name,
           OwnKey ? "unique is off"
                  : "the two keys are the junction's primary key");
  if (B.Paired == None || !OwnKey || Off)
    return;
  const Index First = ManyToManys[B.Paired].Association;
  const Value Theirs = NameIn(First);
  if (isTruthy(Theirs) && !Name.isUnknown() && !Name.is(Theirs.text()))
    ignore(First, "uniqueKey", Theirs, "the other side names the key anew",
           Name.text(), A, true);
}

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
  for (auto [Prefix, Key] : {std::pair{"foreignKey", &*F.ForeignKey},
                             std::pair{"otherKey", &*F.OtherKey}})
    for (auto [Name, Values] : {std::pair{".onDelete", &Key->OnDelete},
                                std::pair{".onUpdate", &Key->OnUpdate}})
      if (!Values->empty())
        ignore(A, std::string(Prefix) + Name, Values->front(),
               "the association's own action, or its default, takes its "
               "place");
  if (auto It = F.Through->Extra->find("timestamps");
      It != F.Through->Extra->end())
    ignore(A, "through.timestamps", It->second,
           "it counts beside through, not inside");
  const Definition &Through = Definitions[B.Through];
  if (auto It = F.Extra->find("timestamps");
      It != F.Extra->end() && M.Entities[Through.Entity].MadeBy != A &&
      It->second.isTrue() != Through.Timestamps)
    ignore(A, "timestamps", It->second,
           "the junction exists already and has its own");
  bool OwnKey = !B.PrimaryKeyDeleted && !(First && First->PrimaryKeyDeleted);
  if (auto It = F.Through->Extra->find("unique");
      It != F.Through->Extra->end() && It->second.isFalse() && !OwnKey)
    ignore(A, "through.unique", It->second,
           "the two keys are the junction's primary key");
  noteUniqueKey(B, OwnKey);
  if (First && OwnKey) {
    const Options &Theirs = fact(First->Association).Through->Extra;
    const Options &Ours = F.Through->Extra;
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
    ignore(Off, "constraints", fact(Off).Extra->at("constraints"),
           "the other side makes the constraints all the same", "true",
           Mine ? First->Association : A);
  }
}

} // namespace assoc::sequelize
