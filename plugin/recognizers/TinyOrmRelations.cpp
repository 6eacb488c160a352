// SPDX-License-Identifier: Apache-2.0
// TinyORM: the methods of a model that declare its relations.
#include "plugin/recognizers/TinyOrm.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

#include <string_view>

using namespace clang;

namespace assoc::tinyorm {

bool isNamed(const NamedDecl *D, StringRef QualifiedName) {
  if (!D || !D->getIdentifier())
    return false;
  const std::string Name = D->getQualifiedNameAsString();
  return Name == QualifiedName ||
         std::string_view(Name).ends_with(("::" + QualifiedName).str());
}

ModelKind kindOf(const CXXRecordDecl *Class) {
  Class = Class->getDefinition();
  if (!Class)
    return ModelKind::None;
  ModelKind Kind = ModelKind::None;
  for (const CXXBaseSpecifier &B : Class->bases()) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    if (!Base)
      continue;
    if (isNamed(Base, "Orm::Tiny::Relations::BasePivot"))
      return ModelKind::Pivot;
    Kind = isNamed(Base, "Orm::Tiny::Model") ? ModelKind::Model : kindOf(Base);
    if (Kind != ModelKind::None)
      return Kind;
  }
  return Kind;
}

/// Constants of the library, whose values are in its sources.
static const char *constantOf(const VarDecl *V) {
  static constexpr std::pair<const char *, const char *> Known[] = {
      {"EMPTY", ""},
      {"ID", "id"},
      {"NAME", "name"},
      {"SIZE_", "size"},
      {"CREATED_AT", "created_at"},
      {"UPDATED_AT", "updated_at"},
      {"DELETED_AT", "deleted_at"},
      {"NOTE", "note"},
      {"HASH_", "hash"},
      {"Progress", "progress"},
      {"text_", "text"},
      {"pivot_", "pivot"},
      {"Cascade", "cascade"},
      {"Restrict", "restrict"},
      {"SetNull", "set null"},
  };
  for (auto [Name, Text] : Known)
    if (V->getName() == Name &&
        (isNamed(V, std::string("Orm::Constants::") + Name) ||
         isNamed(V, std::string("Orm::SchemaNs::Constants::") + Name)))
      return Text;
  return nullptr;
}

Value readText(TranslationUnit &TU, const Expr *E, const Arguments &In) {
  return readQtText(TU, E, In, [](const Expr *S) -> std::optional<Few<Piece>> {
    if (auto *R = dyn_cast<DeclRefExpr>(S))
      if (auto *V = dyn_cast<VarDecl>(R->getDecl()); V && V->getIdentifier())
        if (const char *Text = constantOf(V))
          return Few<Piece>{{Piece::Kind::Text, Text}};
    return std::nullopt;
  });
}

Value readArgument(TranslationUnit &TU, const CallExpr *Call, unsigned Argument,
                   const Arguments &In) {
  if (Argument >= Call->getNumArgs())
    return {};
  Value V = readText(TU, Call->getArg(Argument), In);
  return V.is("") ? Value() : V;
}

static const ClassTemplateSpecializationDecl *specialization(QualType Type) {
  return dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
}

