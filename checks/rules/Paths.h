// SPDX-License-Identifier: Apache-2.0
// The tables as a graph: an edge leads from the table that holds a key to the
// one it points at.
#ifndef ASSOC_CHECKS_RULES_PATHS_H
#define ASSOC_CHECKS_RULES_PATHS_H

#include "checks/model/Lookup.h"
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
  std::vector<Path> cycles();
  /// Two ways from one parent down to one holder that have nothing in common
  /// but their ends. Of each holder the nearest parents, and no more of them
  /// than it has keys.
  struct Fork {
    Index Parent, Holder;
    Path First, Second; ///< from the parent downwards
  };
  std::vector<Fork> forks();

private:
  class Climb;

  /// The shortest way from an entity back to itself within its group, upwards.
  /// Came is scratch space, None for all of the group.
  Path shortestCycle(Index From, const std::vector<unsigned> &Group,
                     std::vector<Index> &Came) const;
  std::vector<unsigned> groups() const;
  /// The keys of one holder by name: what is found, and where it starts, must
  /// not depend on the order of the code.
  void sort(Index Holder);

  const Model &M;
  Groups Up; ///< keys by holder
};

/// What matters about an edge.
using DescribeKey = std::function<std::string(const ForeignKey &)>;

/// "Posts.authorId -> Users (...), then Users.pinnedId -> Posts (...)"
std::string pathText(const Model &M, const Path &P,
                     const DescribeKey &Describe);

/// At the first declaration of the path, with a note at the others.
Finding &reportPath(const Model &M, Findings &Out, const Path &P,
                    std::string Message, const DescribeKey &Describe);

/// "ON DELETE CASCADE", and whether anybody wrote it.
std::string actionText(const ForeignKey &Key);

/// The database follows the key when a row of the parent is deleted. SQL Server
/// counts every action, and refuses what others do.
bool cascades(const Model &M, const ForeignKey &Key);

/// Reports a path that SQL Server refuses and others follow: an error or a
/// remark.
Finding &reportCascade(const Model &M, Findings &Out, const Path &P,
                       std::string Message);

} // namespace assoc

#endif
