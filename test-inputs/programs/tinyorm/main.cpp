// SPDX-License-Identifier: Apache-2.0
// The later migration first: their names decide.
#include "m2026_02_01_change_boats.h"

#include "harbour.h"
#include "m2026_01_01_create_tables.h"
