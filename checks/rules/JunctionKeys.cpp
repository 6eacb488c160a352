// SPDX-License-Identifier: Apache-2.0
// The keys of a junction that may be the ones to its ends.
#include "checks/rules/JunctionKeys.h"

#include "checks/model/Lookup.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

bool JunctionStep::selects(const Association &Key) const {
  const std::string Name = Selector->text();
  return Key.Fact.Member == Name || Key.ForeignKey == std::vector{Name};
}

static JunctionStep step(const Model &M, Index Holder, Index Parent,
                         const Value &Selector) {
  JunctionStep S{Holder, Parent, &Selector, {}};
  for (Index I : M.lookup().BySource[Holder]) {
    const Association &A = M.Associations[I];
    if (!A.ownsKey() || A.Target != Parent)
      continue;
    // Two members on one column are assoc-column-clash.
    const bool IsNew =
        A.ForeignKey.empty() ||
        std::none_of(S.Keys.begin(), S.Keys.end(), [&](const auto *Known) {
          return Known->ForeignKey == A.ForeignKey;
        });
    if (IsNew)
      S.Keys.push_back(&A);
  }
  return S;
}

std::vector<JunctionStep> junctionSteps(const Model &M, const Association &A) {
  if (!A.LooksForKeys || A.Broken || A.Junction == None || A.Source == None ||
      A.Target == None || A.Junction == A.Source || A.Junction == A.Target)
    return {};
  const Value &First = A.Fact.ForeignKey->Name, &Second = A.Fact.OtherKey->Name;
  std::vector<JunctionStep> Steps = {
      step(M, A.Junction, A.Source, First),
      // A hasOne through: the target belongs to the junction.
      A.isManyToMany() ? step(M, A.Junction, A.Target, Second)
                       : step(M, A.Target, A.Junction, Second)};
  if (A.isManyToMany() && A.Source == A.Target)
    Steps[0].Needed = Steps[1].Needed = 2;
  return Steps;
}

NameList columnsOf(const std::vector<const Association *> &Keys) {
  NameList Names;
  for (const Association *A : Keys)
    Names.insert(Names.end(), A->ForeignKey.begin(), A->ForeignKey.end());
  return Names;
}

bool isNamedTheOtherWay(const Model &M, const Association &A) {
  const Value &Own = A.Fact.ForeignKey->Name, &Other = A.Fact.OtherKey->Name;
  if (!Own.isKnown() || !Other.isKnown() || A.Source == A.Target)
    return false;
  const std::string Source = plain(M.sourceName(A)),
                    Target = plain(M.targetName(A));
  auto IsAfter = [](const Value &Key, const std::string &End,
                    const std::string &Not) {
    const std::string Text = plain(Key.text());
    return Text.find(End) != Text.npos && Text.find(Not) == Text.npos;
  };
  return IsAfter(Own, Target, Source) && IsAfter(Other, Source, Target);
}

} // namespace assoc
