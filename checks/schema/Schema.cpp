// SPDX-License-Identifier: Apache-2.0
// What every schema can be asked.
#include "checks/schema/Schema.h"

#include <algorithm>
#include <numeric>

namespace assoc {

std::string qualifiedName(std::string_view Schema, std::string_view Name) {
  return std::string(Schema) + (Schema.empty() ? "" : ".") + std::string(Name);
}

std::string Table::qualified() const { return qualifiedName(Schema, Name); }

const TableColumn *Table::column(std::string_view Name) const {
  auto It = std::find_if(Columns.begin(), Columns.end(),
                         [&](const TableColumn &C) { return C.Name == Name; });
  return It == Columns.end() ? nullptr : &*It;
}

std::size_t Schema::find(std::string_view Schema, std::string_view Name) const {
  auto It = std::find_if(Tables.begin(), Tables.end(), [&](const Table &T) {
    return T.Schema == Schema && T.Name == Name;
  });
  return It == Tables.end() ? None : It - Tables.begin();
}

std::vector<std::size_t>
creationOrder(const std::vector<std::vector<std::size_t>> &Parents) {
  std::vector<std::size_t> Order, Declared(Parents.size());
  std::iota(Declared.begin(), Declared.end(), 0);
  std::vector<bool> Seen(Parents.size()), Done(Parents.size());
  struct Frame {
    std::size_t Table, Next = 0;
  };
  std::vector<Frame> Stack;
  for (std::size_t Root = 0; Root < Parents.size(); ++Root) {
    if (Seen[Root])
      continue;
    Seen[Root] = true;
    Stack.push_back({Root});
    while (!Stack.empty()) {
      Frame &Top = Stack.back();
      if (Top.Next < Parents[Top.Table].size()) {
        std::size_t Parent = Parents[Top.Table][Top.Next++];
        if (Seen[Parent] && !Done[Parent])
          return Declared;
        if (!Seen[Parent]) {
          Seen[Parent] = true;
          Stack.push_back({Parent});
        }
        continue;
      }
      Order.push_back(Top.Table);
      Done[Top.Table] = true;
      Stack.pop_back();
    }
  }
  return Order;
}

} // namespace assoc
