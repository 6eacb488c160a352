// SPDX-License-Identifier: Apache-2.0
#include "models.h"

void b() {
  Tag.belongsTo(User, {.as = "owner", .foreignKey = "ownerId"});
}
