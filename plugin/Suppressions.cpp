// SPDX-License-Identifier: Apache-2.0
// NOLINT comments as facts, with the meaning that clang-tidy gives them.
#include "plugin/Suppressions.h"

#include "plugin/recognizers/Recognizer.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

using namespace clang;

namespace assoc {

/// The names in the brackets behind NOLINT: none is all of them, and so are
/// brackets that are not closed on the line.
static std::vector<std::string> rulesIn(StringRef Rest) {
  std::size_t End = Rest.find_first_of(")\n");
  if (!Rest.consume_front("(") || End == StringRef::npos ||
      Rest[End - 1] != ')')
    return {"*"};
  std::vector<std::string> Rules;
  SmallVector<StringRef, 4> Names;
  Rest.take_front(End - 1).split(Names, ',');
  for (StringRef Name : Names)
    if (!Name.trim().empty())
      Rules.push_back(Name.trim().str());
  return Rules;
}

/// Whether a comment for these checks can be about this project's rules.
static bool concernsUs(const std::vector<std::string> &Rules) {
  return std::any_of(Rules.begin(), Rules.end(), [](StringRef Rule) {
    return Rule.contains("assoc-") || Rule.contains('*');
  });
}

bool NolintComments::HandleComment(Preprocessor &PP, SourceRange Range) {
  const SourceManager &SM = PP.getSourceManager();
  if (SM.isInSystemHeader(Range.getBegin()))
    return false;
  auto [File, Begin] = SM.getDecomposedLoc(Range.getBegin());
  unsigned End = SM.getFileOffset(Range.getEnd());
  StringRef Text = SM.getBufferData(File).slice(Begin, End);
  StringRef Word = "NOLINT";
  for (std::size_t At = Text.find(Word); At != StringRef::npos;
       At = Text.find(Word, At + 1)) {
    StringRef Rest = Text.drop_front(At + Word.size());
    bool Next = Rest.consume_front("NEXTLINE");
    bool Opens = !Next && Rest.consume_front("BEGIN");
    bool Closes = !Next && !Opens && Rest.consume_front("END");
    if (!Rest.empty() && llvm::isAlpha(Rest.front()))
      continue;
    SuppressionFact Fact;
    Fact.Rules = rulesIn(Rest);
    if (!concernsUs(Fact.Rules))
      continue;
    SourceLocation Start = Range.getBegin().getLocWithOffset(At);
    Location &Where = Fact.Where;
    Fact.File = Where.File =
        absolutePath(SM.getFilename(Start), SM.getFileManager());
    Where.Offset = Begin + At;
    Where.Length = Text.size() - Rest.size() - At;
    Where.Line = Where.EndLine = SM.getLineNumber(File, Where.Offset);
    Where.Column = SM.getColumnNumber(File, Where.Offset);
    Where.EndColumn = Where.Column + Where.Length;
    if (!Seen.insert(Where).second)
      continue;
    Fact.From = Fact.To = Next ? Where.Line + 1 : Where.Line;
    if (Opens) {
      Open.push_back(std::move(Fact));
    } else if (!Closes) {
      Result.push_back(std::move(Fact));
    } else if (auto It = std::find_if(Open.rbegin(), Open.rend(),
                                      [&](const SuppressionFact &Other) {
                                        return Other.File == Fact.File;
                                      });
               It != Open.rend() && It->Rules == Fact.Rules) {
      It->To = Fact.To;
      Result.push_back(std::move(*It));
      Open.erase(std::next(It).base());
    }
  }
  return false;
}

} // namespace assoc
