// SPDX-License-Identifier: Apache-2.0
// Classes, members and handles of Wt::Dbo, in patterns as in instantiations.
#include "plugin/recognizers/WtDbo.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace assoc::wt {

bool isLibrary(const ASTContext &Context, SourceLocation Loc) {
  const SourceManager &SM = Context.getSourceManager();
  return SM.getFilename(SM.getExpansionLoc(Loc)).contains("Wt/Dbo/");
}

bool isLibrary(const Decl *D) {
  return isLibrary(D->getASTContext(), D->getLocation());
}

static bool isNamespace(const DeclContext *C, StringRef Name) {
  auto *N = dyn_cast_or_null<NamespaceDecl>(C);
  return N && N->getName() == Name;
}

bool isInWtDbo(const Decl *D) {
  const DeclContext *C = D->getDeclContext();
  return isNamespace(C, "Dbo") && isNamespace(C->getParent(), "Wt");
}

static std::vector<const NamedDecl *>
lookup(const DeclContext *In, const ASTContext &Context, StringRef Name) {
  std::vector<const NamedDecl *> Result;
  for (const NamedDecl *D :
       In->getPrimaryContext()->lookup(&Context.Idents.get(Name)))
    Result.push_back(D->getUnderlyingDecl());
  return Result;
}

static const NamespaceDecl *wtDbo(const ASTContext &Context) {
  const DeclContext *In = Context.getTranslationUnitDecl();
  for (const char *Name : {"Wt", "Dbo"}) {
    const NamespaceDecl *Inner = nullptr;
    for (const NamedDecl *D : lookup(In, Context, Name))
      if (auto *N = dyn_cast<NamespaceDecl>(D))
        Inner = N;
    if (!Inner)
      return nullptr;
    In = Inner;
  }
  return cast<NamespaceDecl>(In);
}

std::vector<const NamedDecl *> lookup(const ASTContext &Context,
                                      StringRef Name) {
  const NamespaceDecl *N = wtDbo(Context);
  return N ? lookup(N, Context, Name) : std::vector<const NamedDecl *>();
}

const FunctionDecl *asFunction(const NamedDecl *D) {
  D = D->getUnderlyingDecl();
  if (auto *T = dyn_cast<FunctionTemplateDecl>(D))
    return T->getTemplatedDecl();
  return dyn_cast<FunctionDecl>(D);
}

const FunctionDecl *bodyOf(TranslationUnit &TU, const FunctionDecl *F) {
  if (!F)
    return nullptr;
  if (const FunctionDecl *Pattern = F->getTemplateInstantiationPattern())
    F = Pattern;
  if (const FunctionTemplateDecl *T = F->getDescribedFunctionTemplate()) {
    while (const FunctionTemplateDecl *From =
               T->getInstantiatedFromMemberTemplate())
      T = From;
    F = T->getTemplatedDecl();
  }
  return TU.withBody(F);
}

const CXXRecordDecl *definitionOf(const CXXRecordDecl *Record) {
  if (!Record)
    return nullptr;
  if (const CXXRecordDecl *Definition = Record->getDefinition())
    return Definition;
  auto *S = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  return S ? S->getSpecializedTemplate()->getTemplatedDecl()->getDefinition()
           : nullptr;
}

/// `U` in a member of `AuthInfo<U>`: the argument that Self was made with.
static QualType argumentOf(const TemplateTypeParmType *P,
                           const CXXRecordDecl *Self) {
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Self);
  if (!S || P->getDepth() != 0 || P->isParameterPack() ||
      isa<ClassTemplatePartialSpecializationDecl>(S) ||
      P->getIndex() >= S->getTemplateArgs().size())
    return QualType();
  const TemplateArgument &A = S->getTemplateArgs()[P->getIndex()];
  return A.getKind() == TemplateArgument::Type ? A.getAsType() : QualType();
}

/// The specialisation that a dependent `AuthToken<AuthInfo<U>>` is for Self.
static const CXXRecordDecl *
specialization(const TemplateSpecializationType *Type,
               const CXXRecordDecl *Self) {
  auto *Template = dyn_cast_or_null<ClassTemplateDecl>(
      Type->getTemplateName().getAsTemplateDecl());
  if (!Template)
    return nullptr;
  auto Written = Type->template_arguments();
  for (const ClassTemplateSpecializationDecl *S : Template->specializations()) {
    bool Same = S->getTemplateArgs().size() == Written.size();
    for (unsigned I = 0; Same && I < Written.size(); ++I) {
      const TemplateArgument &Has = S->getTemplateArgs()[I];
      if (Has.getKind() != TemplateArgument::Type ||
          Written[I].getKind() != TemplateArgument::Type) {
        Same = false;
        break;
      }
      const CXXRecordDecl *Wanted = recordOf(Written[I].getAsType(), Self);
      const CXXRecordDecl *Given = Has.getAsType()->getAsCXXRecordDecl();
      Same = Wanted && Given &&
             Wanted->getCanonicalDecl() == Given->getCanonicalDecl();
    }
    if (Same)
      return S;
  }
  return nullptr;
}

