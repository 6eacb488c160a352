// SPDX-License-Identifier: Apache-2.0
#include "harbour.h"

int depth(const Harbour &H) { return H.id.value; }
