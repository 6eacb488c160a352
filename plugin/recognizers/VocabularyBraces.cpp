// SPDX-License-Identifier: Apache-2.0
// Where the options of a call stand, so that a fix can add or remove some.
#include "plugin/recognizers/VocabularyOptions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace assoc::vocabulary {

/// Written here and now: in no macro.
static bool isPlain(SourceRange Range) {
  return Range.isValid() && Range.getBegin().isFileID() &&
         Range.getEnd().isFileID();
}

static unsigned endOf(const Location &Where) {
  return Where.Offset + Where.Length;
}

namespace {
/// The bytes of the file that some place is in.
struct Source {
  Source(const TranslationUnit &TU, SourceLocation Loc)
      : Text(TU.Context.getSourceManager().getBufferData(
            TU.Context.getSourceManager().getFileID(Loc))) {}

  /// Nothing but blanks and these characters stand between two offsets: no
  /// comment, and no macro's parenthesis.
  bool has(unsigned From, unsigned To, StringRef Expected) const {
    if (From > To || To > Text.size())
      return false;
    std::string Found;
    for (char C : Text.slice(From, To))
      if (!isspace(static_cast<unsigned char>(C)))
        Found += C;
    return Found == Expected;
  }
  bool isNext(unsigned From, char Expected) const {
    StringRef Rest = Text.drop_front(std::min<size_t>(From, Text.size()));
    return Rest.ltrim().take_front() == StringRef(&Expected, 1);
  }

  StringRef Text;
};
} // namespace

/// The braces as they were written, or null.
static const InitListExpr *writtenList(const Expr *E) {
  auto *List = dyn_cast<InitListExpr>(strip(E));
  if (!List)
    return nullptr;
  const InitListExpr *Written =
      List->isSemanticForm() ? List->getSyntacticForm() : List;
  return Written ? Written : List;
}

BracesFact bracesOf(const TranslationUnit &TU, const Expr *Options,
                    const Expr *Before) {
  const InitListExpr *List = writtenList(Options);
  if (!List || !isPlain({List->getLBraceLoc(), List->getRBraceLoc()}))
    return {};
  SourceRange Range(List->getLBraceLoc(), List->getRBraceLoc());
  Source Text(TU, Range.getBegin());
  BracesFact Result;
  Result.Where = TU.locate(Range);
  unsigned At = Result.Where.Offset;
  const unsigned End = endOf(Result.Where);
  StringRef Expected = "{";
  for (const Expr *Init : List->inits()) {
    auto *D = dyn_cast<DesignatedInitExpr>(Init);
    if (!D || D->size() != 1 || !D->getDesignator(0)->isFieldDesignator())
      return {};
    Location Where = TU.locate(D->getSourceRange());
    if (!Text.has(At, Where.Offset, Expected))
      return {};
    Result.Options.push_back(
        {D->getDesignator(0)->getFieldName()->getName().str(), Where});
    At = endOf(Where);
    Expected = ",";
  }
  if (!Text.has(At, End, Result.Options.empty() ? "{}" : "}") &&
      !Text.has(At, End, ",}"))
    return {};
  if (!Before)
    return Result;
  Location First = TU.locate(Before->getSourceRange());
  if (First.File != Result.Where.File ||
      !Text.has(endOf(First), Result.Where.Offset, ","))
    return {};
  Result.Where.Line = First.EndLine;
  Result.Where.Column = First.EndColumn;
  Result.Where.Offset = endOf(First);
  Result.Where.Length = End - endOf(First);
  return Result;
}

BracesFact bracesOfCall(const TranslationUnit &TU, const CallExpr *Call,
                        const FunctionDecl *Callee) {
  if (Callee->getNumParams() != 2 || !Call->getNumArgs() ||
      !isPlain({Call->getBeginLoc(), Call->getRParenLoc()}))
    return {};
  // Another class may have other options, in another order.
  const CXXRecordDecl *Type = Callee->getParamDecl(1)
                                  ->getType()
                                  .getNonReferenceType()
                                  ->getAsCXXRecordDecl();
  if (nameInVocabulary(Type) != "AssociationOptions")
    return {};
  if (Call->getNumArgs() > 1 && !isa<CXXDefaultArgExpr>(Call->getArg(1)))
    return bracesOf(TU, Call->getArg(1), Call->getArg(0));
  Location Target = TU.locate(Call->getArg(0)->getSourceRange());
  if (!Source(TU, Call->getRParenLoc()).isNext(endOf(Target), ')'))
    return {};
  return {Target.behind(), {}};
}

BracesFact bracesOfType(const TranslationUnit &TU, const Expr *Type) {
  SourceRange Range = Type->getSourceRange();
  if (!isPlain(Range))
    return {};
  Location Where = TU.locate(Range);
  return {Where, {{"type", Where}}};
}

} // namespace assoc::vocabulary
