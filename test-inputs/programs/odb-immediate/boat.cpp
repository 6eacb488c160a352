// SPDX-License-Identifier: Apache-2.0
#include "boat.h"
