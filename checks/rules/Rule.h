// SPDX-License-Identifier: Apache-2.0
// A rule: one constant, one function over the Model, one page beside it.
#ifndef ASSOC_CHECKS_RULES_RULE_H
#define ASSOC_CHECKS_RULES_RULE_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"
#include "checks/rules/Suppress.h"

#include <map>
#include <string_view>
#include <vector>

namespace assoc {

class Findings;

/// What entities and associations are called in the identity of a finding:
/// position by position as in the Model, no two entities (no two associations
/// of one entity) alike.
struct Identities {
  explicit Identities(const Model &M);
  std::vector<SharedText> Entities, Associations;

  /// The first association that the comment stands at; None: there is none.
  Index at(const SuppressionFact &S) const;

private:
  std::map<std::string, std::map<Spot, Index>> ByPlace;
};

struct Rule {
  const char *Id;      ///< "assoc-unpaired": stable, never renamed
  Level Severity;      ///< where the dialect does not say otherwise
  const char *Summary; ///< one line without full stop
  void (*Check)(const Model &, Findings &);
  /// Of a rule about what the others find, instead of Check.
  void (*Judge)(const Model &, const std::vector<Finding> &,
                Findings &) = nullptr;

  /// A Model is all it takes. Else it is for `assoc-tidy diff` alone.
  bool needsModelAlone() const { return Check || Judge; }
};

/// Where a rule puts what it finds.
class Findings {
public:
  Findings(const Model &M, const Rule &R, const Identities &Names,
           std::vector<Finding> &Out)
      : M(M), R(R), Names(Names), Out(Out) {}

  /// About an association, at its declaration. The reference holds until the
  /// next finding is added. What several classes inherit is one declaration:
  /// of each rule, only findings about the first of them count.
  Finding &at(const Association &A, std::string Message);
  /// About an entity, at its declaration (a made junction: where it is made).
  Finding &at(const Entity &E, std::string Message);
  /// About a comment, and what it stands at.
  Finding &at(const SuppressionFact &S, std::string Message);
  /// A note that stands at the other declaration.
  void note(Finding &F, const Association &Other, std::string Message) const;
  void note(Finding &F, const Entity &Other, std::string Message) const;

  /// The identity of a finding about a pair: whichever of the two it is at,
  /// it is the same finding.
  void identify(Finding &F, const Association &A, const Association &B) const;
  void identify(Finding &F, const Entity &A, const Entity &B) const;
  /// The identity of a finding about an entity, whatever shows it.
  void identify(Finding &F, const Entity &E) const;
  /// The identity of a finding about a key, whichever call made it.
  void identify(Finding &F, const ForeignKey &Key) const;

private:
  Finding &add(std::string Message, const Location &Where);
  std::string sourceOf(const Association &A) const;
  std::string nameOf(const Association &A) const;
  const std::string &nameOf(const Entity &E) const;
  void identify(Finding &F, const std::string &A, const std::string &B) const;

  const Model &M;
  const Rule &R;
  const Identities &Names;
  std::vector<Finding> &Out;
  std::map<Location, Index> Inherited; ///< by declaration: whose came first
  Finding Dropped;
};

/// All of Rules.def, in its order.
const std::vector<const Rule *> &allRules();

struct RuleGroup {
  const char *Title; ///< "Foreign keys"
  std::vector<const Rule *> Rules;
};
/// The same under their headings.
const std::vector<RuleGroup> &ruleGroups();
const Rule *findRule(std::string_view Id);

/// Runs the rules and sorts what they find by place. Findings of one identity
/// are reported once. Suppressions are not applied (see Suppress.h).
std::vector<Finding> run(const Model &M);

} // namespace assoc

#endif
