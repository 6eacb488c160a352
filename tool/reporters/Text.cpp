// SPDX-License-Identifier: Apache-2.0
// Findings for people, in clang's style: the sentence, the source line, a caret
// under what it is about, notes and fixes.
#include "tool/reporters/SourceText.h"

namespace assoc {

namespace {

enum class Style { Plain, Bold, Error, Warning, Remark, Note, Fix };

const char *escapeCode(Style S) {
  switch (S) {
  case Style::Plain:
    return "\033[0m";
  case Style::Bold:
    return "\033[1m";
  case Style::Error:
    return "\033[1;31m";
  case Style::Warning:
    return "\033[1;35m";
  case Style::Remark:
    return "\033[1;34m";
  case Style::Note:
    return "\033[1;36m";
  case Style::Fix:
    return "\033[32m";
  }
  return "";
}

Style styleOf(Level L) {
  switch (L) {
  case Level::Error:
    return Style::Error;
  case Level::Warning:
    return Style::Warning;
  case Level::Remark:
    break;
  }
  return Style::Remark;
}

class Printer {
public:
  Printer(const Report &R, llvm::raw_ostream &OS)
      : OS(OS), Texts(R), Color(R.Color) {}

  void print(const Finding &F) {
    headline(F.Where, styleOf(F.Severity), spelling(F.Severity),
             F.Message + " [" + F.Rule + "]");
    snippet(F.Where);
    for (const Note &N : F.Notes) {
      headline(N.Where, Style::Note, "note", N.Message);
      snippet(N.Where);
    }
    for (const Fix &X : F.Fixes)
      fix(X);
  }

private:
  void paint(Style S, llvm::StringRef Text) {
    if (Color)
      OS << escapeCode(S) << Text << escapeCode(Style::Plain);
    else
      OS << Text;
  }

  void headline(const Location &Where, Style S, const std::string &Kind,
                const std::string &Message) {
    if (Where.isValid())
      paint(Style::Bold, Where.File + ":" + std::to_string(Where.Line) + ":" +
                             std::to_string(Where.Column) + ": ");
    paint(S, Kind + ": ");
    if (S == Style::Note)
      OS << Message;
    else
      paint(Style::Bold, Message);
    OS << '\n';
  }

  void gutter(const std::string &Number) {
    OS << std::string(Number.size() < 5 ? 5 - Number.size() : 0, ' ') << Number
       << " | ";
  }

  /// The line, and under it a caret with the rest of the range. Nothing where
  /// the source cannot be read or has changed meanwhile.
  void snippet(const Location &Where) {
    std::optional<llvm::StringRef> Line = Texts.line(Where.File, Where.Line);
    if (!Line || !Where.Column || Where.Column > Line->size() + 1)
      return;
    gutter(std::to_string(Where.Line));
    OS << *Line << '\n';
    gutter("");
    OS << blanksFor(*Line, Where.Column);
    unsigned End =
        Where.EndLine == Where.Line ? Where.EndColumn : Line->size() + 1;
    unsigned Width = 0;
    if (End > Where.Column)
      for (char C : Line->slice(Where.Column - 1, End - 1))
        Width += !isContinuation(C);
    paint(Style::Fix, "^" + std::string(Width > 1 ? Width - 1 : 0, '~'));
    OS << '\n';
  }

  void fix(const Fix &X) {
    bool First = true;
    for (const Edit &E : X.Edits) {
      Location Where = locate(E);
      headline(Where, Style::Note, "note",
               "fix: " + (First ? X.Message : "and here"));
      First = false;
      if (E.Length)
        snippet(Where);
      for (llvm::StringRef Rest = E.Text, Line; !Rest.empty();) {
        std::tie(Line, Rest) = Rest.split('\n');
        if (Line.trim().empty())
          continue;
        gutter("+");
        paint(Style::Fix, Line);
        OS << '\n';
      }
    }
  }

  Location locate(const Edit &E) {
    Location Where;
    std::optional<Position> From = Texts.position(E.File, E.Offset);
    std::optional<Position> To = Texts.position(E.File, E.Offset + E.Length);
    if (!From || !To)
      return Where;
    Where.File = E.File;
    Where.Line = From->Line;
    Where.Column = From->Column;
    Where.EndLine = To->Line;
    Where.EndColumn = To->Column;
    return Where;
  }

  llvm::raw_ostream &OS;
  SourceTexts Texts;
  bool Color;
};

} // namespace

static void write(const Report &R, llvm::raw_ostream &OS) {
  Printer P(R, OS);
  for (const Finding &F : R.Findings)
    P.print(F);
  if (!R.Run.Changes.empty())
    OS << "\nchanges:\n";
  for (const std::string &Line : R.Run.Changes)
    OS << "  " << Line << '\n';
}

extern const Reporter TextReporter = {"text", "txt",
                                      "source lines with carets, for people",
                                      Reporter::OfFindings, write};

} // namespace assoc
