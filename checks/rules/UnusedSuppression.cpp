// SPDX-License-Identifier: Apache-2.0
// assoc-unused-suppression: a NOLINT comment that silences nothing.
#include "checks/rules/Rule.h"
#include "checks/rules/Select.h"
#include "checks/rules/Suppress.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <map>
#include <set>

namespace assoc {

static constexpr char Self[] = "assoc-unused-suppression";

/// What is silenced by naming this rule is none of its business: its findings
/// would depend on themselves.
static bool isAboutThisRule(std::string_view Glob) {
  return matchesGlob(Glob, Self) &&
         std::none_of(allRules().begin(), allRules().end(), [&](const Rule *R) {
           return R->Id != std::string_view(Self) && matchesGlob(Glob, R->Id);
         });
}

static bool matchesRule(std::string_view Glob) {
  return std::any_of(allRules().begin(), allRules().end(),
                     [&](const Rule *R) { return matchesGlob(Glob, R->Id); });
}

/// What it names is found by a comparison with a database, not here.
static bool isFoundElsewhere(std::string_view Glob) {
  return matchesRule(Glob) &&
         std::none_of(allRules().begin(), allRules().end(), [&](const Rule *R) {
           return R->needsModelAlone() && matchesGlob(Glob, R->Id);
         });
}

namespace {
/// Where each rule has found something.
class Places {
public:
  void add(const std::vector<Finding> &Found) {
    for (const Finding &F : Found)
      ByFile[F.Where.File][F.Rule].insert(Spot(F.Where));
  }

  bool any(const SuppressionFact &S, std::string_view Glob) const {
    auto Here = ByFile.find(S.File);
    if (Here == ByFile.end())
      return false;
    const Span In(S);
    return std::any_of(
        Here->second.begin(), Here->second.end(), [&](const auto &Entry) {
          auto Next = Entry.second.lower_bound(In.First);
          return Next != Entry.second.end() && *Next <= In.Last &&
                 matchesGlob(Glob, Entry.first);
        });
  }

private:
  std::map<std::string, std::map<std::string, std::set<Spot>>> ByFile;
};
} // namespace

/// The names in the list that are of this project, and for nothing.
static std::vector<std::string>
idleNames(const Model &M, const SuppressionFact &S, const Places &Found) {
  // A name that no rule has is in vain wherever it stands.
  const bool SawAll = M.sawEverything() && M.Gaps.empty();
  std::vector<std::string> Idle;
  for (const std::string &Glob : S.Rules)
    if (Glob.starts_with("assoc-") && !isAboutThisRule(Glob) &&
        !isFoundElsewhere(Glob) && (SawAll || !matchesRule(Glob)) &&
        !Found.any(S, Glob))
      Idle.push_back(Glob);
  return Idle;
}

static std::string join(const std::vector<std::string> &Names) {
  std::string Text;
  for (const std::string &Name : Names)
    Text += (Text.empty() ? "" : ", ") + Name;
  return Text;
}

static std::string reason(const SuppressionFact &S,
                          const std::vector<std::string> &Idle) {
  std::vector<std::string> Ids;
  for (const Rule *R : allRules())
    Ids.push_back(R->Id);
  for (const std::string &Glob : Idle) {
    if (matchesRule(Glob))
      continue;
    std::optional<std::string> Meant = closest(Glob, Ids);
    return "there is no rule " + quoted(Glob) +
           (Meant ? "; did you mean " + quoted(*Meant) + "?" : "");
  }
  const char *Place = S.To > S.From           ? "in this block"
                      : S.From > S.Where.Line ? "on the next line"
                                              : "on this line";
  return std::string("no such finding is ") + Place + "; remove it";
}

/// Where the database is not known, a comment may be for what one of them
/// refuses.
static void addAllDatabases(Model M, Places &Found) {
  if (M.Target)
    return;
  for (Database D : allDatabases()) {
    M.Target = D;
    Found.add(run(M));
  }
}

static void judge(const Model &M, const std::vector<Finding> &Shown,
                  Findings &Out) {
  if (M.Suppressions.empty())
    return;
  Places Found;
  Found.add(Shown);
  if (std::any_of(M.Suppressions.begin(), M.Suppressions.end(),
                  [&](auto &S) { return !idleNames(M, S, Found).empty(); }))
    addAllDatabases(M, Found);
  std::map<std::string, unsigned> Numbers;
  for (const SuppressionFact &S : M.Suppressions) {
    const std::vector<std::string> Idle = idleNames(M, S, Found);
    if (Idle.empty())
      continue;
    const std::string Whole = "NOLINT(" + join(S.Rules) + ")";
    Finding &F = Out.at(S, (Idle.size() == S.Rules.size()
                                ? quoted(Whole)
                                : quoted(join(Idle)) + " of " + quoted(Whole)) +
                               " silences nothing: " + reason(S, Idle));
    // There may be another one of the same words.
    F.Discriminator = Whole;
    if (unsigned Number = ++Numbers[F.fingerprint()]; Number > 1)
      F.Discriminator += " #" + std::to_string(Number);
  }
}

extern const Rule UnusedSuppressionRule = {
    Self,
    Level::Remark,
    "a NOLINT comment names a rule of which it silences nothing",
    nullptr,
    judge,
};

} // namespace assoc
