// SPDX-License-Identifier: Apache-2.0
// What the examples for sqlite_orm on the rule pages take for granted.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;
