// SPDX-License-Identifier: Apache-2.0
// What the examples for Lightweight on the rule pages take for granted.
#include <Lightweight/SqlMigration.hpp>

using namespace Lightweight;
