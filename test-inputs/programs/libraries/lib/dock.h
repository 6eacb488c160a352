// Models of a library that is built with the program: its own sources find them
// without -isystem.
#ifndef DOCK_H
#define DOCK_H

#include <Lightweight/Lightweight.hpp>

struct Tug {
  Lightweight::Field<int, Lightweight::PrimaryKey::AutoAssign> id;
};
struct Dock {
  Lightweight::Field<int, Lightweight::PrimaryKey::AutoAssign> id;
  Lightweight::BelongsTo<&Tug::id> tug;
};

#endif