bool returnsRelation(const CXXMethodDecl *Method) {
  auto *Pointer = specialization(Method->getReturnType());
  if (!Pointer || !Pointer->getIdentifier() ||
      Pointer->getName() != "unique_ptr" ||
      Pointer->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return false;
  auto *Relation = specialization(Pointer->getTemplateArgs()[0].getAsType());
  return Relation && Relation->getIdentifier() &&
         isNamed(Relation,
                 ("Orm::Tiny::Relations::" + Relation->getName()).str());
}

static std::optional<AssociationKind> kindOf(const CXXMethodDecl *Method) {
  if (!Method || !Method->getIdentifier() ||
      !isNamed(Method->getParent(), "Orm::Tiny::Concerns::HasRelationships"))
    return std::nullopt;
  static constexpr AssociationKind Kinds[] = {
      AssociationKind::BelongsTo, AssociationKind::HasOne,
      AssociationKind::HasMany, AssociationKind::BelongsToMany};
  for (AssociationKind Kind : Kinds)
    if (Method->getName() == spelling(Kind))
      return Kind;
  return std::nullopt;
}

/// `Boat` of `hasMany<Boat>()`, `Crew` of `belongsToMany<Sailor, Crew>()`.
static const CXXRecordDecl *templateArgument(const CXXMethodDecl *Method,
                                             unsigned At) {
  const TemplateArgumentList *All = Method->getTemplateSpecializationArgs();
  if (!All || At >= All->size() ||
      All->get(At).getKind() != TemplateArgument::Type)
    return nullptr;
  return All->get(At).getAsType()->getAsCXXRecordDecl();
}

/// A relation that more is said of than what its pivot is: it may stand for
/// some of the rows only, or for a row that is not there.
static bool isRefined(const Stmt *Body) {
  bool Result = false;
  forEachCall(Body, [&](const CallSite &Site) {
    auto *Call = dyn_cast<CXXMemberCallExpr>(Site.Call);
    const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
    if (Method && Method->getIdentifier() && !kindOf(Method))
      Result |= !llvm::is_contained(
          std::initializer_list<StringRef>{"as", "withPivot", "withTimestamps"},
          Method->getName());
  });
  return Result;
}

static AssociationFact read(TranslationUnit &TU, const CXXMethodDecl *Method,
                            const CXXMemberCallExpr *Call,
                            AssociationKind Kind) {
  AssociationFact F = associationOf(TU, Dialect, Method->getParent(),
                                    templateArgument(Call->getMethodDecl(), 0));
  F.Kind = Kind;
  F.Member = Method->getNameAsString();
  F.Where = TU.locate(Call->getSourceRange());
  F.Name = TU.locate(Method->getLocation());
  unsigned At = 0;
  if (Kind == AssociationKind::BelongsToMany) {
    ThroughFact &Through = F.Through.edit();
    Through.Name = readArgument(TU, Call, At++);
    Through.Written = Through.Name.isWritten();
    Through.Where = Through.Name.where();
    if (auto *Pivot = templateArgument(Call->getMethodDecl(), 1);
        Pivot && !isNamed(Pivot, "Orm::Tiny::Relations::Pivot"))
      Through.Extra.edit()["pivot"] = Value::of(TU.symbol(*Pivot));
  }
  auto Key = [&](AttributeFact &A) {
    A.Name = readArgument(TU, Call, At++);
    A.Written = A.Name.isWritten();
    A.Where = A.Name.where();
  };
  Key(F.ForeignKey.edit());
  if (Kind == AssociationKind::BelongsToMany)
    Key(F.OtherKey.edit());
  if (Kind != AssociationKind::BelongsTo)
    F.SourceKey = readArgument(TU, Call, At++);
  if (Kind == AssociationKind::BelongsTo ||
      Kind == AssociationKind::BelongsToMany) {
    F.TargetKey = readArgument(TU, Call, At++);
    F.Inverse.Name = readArgument(TU, Call, At++);
    if (F.Inverse.Name.isWritten())
      F.Inverse.Names = InverseFact::By::Relation;
  }
  return F;
}

void readRelations(TranslationUnit &TU, const CXXMethodDecl *Method) {
  bool Found = false;
  const bool Refined = isRefined(Method->getBody());
  forEachCall(Method->getBody(), [&](const CallSite &Site) {
    auto *Call = dyn_cast<CXXMemberCallExpr>(Site.Call);
    auto Kind = Call ? kindOf(Call->getMethodDecl()) : std::nullopt;
    if (!Kind)
      return;
    Found = true;
    AssociationFact F = read(TU, Method, Call, *Kind);
    F.Guarded = Site.Guarded;
    if (Refined)
      F.Extra.edit()["refined"] = Value::of("true");
    TU.Result.Associations.push_back(std::move(F));
  });
  if (!Found && returnsRelation(Method))
    TU.gap(Dialect, Method->getLocation(),
           "the relation that this method returns is not read",
           TU.symbol(*Method->getParent()));
}

} // namespace assoc::tinyorm
