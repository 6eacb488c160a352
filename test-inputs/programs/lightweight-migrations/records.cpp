// SPDX-License-Identifier: Apache-2.0
#include "records.h"

int number(const Harbour &harbour) { return static_cast<int>(harbour.id.value); }
