// SPDX-License-Identifier: Apache-2.0
// Directives at the beginning of files, line by line: what is not plainly an
// include or a guard ends it.
#include "tool/engine/HeadReader.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

using namespace clang;
using llvm::StringRef;

namespace assoc {

namespace {
class HeadReader {
public:
  HeadReader(const ScannedTU &TU, SourceFiles &Files) : TU(TU), Files(Files) {}

  /// Whether all of the file is head, so that it may go on behind it.
  bool read(SourceFile &File);
  std::vector<std::string> Headers;

private:
  bool include(StringRef Rest, SourceFile &From);

  const ScannedTU &TU;
  SourceFiles &Files;
  llvm::StringSet<> Seen;
};
} // namespace

bool HeadReader::include(StringRef Rest, SourceFile &From) {
  const bool IsAngled = Rest.take_front() == "<";
  auto [Name, Behind] = Rest.drop_front().split(IsAngled ? '>' : '"');
  if ((!IsAngled && Rest.take_front() != "\"") || Behind.contains("/*") ||
      Behind.contains('\\'))
    return false;
  if (IsAngled) {
    // Maybe one of the program that is found by its directory.
    const std::string End = "/" + Name.str();
    if (llvm::any_of(TU.Files, [&](const SeenFile &F) {
          return F.Variant &&
                 StringRef(F.File->Path).take_back(End.size()) == End;
        }))
      return false;
    if (!llvm::is_contained(Headers, Name))
      Headers.push_back(Name.str());
    return true;
  }
  llvm::SmallString<256> Path(llvm::sys::path::parent_path(From.Path));
  llvm::sys::path::append(Path, Name);
  SourceFile *File = Files.find(Path);
  return llvm::any_of(
             TU.Files,
             [&](const SeenFile &F) { return F.Variant && F.File == File; }) &&
         read(*File);
}

bool HeadReader::read(SourceFile &File) {
  if (!Seen.insert(File.Path).second)
    return true; // guards: without them, it would not compile
  const StringRef Text = File.text();
  const char *At = Text.begin();
  LangOptions Options;
  StringRef Guard;
  enum { Nothing, Tested, Open, Closed } State = Nothing;
  for (bool IsFirst = true;; IsFirst = false) {
    Lexer Lex(SourceLocation(), Options, Text.begin(), At, Text.end());
    Token T;
    Lex.LexFromRawLexer(T);
    if (T.is(tok::eof))
      return State == Nothing || State == Closed;
    if (T.isNot(tok::hash) || State == Closed)
      return false;
    Lex.LexFromRawLexer(T);
    if (T.isNot(tok::raw_identifier))
      return false;
    const StringRef Word = T.getRawIdentifier();
    const char *Begin = Lex.getBufferLocation();
    const std::size_t Length = StringRef(Begin, Text.end() - Begin).find('\n');
    const StringRef Rest =
        StringRef(Begin, Text.end() - Begin).take_front(Length).trim();
    At = Length == StringRef::npos ? Text.end() : Begin + Length;
    if (State == Tested && (Word != "define" || Rest != Guard))
      return false;
    if (Word == "include") {
      if (!include(Rest, File))
        return false;
    } else if (Word == "ifndef" && IsFirst) {
      Guard = Rest;
      State = Tested;
    } else if (Word == "define" && State == Tested) {
      State = Open;
    } else if (Word == "endif" && State == Open) {
      State = Closed;
    } else if (Word != "pragma" || Rest != "once") {
      return false;
    }
  }
}

std::vector<std::string> headersFirstIn(StringRef MainFile, const ScannedTU &TU,
                                        SourceFiles &Files) {
  HeadReader Reader(TU, Files);
  Reader.read(*Files.find(MainFile));
  return std::move(Reader.Headers);
}

} // namespace assoc
