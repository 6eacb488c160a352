// SPDX-License-Identifier: Apache-2.0
// What Wt::Dbo makes of persist() and mapClass().
#include "checks/model/conventions/Conventions.h"

namespace assoc {

static void apply(Model &) {}

extern const Conventions WtDboConventions = {
    "wt-dbo",
    "Wt::Dbo",
    {Level::Remark, "Wt::Dbo does not need the other side"},
    {Level::Error, "the session throws at its first use"},
    {Level::Error, "the junction's second key is built from an uninitialised "
                   "value"},
    "mapClass",
    apply,
};

} // namespace assoc
