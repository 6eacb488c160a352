// SPDX-License-Identifier: Apache-2.0
// A library that associates tables by functions, some of them free.
#pragma once
#include <string>

namespace house::orm {
struct Options {
  const char *foreignKey = nullptr;
  const char *through = nullptr;
};

class Table {
public:
  explicit Table(const char *Name) : Name(Name) {}
  void across(const Table &, Options) const {}
  std::string Name;
};
class Audited : public Table {
  using Table::Table;
};

inline void links_many(const Table &, const Table &, Options = {}) {}
inline bool belongs(const Table &, const Table &, const char *foreignKey = "",
                    const char *onDelete = "") {
  return true;
}
inline void unrelated(const Table &, const Table &) {}
} // namespace house::orm
