// SPDX-License-Identifier: Apache-2.0
// As much of tom as migrations need: shapes, not behaviour.
#pragma once
#pragma GCC system_header

#include "orm/schema.hpp"

#define T_MIGRATION

namespace Tom {
class Migration {
public:
  Migration() = default;
  virtual ~Migration() = default;
  virtual void up() const = 0;
  virtual void down() const = 0;
  QString connection;
};
} // namespace Tom

namespace Migrations {
using Orm::Schema;
using Orm::Constants::ID;
using Orm::Constants::NAME;
using Orm::Constants::NOTE;
using Orm::SchemaNs::Blueprint;
using Tom::Migration;
} // namespace Migrations
