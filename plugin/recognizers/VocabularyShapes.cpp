// SPDX-License-Identifier: Apache-2.0
// Finding models, option objects and their parts in the AST.
#include "plugin/recognizers/VocabularyOptions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace assoc::vocabulary {

/// An object that is made from several values, and not by the standard library.
static const CXXConstructExpr *composed(const Expr *E) {
  auto *C = dyn_cast<CXXConstructExpr>(E);
  return C && !isStandard(C->getConstructor()) ? C : nullptr;
}

static bool isFilledIn(const Expr *E) {
  return isa<CXXDefaultArgExpr, CXXDefaultInitExpr, ImplicitValueInitExpr>(E);
}

/// `{}` for an option says nothing.
static bool isEmpty(const Expr *E) {
  const Expr *S = strip(E);
  if (auto *C = composed(S))
    return C->getNumArgs() == 0;
  auto *List = dyn_cast<InitListExpr>(S);
  return List && List->getNumInits() == 0 && !isStdString(List->getType());
}

/// Strips, and goes through constants to what they were made from.
static const Expr *follow(const TranslationUnit &TU, const Expr *E) {
  for (unsigned Depth = 0; Depth < 16; ++Depth) {
    E = strip(E);
    const VarDecl *V = variableOf(E);
    if (!V || !isConstant(TU, V) ||
        isModelClass(TU, V->getType()->getAsCXXRecordDecl()))
      break;
    const Expr *Init = initializerOf(V);
    if (!Init)
      break;
    E = Init;
  }
  return E;
}

std::optional<Fields> fieldsOf(const TranslationUnit &TU, const Expr *E) {
  auto *List = dyn_cast<InitListExpr>(follow(TU, E));
  if (!List)
    return std::nullopt;
  if (List->isSyntacticForm() && List->getSemanticForm())
    List = List->getSemanticForm();
  Fields Result;
  auto Add = [&](StringRef Name, const Expr *Init) {
    if (!isFilledIn(Init) && !isEmpty(Init))
      Result.emplace_back(Name.str(), Init);
  };
  if (auto *Record = List->getType()->getAsRecordDecl()) {
    unsigned I = 0;
    for (const FieldDecl *F : Record->fields())
      if (I < List->getNumInits())
        Add(F->getName(), List->getInit(I++));
    return Result;
  }
  // In a template pattern the object has no type yet.
  for (const Expr *Init : List->inits()) {
    auto *D = dyn_cast<DesignatedInitExpr>(Init);
    if (!D || D->size() != 1 || !D->getDesignator(0)->isFieldDesignator())
      return std::nullopt;
    Add(D->getDesignator(0)->getFieldName()->getName(), D->getInit());
  }
  return Result;
}

std::vector<const Expr *> partsOf(const TranslationUnit &TU, const Expr *E) {
  const Expr *Origin = follow(TU, E);
  std::vector<const Expr *> Parts;
  if (auto *C = composed(Origin)) {
    for (const Expr *Argument : C->arguments())
      if (!isFilledIn(Argument))
        Parts.push_back(Argument);
  } else if (auto *List = dyn_cast<InitListExpr>(Origin)) {
    if (!List->getType()->isRecordType() && List->getNumInits() > 1)
      for (const Expr *Init : List->inits())
        if (!isa<DesignatedInitExpr>(Init))
          Parts.push_back(Init);
  }
  // What is no composition stays what the user wrote.
  return Parts.size() > 1 ? Parts : std::vector<const Expr *>{E};
}

const DeclaratorDecl *modelOf(const TranslationUnit &TU, const Expr *E) {
  const DeclaratorDecl *D = variableOf(E);
  if (!D)
    if (auto *Member = dyn_cast_or_null<MemberExpr>(strip(E)))
      D = dyn_cast<FieldDecl>(Member->getMemberDecl());
  // A parameter or a reference to who knows what is no model itself.
  if (!D || isa<ParmVarDecl>(D) || D->getType()->isReferenceType() ||
      !isModelClass(TU, D->getType()->getAsCXXRecordDecl()))
    return nullptr;
  // Which instance of a class template, or what its pattern stands for, is not
  // known (readModel reads static members by instance, all else by pattern).
  auto *V = dyn_cast<VarDecl>(D);
  if (V && V->isStaticDataMember() ? D->getDeclContext()->isDependentContext()
                                   : isa<FieldDecl>(D) && isInstantiated(D))
    return nullptr;
  return cast<DeclaratorDecl>(D->getCanonicalDecl());
}

const CXXConstructExpr *constructionOf(const DeclaratorDecl &Object) {
  const Expr *E = nullptr;
  if (auto *V = dyn_cast<VarDecl>(&Object))
    E = initializerOf(V);
  else if (auto *F = dyn_cast<FieldDecl>(&Object))
    E = F->getInClassInitializer();
  while (E) {
    if (auto *C = dyn_cast<CXXConstructExpr>(E))
      return C;
    if (auto *F = dyn_cast<FullExpr>(E))
      E = F->getSubExpr();
    else if (auto *M = dyn_cast<MaterializeTemporaryExpr>(E))
      E = M->getSubExpr();
    else if (auto *B = dyn_cast<CXXBindTemporaryExpr>(E))
      E = B->getSubExpr();
    else if (auto *Cast = dyn_cast<CastExpr>(E))
      E = Cast->getSubExpr();
    else
      break;
  }
  return nullptr;
}

Value modelName(TranslationUnit &TU, const DeclaratorDecl &Model) {
  const CXXConstructExpr *C = constructionOf(Model);
  return C && C->getNumArgs() ? readValue(TU, C->getArg(0)) : Value();
}

} // namespace assoc::vocabulary
