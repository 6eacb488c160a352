#include <assoc/model.h>
using namespace assoc;

constexpr Model Post("Post"), Video("Video"), Tag("Tag");

void associate() {
  Post.belongsToMany(Tag, {.through = "PostTag"});
  Tag.belongsToMany(Post, {.through = "PostTag"});
  Video.belongsToMany(Tag, {.through = "VideoTag"});
  Tag.belongsToMany(Video, {.through = "VideoTag"});
}
