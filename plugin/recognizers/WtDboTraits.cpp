// SPDX-License-Identifier: Apache-2.0
// What users specialise: dbo_traits, sql_value_traits, overloads of field().
#include "plugin/recognizers/WtDbo.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/Stmt.h"

using namespace clang;

namespace assoc::wt {

static bool same(const ASTContext &Context, QualType L, QualType R) {
  return Context.hasSameType(L.getNonReferenceType().getUnqualifiedType(),
                             R.getNonReferenceType().getUnqualifiedType());
}

/// `Point<T> &` against `Point<int>`.
static bool names(QualType Type, const CXXRecordDecl *Record) {
  auto *T = Type.getNonReferenceType()->getAs<TemplateSpecializationType>();
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
  return T && S && T->getTemplateName().getAsTemplateDecl() &&
         T->getTemplateName().getAsTemplateDecl()->getCanonicalDecl() ==
             S->getSpecializedTemplate()->getCanonicalDecl();
}

bool isForConstants(const FunctionDecl *Field) {
  QualType Type = Field->getParamDecl(1)->getType();
  return Type->isLValueReferenceType() &&
         Type->getPointeeType().isConstQualified();
}

/// \code
///   namespace Wt { namespace Dbo {
///     template <class A>
///     void field(A &a, BerthKey &k, const std::string &name, int size = -1);
///   } }
/// \endcode
/// or in the namespace of BerthKey.
const FunctionDecl *fieldOverload(TranslationUnit &TU, QualType Type) {
  const ASTContext &Context = TU.Context;
  Type = Type.getNonReferenceType();
  std::vector<const NamedDecl *> Candidates = lookup(Context, "field");
  if (const TagDecl *Tag = Type->getAsTagDecl())
    for (const DeclContext *C = Tag->getDeclContext(); C; C = C->getParent())
      if (C->isFileContext())
        for (const NamedDecl *D :
             C->getPrimaryContext()->lookup(&Context.Idents.get("field")))
          Candidates.push_back(D->getUnderlyingDecl());
  const FunctionDecl *Result = nullptr;
  for (const NamedDecl *D : Candidates) {
    const FunctionDecl *F = asFunction(D);
    if (!F || F->getNumParams() < 2 || isLibrary(F))
      continue;
    QualType Parameter = F->getParamDecl(1)->getType();
    if (isForConstants(F))
      continue;
    if (Parameter->isDependentType()
            ? names(Parameter, Type->getAsCXXRecordDecl())
            : same(Context, Parameter, Type))
      Result = bodyOf(TU, F) || !Result ? F : Result;
  }
  return Result;
}

/// The expression of the only return statement, or null.
static const Expr *returned(TranslationUnit &TU, const FunctionDecl *F) {
  const FunctionDecl *Definition = bodyOf(TU, F);
  auto *Body = dyn_cast_or_null<CompoundStmt>(Definition ? Definition->getBody()
                                                         : nullptr);
  if (!Body || Body->size() != 1)
    return nullptr;
  auto *Return = dyn_cast<ReturnStmt>(Body->body_front());
  return Return ? Return->getRetValue() : nullptr;
}

/// The user's explicit specialisation of a template of Wt::Dbo.
static const ClassTemplateSpecializationDecl *
specialization(const ASTContext &Context, StringRef Template, QualType Type) {
  for (const NamedDecl *D : lookup(Context, Template))
    if (auto *T = dyn_cast<ClassTemplateDecl>(D))
      for (const ClassTemplateSpecializationDecl *S : T->specializations())
        if (S->isExplicitSpecialization() && !isLibrary(S) &&
            same(Context, S->getTemplateArgs()[0].getAsType(), Type))
          return S;
  return nullptr;
}

static const ClassTemplateSpecializationDecl *
valueTraits(const CXXRecordDecl *Record) {
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
  return S && isInWtDbo(S) && S->getName() == "sql_value_traits" ? S : nullptr;
}

/// \code
///   template <> struct sql_value_traits<Pet> : sql_value_traits<int> {};
///   template <> struct sql_value_traits<Pet> {
///     static std::string type(SqlConnection *c, int size) {
///       return sql_value_traits<std::string>::type(c, size);
/// \endcode
std::string storedAs(TranslationUnit &TU, QualType Type, Value &SqlType) {
  auto *S = specialization(TU.Context, "sql_value_traits", Type);
  if (!S) {
    auto *Record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        Type.getNonReferenceType()->getAsCXXRecordDecl());
    if (!Record || !Record->getIdentifier() || Record->getName() != "optional")
      return cppType(TU.Context, Type);
    return "std::optional<" +
           storedAs(TU, Record->getTemplateArgs()[0].getAsType(), SqlType) +
           ">";
  }
  const CXXRecordDecl *Owner = nullptr;
  const FunctionDecl *F = findMethod(S, "type", Owner);
  const ClassTemplateSpecializationDecl *Other =
      Owner == S ? nullptr : valueTraits(Owner);
  const Expr *E = F && Owner == S ? returned(TU, F) : nullptr;
  if (auto *Call = dyn_cast_or_null<CallExpr>(strip(E)))
    if (auto *M = dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee()))
      if (M->getIdentifier() && M->getName() == "type")
        Other = valueTraits(M->getParent());
  if (Other)
    return storedAs(TU, Other->getTemplateArgs()[0].getAsType(), SqlType);
  SqlType = E ? readValue(TU, E) : Value::opaque("sql_value_traits");
  return cppType(TU.Context, Type);
}

