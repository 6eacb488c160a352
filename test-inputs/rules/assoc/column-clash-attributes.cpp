// Attributes that are declared on one column.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User",
                     {{"mail", {.type = STRING, .field = "e_mail"}}, // NOTE: de
                      // EXPECT@+1: error assoc-column-clash: column 'e_mail'
                      {"email", {.type = TEXT, .field = "e_mail"}}});
constexpr Model Post("Post", {{"title", STRING},
                              // EXPECT@+1: error assoc-column-clash: letter
                              {"Title", STRING}});
constexpr Model Note("Note",
                     {{"ownerId", INTEGER},
                      // EXPECT@+1: error assoc-column-clash: 'owner_id'
                      {"owner_id", INTEGER}},
                     {.underscored = true});
// The attribute has the name, the other the column.
constexpr Model Tag("Tag", {{"name", {.type = STRING, .field = "label"}},
                            {"label", {.type = STRING, .field = "name"}}});
