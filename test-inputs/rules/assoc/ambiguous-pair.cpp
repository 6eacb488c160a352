// SPDX-License-Identifier: Apache-2.0
// Several declarations that could be the other side, and nothing says which.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Team("Team");
constexpr Model Match("Match");
constexpr Model Page("Page");

void associate() {
  // EXPECT@+1: warning assoc-ambiguous-pair: {{'User.hasMany\(Post\)' could be the other side of 'Post.belongsTo\(User as author\)' and of 'Post.belongsTo\(User as editor\)', .*; name the key}}
  User.hasMany(Post);
  Post.belongsTo(User, {.as = "author"}); // NOTE: uses the key 'authorId'
  Post.belongsTo(User, {.as = "editor"}); // NOTE: uses the key 'editorId'

  // An alias that resembles neither says nothing either; two that share the
  // default key are one mistake.
  // EXPECT@+1: warning assoc-ambiguous-pair: 'Team.hasMany(Match as played)'
  Team.hasMany(Match, {.as = "played"});
  Team.hasMany(Match, {.as = "lost"}); // EXPECT: warning assoc-foreign-key-shared
  Match.belongsTo(Team, {.as = "home", .foreignKey = "homeId"});
  Match.belongsTo(Team, {.as = "guest", .foreignKey = "guestId"});

  // The other way round.
  // EXPECT@+1: warning assoc-ambiguous-pair: 'Page.belongsTo(User)'
  Page.belongsTo(User);
  User.hasMany(Page, {.as = "drafts", .foreignKey = "drafterId"});
  User.hasMany(Page, {.as = "reviews", .foreignKey = "reviewerId"});
}
