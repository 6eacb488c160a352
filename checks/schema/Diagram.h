// SPDX-License-Identifier: Apache-2.0
// What a picture of a schema shows, before any format: boxes, edges between
// them, and what is wrong with either.
#ifndef ASSOC_CHECKS_SCHEMA_DIAGRAM_H
#define ASSOC_CHECKS_SCHEMA_DIAGRAM_H

#include "checks/schema/Schema.h"

#include <set>

namespace assoc {

/// How many rows may stand at one end of an edge.
enum class Rows { One, ZeroOrOne, Many };

/// What the rules say of a box or an edge, remarks apart.
struct Trouble {
  std::optional<Level> Worst;     ///< Warning or Error
  std::vector<std::string> Rules; ///< each once, in the order of the findings
  std::vector<std::string> Messages;

  explicit operator bool() const { return Worst.has_value(); }
};

struct DiagramBox {
  std::string Id;    ///< the title, or like it: no two boxes have the same
  std::string Title; ///< "blog.posts"
  std::size_t Table = None; ///< None: something that is no table of the program
  std::set<std::string, std::less<>> Keys; ///< columns of keys
  Trouble Bad;
};

/// A key, from the box that holds it to the one that it points at. The two
/// sides that declare it are one edge.
struct DiagramEdge {
  std::size_t Holder = None, Parent = None; ///< positions in Diagram::Boxes
  NameList Columns, RefColumns;             ///< empty: unknown, or no key
  Rows AtHolder = Rows::Many, AtParent = Rows::ZeroOrOne;
  /// The database knows the key, and does this.
  bool Constraint = false;
  Action OnDelete = Action::NoAction, OnUpdate = Action::NoAction;
  /// What stands at the edge: "cascade", "set null"; "no constraint" where the
  /// database does not know the key; nothing for NO ACTION.
  std::string DeleteRule;
  /// Only one side declares it, where the ORM could have two.
  bool OneSided = false;
  Trouble Bad;
  std::vector<std::size_t> Associations; ///< that it shows
};

struct DiagramGroup {
  std::string Name;
  std::vector<std::size_t> Boxes;
};

struct Diagram {
  std::vector<DiagramBox> Boxes; ///< those of the tables first, in their order
  std::vector<DiagramEdge> Edges;
  /// By namespace, or else by schema; sorted. Nothing, where one group would
  /// hold everything.
  std::vector<DiagramGroup> Groups;
  std::vector<std::size_t> Free; ///< boxes that are in no group
};

/// Found: what Schema::Table::Findings counts in.
Diagram diagramOf(const Schema &S, const std::vector<Finding> &Found);

} // namespace assoc

#endif
