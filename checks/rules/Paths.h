// SPDX-License-Identifier: Apache-2.0
// The tables as a graph: an edge leads from the table that holds a key to the
// one it points at.
#ifndef ASSOC_CHECKS_RULES_PATHS_H
#define ASSOC_CHECKS_RULES_PATHS_H

#include "checks/model/Model.h"
#include "checks/rules/Rule.h"

#include <functional>
#include <string>
#include <vector>

namespace assoc {

/// Positions in Model::ForeignKeys.
using Path = std::vector<Index>;

class KeyGraph {
public:
  /// Of the keys for which Counts holds and whose two ends are entities.
  KeyGraph(const Model &M,
           const std::function<bool(const ForeignKey &)> &Counts);

  /// One shortest cycle for every group of entities that reach each other, and
  /// every self reference.
  std::vector<Path> cycles() const;
  /// Two ways from one parent down to one holder that have nothing in common
  /// but their ends.
  struct Fork {
    Index Parent, Holder;
    Path First, Second; ///< from the parent downwards
  };
  std::vector<Fork> forks() const;

private:
  /// The shortest way from From to To over holders' keys, upwards.
  Path shortest(Index From, Index To, const std::vector<unsigned> &Group) const;
  std::vector<unsigned> groups() const;

  const Model &M;
  std::vector<std::vector<Index>> Up, Down; ///< keys by holder, by parent
  std::vector<Index> ByName;                ///< the entities
};

/// "Posts.authorId -> Users, Users.pinnedId -> Posts"; Describe adds to an
/// edge what matters about it.
std::string
pathText(const Model &M, const Path &P,
         const std::function<std::string(const ForeignKey &)> &Describe);

/// At the first declaration of the path, with a note at the others.
Finding &reportPath(const Model &M, Findings &Out, const Path &P,
                    std::string Message);

/// "ON DELETE CASCADE", and whether anybody wrote it.
std::string actionText(const ForeignKey &Key);

/// Deleting a row of the parent deletes the row that holds the key.
bool cascades(const ForeignKey &Key);

} // namespace assoc

#endif
