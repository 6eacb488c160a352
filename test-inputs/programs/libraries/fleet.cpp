#include "fleet.h"

std::unique_ptr<Port::HasMany<Port, Ferry>> Port::ferries() {
  return hasMany<Ferry>();
}
