// A table without schema is looked for in the schema of the key.
#include <assoc/model.h>
using namespace assoc;

constexpr Model Tag("Tag"), Post("Post", {}, {.schema = "blog"});
constexpr Model Draft("Draft", {}, {.schema = "blog"}), Author("Author");

void associate() {
  // EXPECT@+2: error assoc-unknown-target: 'blog.Tags', which no entity has
  // EXPECT@+1: warning assoc-unpaired
  Post.belongsToMany(Tag, {.through = "PostTags"});

  // In one schema, and from a table without schema, it is found.
  Post.hasMany(Draft);
  Draft.belongsTo(Post);
  Post.hasMany(Author, {.foreignKey = "topPostId"});
  Author.belongsTo(Post, {.foreignKey = "topPostId"});
}
