// SPDX-License-Identifier: Apache-2.0
// ODB: where a pragma stands, and inside of what.
#include "plugin/recognizers/Odb.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace assoc::odb {

Bindings::Place Bindings::placeOf(SourceLocation Loc) const {
  const SourceManager &SM = TU.Context.getSourceManager();
  auto [File, Offset] = SM.getDecomposedLoc(SM.getExpansionLoc(Loc));
  return {File, Offset};
}

bool Bindings::contains(SourceRange Range, Place P) const {
  if (Range.isInvalid())
    return false;
  const Place Begin = placeOf(Range.getBegin()), End = placeOf(Range.getEnd());
  return Begin.File == P.File && End.File == P.File &&
         Begin.Offset < P.Offset && P.Offset < End.Offset;
}

static SourceRange bracesOf(const NamedDecl *D) {
  if (auto *R = dyn_cast<CXXRecordDecl>(D))
    return R->isThisDeclarationADefinition() ? R->getBraceRange()
                                             : SourceRange();
  auto *N = dyn_cast<NamespaceDecl>(D);
  return N ? N->getSourceRange() : SourceRange();
}

/// Patterns stand where what is made of them does, and come first.
const DeclContext *Bindings::scopeAt(Place P) const {
  const DeclContext *Inner = TU.Context.getTranslationUnitDecl();
  unsigned Begin = 0;
  for (const NamedDecl *D : Decls) {
    const SourceRange Body = bracesOf(D);
    if (!contains(Body, P))
      continue;
    const unsigned Offset = placeOf(Body.getBegin()).Offset;
    if (Offset <= Begin && !Inner->isTranslationUnit())
      continue;
    Begin = Offset;
    Inner = cast<DeclContext>(D);
  }
  return Inner;
}

const CXXRecordDecl *Bindings::classAt(Place P) const {
  return dyn_cast<CXXRecordDecl>(scopeAt(P));
}

} // namespace assoc::odb
