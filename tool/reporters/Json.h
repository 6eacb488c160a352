// SPDX-License-Identifier: Apache-2.0
// What the JSON formats share.
#ifndef ASSOC_TOOL_REPORTERS_JSON_H
#define ASSOC_TOOL_REPORTERS_JSON_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

#include "llvm/Support/JSON.h"

namespace assoc {

/// A string as JSON may hold it: source text can be in any encoding.
inline std::string utf8(llvm::StringRef Text) {
  return llvm::json::isUTF8(Text) ? Text.str() : llvm::json::fixUTF8(Text);
}

/// The string, or null for an empty one.
inline llvm::json::Value orNull(llvm::StringRef Text) {
  return Text.empty() ? llvm::json::Value(nullptr)
                      : llvm::json::Value(utf8(Text));
}

/// The position, or null for None.
inline llvm::json::Value orNull(std::size_t Position) {
  return Position == None ? llvm::json::Value(nullptr)
                          : llvm::json::Value(Position);
}

/// An attribute that is an array, one element for each of Items.
template <class Range, class Function>
void arrayOf(llvm::json::OStream &J, llvm::StringRef Key, const Range &Items,
             Function WriteItem) {
  J.attributeArray(Key, [&] {
    for (const auto &Item : Items)
      WriteItem(Item);
  });
}

/// As above, of objects.
template <class Range, class Function>
void objectsOf(llvm::json::OStream &J, llvm::StringRef Key, const Range &Items,
               Function WriteAttributes) {
  arrayOf(J, Key, Items,
          [&](const auto &Item) { J.object([&] { WriteAttributes(Item); }); });
}

inline void stringsOf(llvm::json::OStream &J, llvm::StringRef Key,
                      const NameList &Items) {
  arrayOf(J, Key, Items, [&](const std::string &S) { J.value(utf8(S)); });
}

inline void positions(llvm::json::OStream &J, llvm::StringRef Key,
                      const std::vector<std::size_t> &Items) {
  arrayOf(J, Key, Items, [&](std::size_t Position) { J.value(Position); });
}

/// The attribute "location": empty where there is no such place.
void place(llvm::json::OStream &J, const Location &Where);

enum class FindingDetail {
  Said, ///< what it says, and of what
  All   ///< its fingerprint and its fixes, too
};
void finding(llvm::json::OStream &J, const Finding &F, FindingDetail Detail);

/// The attributes of the schema's document.
struct Report;
void schemaDocument(llvm::json::OStream &J, const Report &R);

} // namespace assoc

#endif
