#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Note("Note");
const char *configured();

void associate() {
  User.hasMany(Post, {.onDelete = "set null", .onUpdate = Action::NoAction});
  Post.belongsTo(User);
  User.hasMany(Note, {.onDelete = configured()});
  Note.belongsTo(User);
}
