// SPDX-License-Identifier: Apache-2.0
// What several rules say or ask in the same way.
#ifndef ASSOC_CHECKS_RULES_WORDING_H
#define ASSOC_CHECKS_RULES_WORDING_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assoc {

/// 'authorId'
std::string quoted(std::string_view Text);
/// 'authorId', '(shop, no)'
std::string quoted(const NameList &Columns);
/// "authorId", as source text.
std::string literal(std::string_view Text);
/// "; " and the sentence, or nothing where there is none.
std::string so(std::string_view Consequence);

/// Small letters without '_', '-' and blanks: what a name sounds like.
std::string plain(std::string_view Text);

/// The candidate that Text was probably meant to be. Letter case, '_', '-' and
/// blanks hardly count. Slack is how far off even a short text may be.
std::optional<std::string> closest(std::string_view Text,
                                   const NameList &Candidates,
                                   std::size_t Slack = 1);

/// The same for many words. Somebody who misspells thousands of them has
/// another problem than spelling, and gets no more advice.
class Patience {
public:
  std::optional<std::string> closest(std::string_view Text,
                                     const NameList &Candidates);
  /// There is some left for this many candidates.
  bool allows(std::size_t Candidates) const { return Candidates <= Left; }

private:
  std::size_t Left = 4'000'000;
};

/// "unknown level 'erorr'; did you mean 'error'?", or else what there is.
std::string unknownWord(std::string_view What, std::string_view Word,
                        const NameList &Known);

/// With small letters: what databases that ignore letter case make of it.
std::string lower(std::string_view Name);

/// How the other side of A would be called if it were declared, in the way
/// that A is: Post.belongsTo(User), or "belongsTo of User in Post".
std::string otherSide(const Model &M, const Association &A,
                      AssociationKind Kind);

/// The declaration at the other end, agreeing or not; null: there is none.
const Association *partner(const Model &M, const Association &A);
/// The many-to-many goes through one of its own ends.
bool isOwnJunction(const Association &A);
/// Each of the two has the keys of the other, exchanged.
bool mirrors(const Association &A, const Association &B);
/// Marked as one-sided on purpose, or perhaps.
bool mayBeOneSided(const Association &A);
/// All of the program was seen, and nothing in it that may be another entity
/// or registration of the dialect was left unread, nor this one.
bool sawAllEntities(const Model &M, SharedText Dialect, SharedText Entity = {});
/// The program registers entities with this one's ORM, and not this one.
bool isUnregistered(const Model &M, Index Entity);
/// A and B are the two sides of a one-to-one or one-to-many.
bool areInverse(const Model &M, const Association &A, const Association &B);

/// Replaces the literal that V was written as by the literal of Text; nothing
/// where V was not written as one.
std::optional<Edit> replaceLiteral(const Value &V, std::string_view Text);

} // namespace assoc

#endif
