// SPDX-License-Identifier: Apache-2.0
// What the examples for sqlgen on the rule pages take for granted.
#include <sqlgen.hpp>

using namespace sqlgen::literals;