const CXXRecordDecl *recordOf(QualType Type, const CXXRecordDecl *Self) {
  if (Type.isNull())
    return nullptr;
  Type = Type.getNonReferenceType();
  if (const CXXRecordDecl *R = Type->getAsCXXRecordDecl()) {
    auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Self);
    // The pattern itself, named in its own body.
    if (S && R->getDescribedClassTemplate() &&
        R->getDescribedClassTemplate()->getCanonicalDecl() ==
            S->getSpecializedTemplate()->getCanonicalDecl())
      return Self;
    return R;
  }
  if (auto *P = Type->getAs<TemplateTypeParmType>()) {
    QualType Argument = argumentOf(P, Self);
    return Argument.isNull() ? nullptr : recordOf(Argument, nullptr);
  }
  if (auto *T = Type->getAs<TemplateSpecializationType>())
    return T->isTypeAlias() ? recordOf(T->getAliasedType(), Self)
                            : specialization(T, Self);
  return nullptr;
}

static Handle handleNamed(const NamedDecl *D) {
  if (!D || !isInWtDbo(D))
    return Handle::None;
  return llvm::StringSwitch<Handle>(D->getName())
      .Case("ptr", Handle::Ptr)
      .Case("weak_ptr", Handle::WeakPtr)
      .Case("collection", Handle::Collection)
      .Default(Handle::None);
}

static HandleType handle(Handle Kind, const TemplateArgument &Argument,
                         const CXXRecordDecl *Self) {
  if (Argument.getKind() != TemplateArgument::Type)
    return {};
  if (Kind != Handle::Collection)
    return {Kind, recordOf(Argument.getAsType(), Self)};
  HandleType Element = handleOf(Argument.getAsType(), Self);
  return Element.Kind == Handle::Ptr ? HandleType{Kind, Element.Target}
                                     : HandleType();
}

HandleType handleOf(QualType Type, const CXXRecordDecl *Self) {
  if (Type.isNull())
    return {};
  Type = Type.getNonReferenceType();
  if (const CXXRecordDecl *R = Type->getAsCXXRecordDecl()) {
    if (auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R))
      if (Handle Kind = handleNamed(S); Kind != Handle::None)
        return handle(Kind, S->getTemplateArgs()[0], Self);
    if (R->hasDefinition() && !isInWtDbo(R))
      for (const CXXBaseSpecifier &B : R->getDefinition()->bases())
        if (HandleType H = handleOf(B.getType(), R); H.Kind != Handle::None)
          return H;
    return {};
  }
  if (auto *T = Type->getAs<TemplateSpecializationType>()) {
    if (T->isTypeAlias())
      return handleOf(T->getAliasedType(), Self);
    Handle Kind = handleNamed(T->getTemplateName().getAsTemplateDecl());
    if (Kind != Handle::None && !T->template_arguments().empty())
      return handle(Kind, T->template_arguments()[0], Self);
  }
  if (auto *P = Type->getAs<TemplateTypeParmType>())
    return handleOf(argumentOf(P, Self), nullptr);
  return {};
}

QualType fieldType(const CXXRecordDecl *Record, StringRef Name,
                   const CXXRecordDecl *&Scope) {
  const CXXRecordDecl *Definition = definitionOf(Record);
  if (!Definition)
    return QualType();
  for (const Decl *D : Definition->decls()) {
    auto *V = dyn_cast<ValueDecl>(D);
    if (!V || !V->getIdentifier() || V->getName() != Name ||
        isa<FunctionDecl>(V))
      continue;
    Scope = Record;
    return V->getType();
  }
  for (const CXXBaseSpecifier &B : Definition->bases())
    if (const CXXRecordDecl *Base = recordOf(B.getType(), Record))
      if (QualType T = fieldType(Base, Name, Scope); !T.isNull())
        return T;
  return QualType();
}

const FunctionDecl *findMethod(const CXXRecordDecl *Record, StringRef Name,
                               const CXXRecordDecl *&Owner) {
  const CXXRecordDecl *Definition = definitionOf(Record);
  if (!Definition)
    return nullptr;
  for (const Decl *D : Definition->decls()) {
    auto *N = dyn_cast<NamedDecl>(D);
    const FunctionDecl *F = N ? asFunction(N) : nullptr;
    if (!F || !F->getIdentifier() || F->getName() != Name)
      continue;
    Owner = Record;
    return F;
  }
  for (const CXXBaseSpecifier &B : Definition->bases())
    if (const CXXRecordDecl *Base = recordOf(B.getType(), Record))
      if (const FunctionDecl *F = findMethod(Base, Name, Owner))
        return F;
  return nullptr;
}

} // namespace assoc::wt
