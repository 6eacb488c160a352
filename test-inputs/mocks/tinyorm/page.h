// SPDX-License-Identifier: Apache-2.0
// What the examples for TinyORM on the rule pages take for granted.
#include <orm/tiny/relations/pivot.hpp>
#include <orm/schema.hpp>

using Orm::Schema;
using Orm::SchemaNs::Blueprint;
using Orm::Tiny::Model;
using Orm::Tiny::Relations::BasePivot;
using Orm::Tiny::Relations::Pivot;

class Boat;
class Harbour;
class Radio;
