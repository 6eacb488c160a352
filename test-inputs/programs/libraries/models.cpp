// A model that is declared here and defined in a library.
#include <assoc/model.h>

extern const assoc::Model<> Cargo;
constexpr assoc::Model Hold("Hold");

void stow() { Hold.belongsToMany(Cargo, {.through = "HoldCargos"}); }
