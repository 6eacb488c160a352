// SPDX-License-Identifier: Apache-2.0
// A relation without a name, and several keys that it could read.
#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Post;
struct Song;

struct User {
  dbo::collection<dbo::ptr<Post>> posts;
  dbo::collection<dbo::ptr<Song>> songs;
  template <class A> void persist(A &a) {
    // EXPECT@+1: error assoc-ambiguous-pair: {{hasMany User::posts' could be .* the session throws}}
    dbo::hasMany(a, posts, dbo::ManyToOne);
    dbo::hasMany(a, songs, dbo::ManyToOne, "singer");
  }
};

struct Post {
  dbo::ptr<User> author, editor;
  template <class A> void persist(A &a) {
    dbo::belongsTo(a, author, "author"); // NOTE: uses the key 'author_id'
    dbo::belongsTo(a, editor, "editor"); // NOTE: uses the key 'editor_id'
  }
};

// A name decides, also where it is slightly wrong.
struct Song {
  dbo::ptr<User> singer, writer;
  template <class A> void persist(A &a) {
    // EXPECT@+1: error assoc-foreign-key-mismatch: 'singers'
    dbo::belongsTo(a, singer, "singers");
    dbo::belongsTo(a, writer, "writer");
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<User>("account");
  s.mapClass<Post>("post");
  s.mapClass<Song>("song");
}
