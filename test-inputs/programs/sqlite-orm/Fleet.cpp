// SPDX-License-Identifier: Apache-2.0
#include "Fleet.h"

const char *const tables::crew = "crew";

void backup() { openFleet("fleet.db"); }
