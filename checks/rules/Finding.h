// SPDX-License-Identifier: Apache-2.0
// What a rule has to say: about what, where, and what to write instead.
#ifndef ASSOC_CHECKS_RULES_FINDING_H
#define ASSOC_CHECKS_RULES_FINDING_H

#include "checks/facts/Facts.h"
#include "checks/model/Level.h"

#include <string>
#include <vector>

namespace assoc {

struct Note {
  std::string Message;
  Location Where;
};

/// Replace Length bytes at Offset of File by Text.
struct Edit {
  std::string File;
  unsigned Offset = 0, Length = 0;
  std::string Text;

  auto operator<=>(const Edit &) const = default;
};

/// Alternatives are several fixes; what belongs together is one.
struct Fix {
  std::string Message;
  std::vector<Edit> Edits;
};

struct Finding {
  std::string Rule; ///< "assoc-unpaired"
  Level Severity = Level::Warning;
  std::string Message;
  Location Where;
  std::string Entity, Dialect;
  /// Names the association among those of its entity, wherever the code moves:
  /// the member, or else the effective alias ("posts"); where several share
  /// one, the kind, the target, the key and in the end a number tell them
  /// apart. Empty: the finding is about the entity.
  std::string Association;
  /// Tells two findings of one rule about one association apart. Never a
  /// line, never a file.
  std::string Discriminator;
  /// Stands for Entity and Association in the identity, where the finding is
  /// as much about other declarations: which of them it stands at depends on
  /// the order of the code.
  std::string About;
  std::vector<Note> Notes;
  std::vector<Fix> Fixes;

  /// What the finding is about, as 16 hexadecimal digits: the same wherever
  /// the code moves to.
  std::string fingerprint() const;
};

/// Stable: of equals, the order they were found in holds.
void sortByPlace(std::vector<Finding> &Findings);

} // namespace assoc

#endif
