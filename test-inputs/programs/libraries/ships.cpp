// SPDX-License-Identifier: Apache-2.0
// Nothing is known of what is in a system header, except what a source shows that
// finds it otherwise.
#include "lib/installed.h"

using Lightweight::BelongsTo;
using Lightweight::Field;
using Lightweight::HasMany;
using Lightweight::PrimaryKey;

namespace light {
struct Ship {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Harbour::id> home;
  BelongsTo<&Dock::id> dock;
};
struct Anchor {
  Field<int, PrimaryKey::AutoAssign> id;
  HasMany<Harbour> harbours;
  HasMany<Dock> docks; // EXPECT: warning assoc-unpaired: there is no BelongsTo of Anchor in Dock
};
} // namespace light

#pragma db object
class Crane : public Stored {
  friend class odb::access;
#pragma db inverse(crane_)
  std::weak_ptr<Quay> quay_;
};
#pragma db object
class Lift : public Stored {
  friend class odb::access;
  Size size_;
#pragma db inverse(size_.lift_)
  std::weak_ptr<Lift> other_;
};

namespace gen {
struct Ship {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::ForeignKey<uint32_t, Harbour, "id"> home;
};
} // namespace gen
