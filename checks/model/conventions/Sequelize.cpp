// SPDX-License-Identifier: Apache-2.0
// The vocabulary means what Sequelize v6 means.
#include "checks/model/conventions/Conventions.h"

namespace assoc {

static void apply(Model &) {}

extern const Conventions SequelizeConventions = {
    "assoc",
    "assoc/model.h",
    {Level::Warning, ""},
    {Level::Warning, ""},
    {Level::Warning, ""},
    nullptr,
    apply,
};

} // namespace assoc
