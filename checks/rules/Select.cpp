// SPDX-License-Identifier: Apache-2.0
// Which findings the user wants to see.
#include "checks/rules/Select.h"

#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

bool matchesGlob(std::string_view Glob, std::string_view Text) {
  if (Glob.empty())
    return Text.empty();
  if (Glob.front() != '*')
    return !Text.empty() && Glob.front() == Text.front() &&
           matchesGlob(Glob.substr(1), Text.substr(1));
  return matchesGlob(Glob.substr(1), Text) ||
         (!Text.empty() && matchesGlob(Glob, Text.substr(1)));
}

static bool takesAway(std::string_view Glob) { return Glob.starts_with('-'); }

static std::string_view bare(std::string_view Glob) {
  return Glob.substr(takesAway(Glob));
}

RuleGlobs RuleGlobs::split(std::string_view Text) {
  RuleGlobs Globs;
  while (!Text.empty()) {
    std::string_view Glob = Text.substr(0, Text.find_first_of(",\n"));
    Text.remove_prefix(std::min(Glob.size() + 1, Text.size()));
    Glob.remove_prefix(std::min(Glob.find_first_not_of(" \t\r"), Glob.size()));
    Glob = Glob.substr(0, Glob.find_last_not_of(" \t\r") + 1);
    if (!Glob.empty())
      Globs.List.emplace_back(Glob);
  }
  return Globs;
}

std::string RuleGlobs::unknown() const {
  for (const std::string &Glob : List)
    if (std::none_of(allRules().begin(), allRules().end(),
                     [&](auto *R) { return matchesGlob(bare(Glob), R->Id); }))
      return std::string(bare(Glob));
  return "";
}

bool RuleGlobs::enables(std::string_view Rule) const {
  bool Enabled = List.empty() || takesAway(List.front());
  for (const std::string &Glob : List)
    if (matchesGlob(bare(Glob), Rule))
      Enabled = !takesAway(Glob);
  return Enabled;
}

std::string unknownRule(std::string_view Word) {
  std::vector<std::string> Ids;
  for (const Rule *R : allRules())
    Ids.emplace_back(R->Id);
  const std::string Full = "assoc-" + std::string(Word); // "unpaired"
  auto Close = findRule(Full) ? Full : closest(Word, Ids);
  if (!Close)
    Close = closest(Full, Ids);
  return "unknown rule " + quoted(Word) +
         (Close ? "; did you mean " + quoted(*Close) + "?"
                : ": `assoc-tidy rules` lists them");
}

bool Selection::shows(const Finding &F) const {
  const auto &Globs = Rules.List;
  return enables(F.Rule) &&
         (F.Severity >= Lowest ||
          std::find(Globs.begin(), Globs.end(), F.Rule) != Globs.end());
}

} // namespace assoc
