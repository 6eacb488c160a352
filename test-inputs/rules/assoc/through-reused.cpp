#include <assoc/model.h>
using namespace assoc;

constexpr Model Post("Post"), Video("Video"), Tag("Tag");

void associate() {
  Post.belongsToMany(Tag, {.through = "Tagging"}); // NOTE: serves Post-Tag here
  Tag.belongsToMany(Post, {.through = "Tagging"});
  // EXPECT@+1: error assoc-through-reused: serves Post-Tag and Video-Tag
  Video.belongsToMany(Tag, {.through = "Tagging"});
  Tag.belongsToMany(Video, {.through = "Tagging"});
}
