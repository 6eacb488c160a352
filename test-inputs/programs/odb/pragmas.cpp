// SPDX-License-Identifier: Apache-2.0
// What the ODB compiler is given with --odb-epilogue: the other sources do not
// see it.
#include "boat.h"

#pragma db member(Boat::home_) not_null column("home_no")
#pragma db member(Boat::home_) on_delete(set_null)
#pragma db member(Boat::cached_) transient
