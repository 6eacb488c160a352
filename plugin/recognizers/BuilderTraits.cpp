// SPDX-License-Identifier: Apache-2.0
// What users' specialisations of the library's class templates say.
#include "plugin/recognizers/BuilderTables.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace assoc::builders {

/// Calls Visit for every base class, however far away, that can be seen.
static void forEachBase(const CXXRecordDecl *Record,
                        llvm::function_ref<void(const CXXRecordDecl *)> Visit) {
  if (!Record || !Record->hasDefinition())
    return;
  for (const CXXBaseSpecifier &B : Record->getDefinition()->bases())
    if (const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl()) {
      Visit(Base);
      forEachBase(Base, Visit);
    }
}

static bool same(const ASTContext &Context, const TemplateArgument &A,
                 QualType Type) {
  return A.getKind() == TemplateArgument::Type &&
         Context.hasSameUnqualifiedType(A.getAsType(), Type);
}

/// Whether a partial specialisation for `boost::optional<T>` may be the one
/// for Type; those with conditions may be for anything.
static bool mayApply(const ClassTemplatePartialSpecializationDecl *P,
                     QualType Type) {
  const TemplateArgument &A = P->getTemplateArgs()[0];
  if (A.getKind() != TemplateArgument::Type)
    return true;
  auto *Pattern = A.getAsType()->getAs<TemplateSpecializationType>();
  if (!Pattern)
    return true;
  auto *Of = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  const TemplateDecl *Template = Pattern->getTemplateName().getAsTemplateDecl();
  return Of && Template &&
         Of->getSpecializedTemplate()->getCanonicalDecl() ==
             Template->getCanonicalDecl();
}

namespace {
struct Trait {
  /// What Template<Type> is; null: what the library says of its own.
  const CXXRecordDecl *Record = nullptr;
  bool Unknown = false; ///< some specialisation of the user's may apply
};
} // namespace

static bool isLibrary(const ASTContext &Context, const ClassTemplateDecl *T,
                      const Decl *D) {
  const SourceManager &SM = Context.getSourceManager();
  return SM.getFileID(SM.getExpansionLoc(T->getLocation())) ==
         SM.getFileID(SM.getExpansionLoc(D->getLocation()));
}

static Trait specialization(const ASTContext &Context, StringRef Name,
                            QualType Type) {
  Trait Result;
  for (const NamedDecl *D : lookup(Context, Name)) {
    auto *T = dyn_cast<ClassTemplateDecl>(D);
    if (!T)
      continue;
    for (const ClassTemplateSpecializationDecl *S : T->specializations())
      if (S->getTemplateArgs().size() != 0 &&
          same(Context, S->getTemplateArgs()[0], Type) && S->hasDefinition()) {
        // Of the primary template and the library's own, the type tells.
        const ClassTemplatePartialSpecializationDecl *From =
            S->getSpecializedTemplateOrPartial()
                .dyn_cast<ClassTemplatePartialSpecializationDecl *>();
        if (S->isExplicitSpecialization() ||
            (From && !isLibrary(Context, T, From)))
          return {S, false};
        return {};
      }
    llvm::SmallVector<ClassTemplatePartialSpecializationDecl *, 4> Partial;
    const_cast<ClassTemplateDecl *>(T)->getPartialSpecializations(Partial);
    for (const ClassTemplatePartialSpecializationDecl *P : Partial) {
      if (isLibrary(Context, T, P) || !mayApply(P, Type))
        continue;
      // `template <class T> struct type_is_nullable<boost::optional<T>>`
      if (P->getTemplateArgs()[0]
              .getAsType()
              ->getAs<TemplateSpecializationType>())
        return {P, false};
      Result.Unknown = true;
    }
  }
  return Result;
}

/// std::true_type
static bool isTrue(const CXXRecordDecl *Base) {
  auto *S = dyn_cast<ClassTemplateSpecializationDecl>(Base);
  return S && S->isInStdNamespace() && S->getIdentifier() &&
         S->getName() == "integral_constant" &&
         S->getTemplateArgs().size() == 2 &&
         S->getTemplateArgs()[1].getKind() == TemplateArgument::Integral &&
         S->getTemplateArgs()[1].getAsIntegral() != 0;
}

void readTraits(TranslationUnit &TU, const BuilderDescription &D, QualType Type,
                Options &Extra) {
  Type = Type.getNonReferenceType().getUnqualifiedType();
  auto Read = [&](const std::string &Name, const char *Option,
                  llvm::function_ref<std::string(const CXXRecordDecl *)> Say,
                  std::string Otherwise) {
    if (Name.empty())
      return;
    Trait T = specialization(TU.Context, Name, Type);
    if (T.Unknown)
      Extra[Option] = Value::opaque(Name);
    if (!T.Record)
      return;
    std::string Said = std::move(Otherwise);
    forEachBase(T.Record, [&](const CXXRecordDecl *Base) {
      if (std::string Text = Say(Base); !Text.empty())
        Said = Text;
    });
    Location Where = TU.locate(T.Record->getSourceRange());
    Extra[Option] =
        Said.empty() ? Value::opaque(Name, Where) : Value::of(Said, Where);
  };
  Read(
      D.NullableTrait, "nullable",
      [](const CXXRecordDecl *B) { return isTrue(B) ? "true" : ""; }, "false");
  Read(
      D.StoredTrait, "storedAs",
      [&D](const CXXRecordDecl *B) -> std::string {
        auto It = B->getIdentifier() ? D.StoredAs.find(B->getName().str())
                                     : D.StoredAs.end();
        return It == D.StoredAs.end() ? "" : It->second;
      },
      "");
}

} // namespace assoc::builders
