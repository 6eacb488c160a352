// SPDX-License-Identifier: Apache-2.0
// Which sources may hold something that facts come from, by their words alone.
#include "tool/engine/Hints.h"

#include "plugin/recognizers/Recognizer.h"

#include "llvm/ADT/STLExtras.h"

using llvm::StringRef;

namespace assoc {

/// The vocabulary's own header: what it marks is known by name.
static constexpr char VocabularyHeader[] = "assoc/model.h";

Hints::Hints(const std::vector<BuilderDescription> &Builders) {
  std::uint64_t Bit = 1;
  for (const RecognizerHints &H : allHints()) {
    Incomplete |= !H.Words;
    if (!H.Words)
      continue;
    llvm::SmallVector<StringRef, 8> Each;
    StringRef(H.Words).split(Each, ' ', -1, /*KeepEmpty=*/false);
    for (StringRef Word : Each)
      Words[Word] |= Bit;
    if (*H.Library)
      Libraries[H.Library] |= Bit;
    else
      Always |= Bit;
    Bit <<= 1;
  }
  FollowsTemplates = Bit;
  Always |= Bit;
  auto Add = [&](const BuilderDescription &D) {
    for (const std::string &Word : D.words())
      Words[Word] |= Bit;
  };
  Add(sqliteOrm());
  for (const BuilderDescription &D : Builders)
    Add(D);
}

Clues Hints::cluesIn(StringRef Path, StringRef Text) const {
  Clues Result;
  bool Annotates = false;
  WordLexer Lexer(Text);
  for (WordLexer::Kind K; (K = Lexer.next()) != WordLexer::End;) {
    if (K != WordLexer::Word && K != WordLexer::Define)
      continue;
    StringRef Word = Lexer.spelling();
    Annotates |= Word == "annotate" || Word == "ASSOC_MARK";
    if (auto It = Words.find(Word); It != Words.end()) {
      Result.Words |= It->second;
      // `#pragma db` needs nothing else of the library.
      if (Lexer.isInDirective() &&
          Text.take_front(Word.data() - Text.data()).rtrim().take_back(6) ==
              "pragma")
        Result.Library |= It->second;
    }
    if (auto It = Libraries.find(Word); It != Libraries.end())
      Result.Library |= It->second;
  }
  // void many(T) [[clang::annotate("assoc::hasMany")]]: whoever calls many()
  // says something.
  if (Annotates && Text.find("assoc::") != StringRef::npos &&
      Path.take_back(sizeof(VocabularyHeader) - 1) != VocabularyHeader)
    Result.Words |= Marks;
  if (Text.find("NOLINT") != StringRef::npos &&
      Text.find("assoc-") != StringRef::npos)
    Result.Words |= Comments;
  return Result;
}

std::uint64_t Hints::wordsOf(const Definition &D) const {
  std::uint64_t Result = 0;
  for (StringRef Word : D.Words)
    if (auto It = Words.find(Word); It != Words.end())
      Result |= It->second;
  // `#define MANY(X) X##Many`
  const bool Pastes = !D.Heads.empty() || !D.Tails.empty();
  for (auto &Known : Words) {
    if (!Pastes)
      break;
    auto Fits = [&](auto &Parts, bool AtEnd) {
      return llvm::any_of(Parts, [&](StringRef Part) {
        StringRef Name = Known.first();
        return Part.size() > 1 && Part.size() < Name.size() &&
               (AtEnd ? Name.take_back(Part.size())
                      : Name.take_front(Part.size())) == Part;
      });
    };
    if (Fits(D.Heads, false) || Fits(D.Tails, true))
      Result |= Known.second;
  }
  return D.Kind == Definition::Template ? Result & FollowsTemplates : Result;
}

bool Hints::learn(const std::vector<Definition> &Definitions) {
  bool IsNew = false;
  for (const Definition &D : Definitions) {
    std::uint64_t Found = wordsOf(D);
    if (!Found)
      continue;
    std::uint64_t &Known = Words[D.Name];
    IsNew |= (Known | Found) != Known;
    Known |= Found;
  }
  return IsNew;
}

std::string Hints::spelling() const {
  std::vector<std::string> All;
  for (auto &Known : Words)
    All.push_back(Known.first().str() + " " + std::to_string(Known.second));
  for (auto &Known : Libraries)
    All.push_back(Known.first().str() + "? " + std::to_string(Known.second));
  llvm::sort(All);
  std::string Text;
  for (const std::string &Line : All)
    Text += Line + '\n';
  return Text;
}

} // namespace assoc