/// dbo_traits of the class, or of the template that it comes from.
static const CXXRecordDecl *traitsOf(TranslationUnit &TU,
                                     const CXXRecordDecl *Record) {
  for (const NamedDecl *D : lookup(TU.Context, "dbo_traits")) {
    auto *T = const_cast<ClassTemplateDecl *>(dyn_cast<ClassTemplateDecl>(D));
    if (!T)
      continue;
    for (const ClassTemplateSpecializationDecl *S : T->specializations()) {
      QualType Type = S->getTemplateArgs()[0].getAsType();
      const CXXRecordDecl *Of = Type->getAsCXXRecordDecl();
      if (S->isExplicitSpecialization() && !Type.isConstQualified() && Of &&
          Of->getCanonicalDecl() == Record->getCanonicalDecl())
        return S->getDefinition();
    }
    llvm::SmallVector<ClassTemplatePartialSpecializationDecl *, 4> Partial;
    T->getPartialSpecializations(Partial);
    for (const ClassTemplatePartialSpecializationDecl *S : Partial)
      if (names(S->getTemplateArgs()[0].getAsType(), Record))
        return S->getDefinition();
  }
  return nullptr;
}

static Value readReturned(TranslationUnit &TU, const FunctionDecl *F) {
  if (const Expr *E = returned(TU, F)) {
    if (E->isNullPointerConstant(TU.Context,
                                 Expr::NPC_ValueDependentIsNotNull) !=
        Expr::NPCK_NotNull)
      return Value::of("", TU.locate(E->getSourceRange()));
    return readValue(TU, E);
  }
  return Value::opaque(F->getNameAsString(), TU.locate(F->getSourceRange()));
}

Options readTraits(TranslationUnit &TU, const CXXRecordDecl *Record) {
  Options Extra;
  const CXXRecordDecl *Traits = traitsOf(TU, Record);
  if (!Traits)
    return Extra;
  for (const char *Name : {"surrogateIdField", "versionField"}) {
    const CXXRecordDecl *Owner = nullptr;
    const FunctionDecl *F = findMethod(Traits, Name, Owner);
    if (!F || isLibrary(F))
      continue;
    F = F->getCanonicalDecl();
    if (F->isThisDeclarationADefinition()) {
      Extra[Name] = readReturned(TU, F);
      continue;
    }
    // Defined elsewhere, maybe in another TU: a constant for all of them.
    std::string Symbol = TU.symbol(*F);
    Extra[Name] = Value({{Piece::Kind::Constant, Symbol}});
    if (bodyOf(TU, F))
      TU.Result.Constants.push_back({Symbol, readReturned(TU, F)});
  }
  for (const CXXRecordDecl *R = Traits; R && !isLibrary(R);) {
    for (const Decl *D : R->decls())
      if (auto *T = dyn_cast<TypedefNameDecl>(D); T && T->getName() == "IdType")
        if (!T->getUnderlyingType()->isDependentType()) {
          Extra["idType"] =
              Value::of(cppType(TU.Context, T->getUnderlyingType()));
          return Extra;
        }
    R = R->getNumBases() == 0
            ? nullptr
            : definitionOf(R->bases_begin()->getType()->getAsCXXRecordDecl());
  }
  return Extra;
}

/// \code
///   template <> struct Wt::Dbo::persist<Boat> {
///     template <class A> static void apply(Boat &b, A &a) { ... }
///   };
/// \endcode
const FunctionDecl *specializedPersist(const ASTContext &Context,
                                       const CXXRecordDecl *Record) {
  for (const NamedDecl *D : lookup(Context, "persist")) {
    auto *T = dyn_cast<ClassTemplateDecl>(D);
    if (!T)
      continue;
    for (const ClassTemplateSpecializationDecl *S : T->specializations()) {
      const CXXRecordDecl *Of =
          S->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
      const CXXRecordDecl *Owner = nullptr;
      if (S->isExplicitSpecialization() && Of &&
          Of->getCanonicalDecl() == Record->getCanonicalDecl())
        return findMethod(S, "apply", Owner);
    }
  }
  return nullptr;
}

} // namespace assoc::wt
