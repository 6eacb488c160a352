// SPDX-License-Identifier: Apache-2.0
#include "models.h"

void a() { shared(); }
