// SPDX-License-Identifier: Apache-2.0
// Which findings the user wants to see.
#include "checks/rules/Select.h"

#include "checks/rules/Rule.h"

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

std::vector<std::string> Selection::split(std::string_view Commas) {
  std::vector<std::string> Globs;
  while (!Commas.empty()) {
    std::string_view Glob = Commas.substr(0, Commas.find(','));
    Commas.remove_prefix(std::min(Glob.size() + 1, Commas.size()));
    Glob.remove_prefix(std::min(Glob.find_first_not_of(' '), Glob.size()));
    Glob = Glob.substr(0, Glob.find_last_not_of(' ') + 1);
    if (!Glob.empty())
      Globs.emplace_back(Glob);
  }
  return Globs;
}

std::string Selection::unknown() const {
  for (const std::string &Glob : Globs)
    if (std::none_of(allRules().begin(), allRules().end(),
                     [&](auto *R) { return matchesGlob(bare(Glob), R->Id); }))
      return std::string(bare(Glob));
  return "";
}

bool Selection::enables(std::string_view Rule) const {
  bool Enabled = Globs.empty() || takesAway(Globs.front());
  for (const std::string &Glob : Globs)
    if (matchesGlob(bare(Glob), Rule))
      Enabled = !takesAway(Glob);
  return Enabled;
}

bool Selection::shows(const Finding &F) const {
  return enables(F.Rule) &&
         (F.Severity >= Lowest ||
          std::find(Globs.begin(), Globs.end(), F.Rule) != Globs.end());
}

} // namespace assoc
