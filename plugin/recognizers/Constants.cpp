// SPDX-License-Identifier: Apache-2.0
// String constants that another translation unit may name without seeing their
// value.
#include "plugin/recognizers/Match.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc {

namespace {

class Constants : public Recognizer, public MatchFinder::MatchCallback {
public:
  explicit Constants(TranslationUnit &TU) : TU(TU) {}

  void registerMatchers(MatchFinder &Finder) override;
  void run(const MatchFinder::MatchResult &Result) override;

private:
  TranslationUnit &TU;
};

} // namespace

/// Pointers to characters, arrays of them, and the standard strings.
static bool isText(QualType Type) {
  if (Type->isRecordType())
    return isStdString(Type);
  QualType Character = Type->isArrayType()
                           ? QualType(Type->getArrayElementTypeNoTypeQual(), 0)
                           : Type->getPointeeType();
  return !Character.isNull() && Character->isAnyCharacterType();
}

void Constants::registerMatchers(MatchFinder &Finder) {
  // extern const char *const Table;         // in a header
  // const char *const Table = "users";      // in one TU: here
  // const std::string Names::Table = "users";
  Finder.addMatcher(varDecl(hasGlobalStorage(), isDefinition(),
                            unless(isExpansionInSystemHeader()))
                        .bind("constant"),
                    this);
}

void Constants::run(const MatchFinder::MatchResult &Result) {
  auto *V = Result.Nodes.getNodeAs<VarDecl>("constant");
  // Who names an inline variable sees its value.
  if (V->isInline() || !initializerOf(V) || !V->hasExternalFormalLinkage() ||
      V->getType()->isDependentType() || !isText(V->getType()) ||
      !isConstant(TU, V))
    return;
  Value Text = readValue(TU, initializerOf(V));
  for (const Piece &P : Text.pieces())
    if (P.K == Piece::Kind::Opaque)
      return;
  TU.Result.Constants.push_back(
      {TU.symbol(*V->getCanonicalDecl()), std::move(Text)});
}

std::unique_ptr<Recognizer> makeConstantsRecognizer(TranslationUnit &TU) {
  return std::make_unique<Constants>(TU);
}

} // namespace assoc
