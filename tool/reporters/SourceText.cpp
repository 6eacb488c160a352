// SPDX-License-Identifier: Apache-2.0
// Looking up places in the text of a source file.
#include "tool/reporters/SourceText.h"

#include <algorithm>

namespace assoc {

const std::string *SourceTexts::text(const std::string &File) {
  auto [It, New] = Texts.try_emplace(File);
  if (New && R.Source && !File.empty())
    It->second = R.Source(File);
  return It->second ? &*It->second : nullptr;
}

std::optional<llvm::StringRef> SourceTexts::line(const std::string &File,
                                                 unsigned Line) {
  const std::string *Text = text(File);
  if (!Text || !Line)
    return std::nullopt;
  llvm::StringRef Rest = *Text;
  for (; Line > 1 && !Rest.empty(); --Line)
    Rest = Rest.split('\n').second;
  if (Rest.empty())
    return std::nullopt;
  return Rest.split('\n').first.rtrim('\r');
}

std::optional<Position> SourceTexts::position(const std::string &File,
                                              unsigned Offset) {
  const std::string *Text = text(File);
  if (!Text || Offset > Text->size())
    return std::nullopt;
  llvm::StringRef Before = llvm::StringRef(*Text).take_front(Offset);
  std::size_t Start = Before.rfind('\n') + 1; // 0 where there is none
  return Position{static_cast<unsigned>(Before.count('\n') + 1),
                  static_cast<unsigned>(Offset - Start + 1)};
}

unsigned SourceTexts::characterColumn(const std::string &File, Position Where) {
  std::optional<llvm::StringRef> Line = line(File, Where.Line);
  if (!Line || !Where.Column)
    return Where.Column;
  llvm::StringRef Before = Line->take_front(Where.Column - 1);
  return Where.Column -
         std::count_if(Before.begin(), Before.end(), isContinuation);
}

std::string blanksFor(llvm::StringRef Line, unsigned Column) {
  std::string Result;
  for (char C : Line.take_front(Column ? Column - 1 : 0))
    if (!isContinuation(C))
      Result += C == '\t' ? '\t' : ' ';
  return Result;
}

} // namespace assoc
