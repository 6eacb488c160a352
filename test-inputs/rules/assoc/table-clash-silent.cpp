#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User", {}, {.tableName = "people"});
constexpr Model Member("Member", {}, {.tableName = "people", .schema = "club"});

void associate() { Member.belongsTo(User, {.oneSided = true}); }
