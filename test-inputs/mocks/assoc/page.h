// SPDX-License-Identifier: Apache-2.0
// Included before the examples of rule pages.
#include <assoc/model.h>

using namespace assoc;
