// SPDX-License-Identifier: Apache-2.0
// What the formats that are pictures share.
#ifndef ASSOC_TOOL_REPORTERS_PICTURE_H
#define ASSOC_TOOL_REPORTERS_PICTURE_H

#include "checks/schema/Diagram.h"
#include "tool/reporters/Json.h"
#include "tool/reporters/Reporter.h"

#include "llvm/ADT/StringExtras.h"

namespace assoc {

/// Of warnings and errors.
inline const char *colorOf(Level L) {
  return L == Level::Error ? "#c0392b" : "#b8680a";
}

/// "PK", "FK", "UK"
inline std::vector<std::string> keyMarks(const DiagramBox &B,
                                         const TableColumn &C) {
  std::vector<std::string> Marks;
  if (C.PrimaryKey)
    Marks.push_back("PK");
  if (B.Keys.count(C.Name))
    Marks.push_back("FK");
  if (C.Unique)
    Marks.push_back("UK");
  return Marks;
}

inline std::string typeText(const TableColumn &C, Database Db) {
  return C.Type.empty() ? "unknown" : sqlType(C.Type, Db);
}

/// "authorId, cascade": of pictures whose edges do not end at columns.
inline std::string keyText(const DiagramEdge &E) {
  std::vector<std::string> Words;
  if (!E.Columns.empty())
    Words.push_back(Model::list(E.Columns));
  if (!E.DeleteRule.empty())
    Words.push_back(E.DeleteRule);
  return llvm::join(Words, ", ");
}

/// Text with every character that Keeps does not accept replaced. Both see
/// Unicode; what is no UTF-8 and what cannot be seen is U+FFFD.
std::string replaced(llvm::StringRef Text,
                     llvm::function_ref<bool(unsigned)> Keeps,
                     llvm::function_ref<std::string(unsigned)> Replace);

inline bool isAsciiWord(unsigned C) {
  return C < 0x80 && (llvm::isAlnum(static_cast<char>(C)) || C == '_');
}

} // namespace assoc

#endif
