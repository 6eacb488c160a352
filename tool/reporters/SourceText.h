// SPDX-License-Identifier: Apache-2.0
// Looking up places in the text of a source file.
#ifndef ASSOC_TOOL_REPORTERS_SOURCETEXT_H
#define ASSOC_TOOL_REPORTERS_SOURCETEXT_H

#include "tool/reporters/Reporter.h"

#include "llvm/ADT/StringRef.h"

namespace assoc {

/// A place of Finding's kind: lines and columns from 1, columns in bytes.
struct Position {
  unsigned Line = 0, Column = 0;
};

/// The files of one report, read when they are first asked for.
class SourceTexts {
public:
  explicit SourceTexts(const Report &R) : R(R) {}

  /// Nothing if the file cannot be read.
  const std::string *text(const std::string &File);
  /// One line without its end; nothing if there is no such line.
  std::optional<llvm::StringRef> line(const std::string &File, unsigned Line);
  /// Where a byte stands; nothing if the file is not that long.
  std::optional<Position> position(const std::string &File, unsigned Offset);
  /// A column that counts characters instead of bytes.
  unsigned characterColumn(const std::string &File, Position Where);

private:
  const Report &R;
  std::map<std::string, std::optional<std::string>> Texts;
};

/// What stands in the columns before Column, as blanks of the same width.
std::string blanksFor(llvm::StringRef Line, unsigned Column);

/// Not the first byte of a character in UTF-8.
inline bool isContinuation(char C) { return (C & 0xC0) == 0x80; }

} // namespace assoc

#endif
