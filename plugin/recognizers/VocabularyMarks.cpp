// SPDX-License-Identifier: Apache-2.0
// Which functions associate models, and which classes are models.
#include "plugin/recognizers/VocabularyOptions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc::vocabulary {

/// `Associations:` of the configuration.
static StringRef configuredMark(const TranslationUnit &TU,
                                const FunctionDecl *F) {
  std::string Name;
  for (const BuilderDescription &D : TU.Builders) {
    if (D.Marks.empty())
      continue;
    if (Name.empty())
      Name = F->getQualifiedNameAsString();
    if (auto It = D.Marks.find(Name); It != D.Marks.end())
      return It->second;
  }
  return "";
}

StringRef markOf(const TranslationUnit &TU, const Decl *Function) {
  for (const auto *A : Function->specific_attrs<AnnotateAttr>()) {
    StringRef Mark = A->getAnnotation();
    if (Mark.consume_front("assoc::"))
      return Mark;
  }
  auto *F = dyn_cast<FunctionDecl>(Function);
  return F ? configuredMark(TU, F) : "";
}

bool isFree(const FunctionDecl *Marked) {
  auto *Method = dyn_cast<CXXMethodDecl>(Marked);
  return !Method || Method->isStatic();
}

bool isModelClass(const TranslationUnit &TU, const CXXRecordDecl *Class) {
  Class = Class ? Class->getDefinition() : nullptr;
  if (!Class)
    return false;
  if (TU.ModelClasses.count(Class))
    return true;
  for (const Decl *D : Class->decls()) {
    if (auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      D = Template->getTemplatedDecl();
    if (auto *Method = dyn_cast<CXXMethodDecl>(D);
        Method && !isFree(Method) && !markOf(TU, D).empty())
      return true;
  }
  for (const CXXBaseSpecifier &Base : Class->bases())
    if (isModelClass(TU, Base.getType()->getAsCXXRecordDecl()))
      return true;
  return false;
}

/// links_many(User, Post)
static void addParameters(TranslationUnit &TU, const FunctionDecl *F) {
  StringRef Mark = F && isFree(F) ? markOf(TU, F) : "";
  if (Mark.empty() || Mark == "define") // that one has options, no models
    return;
  for (unsigned I = 0; I < 2 && I < F->getNumParams(); ++I) {
    QualType Type = F->getParamDecl(I)->getType().getNonReferenceType();
    if (const CXXRecordDecl *Class = Type->getAsCXXRecordDecl())
      if (const CXXRecordDecl *Definition = Class->getDefinition())
        TU.ModelClasses.insert(Definition);
  }
}

static void addMarked(TranslationUnit &TU, const DeclContext *In) {
  // No precompiled header has any (tool/engine/Heads.h).
  for (const Decl *D : In->noload_decls())
    if (isa<FunctionDecl>(D) && D->hasAttr<AnnotateAttr>())
      addParameters(TU, cast<FunctionDecl>(D));
    else if (auto *N = dyn_cast<NamespaceDecl>(D); N && !N->isStdNamespace())
      addMarked(TU, N);
}

void findModelClasses(TranslationUnit &TU) {
  for (const BuilderDescription &D : TU.Builders)
    for (auto &[Function, Mark] : D.Marks)
      for (const NamedDecl *Found : lookup(TU.Context, Function))
        addParameters(TU, dyn_cast<FunctionDecl>(Found));
  addMarked(TU, TU.Context.getTranslationUnitDecl());
}

} // namespace assoc::vocabulary
