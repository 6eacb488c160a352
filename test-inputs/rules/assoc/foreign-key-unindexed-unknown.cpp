// LEVEL: remark
// A reference to a table that no entity has is one mistake.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post",
                     {// EXPECT@+1: error assoc-unknown-target: 'persons'
                      {"userId",
                       {.type = INTEGER,
                        .references = "persons"}}});
