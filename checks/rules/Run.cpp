// SPDX-License-Identifier: Apache-2.0
// The list of the rules, and all of them over one Model.
#include "checks/model/Threads.h"
#include "checks/rules/Rule.h"

#include <iterator>
#include <optional>
#include <set>
#include <unordered_set>

namespace assoc {

#define ASSOC_RULE(NAME) extern const Rule NAME;
#include "checks/rules/Rules.def"

const std::vector<const Rule *> &allRules() {
  static const std::vector<const Rule *> All = {
#define ASSOC_RULE(NAME) &NAME,
#include "checks/rules/Rules.def"
  };
  return All;
}

const std::vector<RuleGroup> &ruleGroups() {
  static const std::vector<RuleGroup> All = [] {
    std::vector<RuleGroup> Groups;
#define ASSOC_GROUP(TITLE) Groups.push_back({TITLE, {}});
#define ASSOC_RULE(NAME) Groups.back().Rules.push_back(&NAME);
#include "checks/rules/Rules.def"
    return Groups;
  }();
  return All;
}

const Rule *findRule(std::string_view Id) {
  for (const Rule *R : allRules())
    if (R->Id == Id)
      return R;
  return nullptr;
}

/// What rules ask for and what is made when it is first asked for.
static void makeFindable(const Model &M) {
  M.forget(); // whoever made it may have changed it since
  M.lookup();
  for (const Entity &E : M.Entities)
    E.makeFindable();
}

/// Of all rules, one after the other.
static std::vector<Finding> check(const Model &M, const Identities &Names) {
  const std::vector<const Rule *> &Rules = allRules();
  std::vector<std::vector<Finding>> Each(Rules.size());
  inThreads(M.Threads, Rules.size(), [&](std::size_t I) {
    Findings Sink(M, *Rules[I], Names, Each[I]);
    if (Rules[I]->Check)
      Rules[I]->Check(M, Sink);
  });
  std::vector<Finding> All;
  for (std::vector<Finding> &Of : Each)
    std::move(Of.begin(), Of.end(), std::back_inserter(All));
  return All;
}

std::vector<Finding> run(const Model &M) {
  std::optional<Identities> Named;
  inThreads(M.Threads, 2, [&](std::size_t I) {
    if (I == 0)
      Named.emplace(M);
    else
      makeFindable(M);
  });
  const Identities &Names = *Named;
  std::vector<Finding> Found = check(M, Names);
  std::vector<Finding> Judged;
  for (const Rule *R : allRules()) {
    Findings Sink(M, *R, Names, Judged);
    if (R->Judge)
      R->Judge(M, Found, Sink);
  }
  std::move(Judged.begin(), Judged.end(), std::back_inserter(Found));
  sortByPlace(Found);
  std::unordered_set<std::string> Seen;
  std::set<std::pair<Location, std::string>> Said;
  std::erase_if(Found, [&](const Finding &F) {
    return !Seen.insert(F.fingerprint()).second ||
           // Of a header that several programs share.
           (M.Programs > 1 &&
            !Said.insert({F.Where, F.Rule + F.Message}).second);
  });
  return Found;
}

} // namespace assoc
