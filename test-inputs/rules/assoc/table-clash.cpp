#include <assoc/model.h>
using namespace assoc;

// EXPECT@+2: error assoc-table-clash: are both mapped to the table 'people'
constexpr Model User("User", {}, {.tableName = "people"}); // NOTE: takes the
constexpr Model Member("Member", {}, {.tableName = "people"});

void associate() { Member.belongsTo(User, {.oneSided = true}); }
