// SPDX-License-Identifier: Apache-2.0
// Actions that are written more than once, where the last one counts.
#include "checks/model/RepeatedActions.h"

namespace assoc {

void ignoreRepeated(Model &M, Index I, const char *Option,
                    const Few<Value> &Actions) {
  for (std::size_t N = 0; N + 1 < Actions.size(); ++N)
    M.IgnoredOptions.push_back({I, Option, Actions[N], Actions.back().text(), I,
                                true,
                                "it is written again, and the last one "
                                "wins"});
}

Placed<Action> lastAction(const Few<Value> &Actions, Index By) {
  if (Actions.empty() || Actions.back().is(""))
    return {};
  const Value &V = Actions.back();
  std::optional<Action> Known = parseAction(V.text());
  if (!Known)
    return {Action::NoAction, Provenance::Unknown, By, V.where()};
  return {*Known, Provenance::Written, By, V.where()};
}

} // namespace assoc
