// SPDX-License-Identifier: Apache-2.0
// The calls of QxOrm in register_class(): members, relations, and what is said
// of them afterwards.
#include "plugin/recognizers/QxOrm.h"

#include "clang/AST/ASTContext.h"

using namespace clang;

namespace assoc::qxorm {

static const ValueDecl *memberOf(const ASTContext &Context, const Expr *E) {
  const Expr *S = strip(E);
  if (auto *U = dyn_cast<UnaryOperator>(S); U && U->getOpcode() == UO_AddrOf)
    if (auto *R = dyn_cast<DeclRefExpr>(strip(U->getSubExpr())))
      return R->getDecl();
  Expr::EvalResult Result;
  if (!E->isValueDependent() && E->EvaluateAsRValue(Result, Context) &&
      Result.Val.isMemberPointer())
    return Result.Val.getMemberPointerDecl();
  return nullptr;
}

static Location nameAt(const TranslationUnit &TU,
                       const CXXMemberCallExpr *Call) {
  auto *Callee = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
  return TU.locate(Callee ? Callee->getMemberLoc() : Call->getExprLoc());
}

void ClassReader::missed(const Expr *E, std::string What) {
  Understood = false;
  TU.gap(Dialect, E->getSourceRange(), std::move(What), Id);
}

FluentReader::Handle
ClassReader::callOn(Handle On, const CXXMemberCallExpr *Call, StringRef Name) {
  if (On.K == Class)
    return onClass(Call, Name);
  // A relation and its data member are the two ends of one declaration.
  if (Name == "getDataMember" || Name == "getSqlRelation")
    return On;
  onMember(On, Call, Name);
  return {};
}

/// The written argument, or what the compiler filled in: absent.
Value ClassReader::value(const CXXMemberCallExpr *Call, unsigned Argument) {
  return Argument < Call->getNumArgs()
             ? readQtText(TU, Call->getArg(Argument), Passed)
             : Value();
}

static std::optional<AssociationKind> kindOf(StringRef Name) {
  if (Name == "relationManyToOne")
    return AssociationKind::BelongsTo;
  if (Name == "relationOneToOne")
    return AssociationKind::HasOne;
  if (Name == "relationOneToMany")
    return AssociationKind::HasMany;
  if (Name == "relationManyToMany")
    return AssociationKind::BelongsToMany;
  return std::nullopt;
}

/// Not even another file can say what it is.
static bool isOpaque(const Value &V) {
  return llvm::any_of(
      V.pieces(), [](const Piece &P) { return P.K == Piece::Kind::Opaque; });
}

FluentReader::Handle ClassReader::onClass(const CXXMemberCallExpr *Call,
                                          StringRef Name) {
  if (Name == "id" || Name == "data")
    return column(Call, Name == "id");
  if (std::optional<AssociationKind> Kind = kindOf(Name))
    return association(Call, *Kind);
  if (Name == "setName" && Call->getNumArgs() == 1) {
    Table = Guarded ? Value::opaque(TU.sourceText(Call->getSourceRange()))
                    : value(Call, 0);
    TableAt = TU.locate(Call->getSourceRange());
  } else if (Name == "setSoftDelete" && Call->getNumArgs() == 1) {
    softDelete(Call);
  } else if (Name == "dataMemberX" || Name == "getDataMemberX" ||
             Name == "setDaoStrategy") {
    missed(Call, Name.str() + "() is not read");
  }
  return {};
}

/// \code
///   t.id(&Boat::id, "id");
///   t.data(&Boat::name, "name", 0, true, true);
///   t.data("name", 0);   // a property of a QObject
/// \endcode
FluentReader::Handle ClassReader::column(const CXXMemberCallExpr *Call,
                                         bool IsId) {
  ColumnFact C;
  C.Owner = Id;
  C.Dialect = Dialect;
  C.Ordinal = Ordinal++;
  AttributeFact &A = C.Attribute;
  A.Written = true;
  A.Where = TU.locate(Call->getSourceRange());
  unsigned At = 0;
  if (Call->getNumArgs() != 0 &&
      Call->getArg(0)->getType()->isMemberPointerType()) {
    At = 1;
    if (const ValueDecl *Member = memberOf(TU.Context, Call->getArg(0))) {
      C.Member = Member->getName().str();
      A.CppType = columnTypes(TU.Context, Member->getType());
    }
  }
  A.Name = value(Call, At);
  if (IsId && A.CppType.empty()) // a property
    A.CppType = IdType;
  if (IsId)
    A.PrimaryKey = Value::of("true");
  else if (Value Dao = value(Call, At + 4 - 1); Dao.isWritten())
    A.Extra.edit()["dao"] = std::move(Dao);
  if (isOpaque(A.Name))
    missed(Call, "the name of this member is known at run time only");
  else if (Guarded)
    missed(Call, "this member depends on a condition");
  if (Guarded)
    A.Extra.edit()["guarded"] = Value::of("true");
  TU.Result.Columns.push_back(std::move(C));
  return {Column, TU.Result.Columns.size() - 1};
}

/// \code
///   t.setSoftDelete(qx::QxSoftDelete("deleted_at"));
/// \endcode
void ClassReader::softDelete(const CXXMemberCallExpr *Call) {
  const Expr *S = strip(Call->getArg(0));
  if (const VarDecl *V = variableOf(S))
    if (const Expr *Init = initializerOf(V))
      S = strip(Init);
  auto *Made = dyn_cast<CXXConstructExpr>(S);
  Value Name = Made && Made->getNumArgs() != 0
                   ? readQtText(TU, Made->getArg(0), Passed)
                   : readQtText(TU, S, Passed);
  if (Guarded || !Name.isKnown())
    return missed(Call, "the column of this soft delete is not known");
  ColumnFact C;
  C.Owner = Id;
  C.Dialect = Dialect;
  C.Ordinal = Ordinal++;
  C.Attribute.Written = true;
  C.Attribute.Name = std::move(Name);
  C.Attribute.CppType = "QString"; // of whichever mode
  C.Attribute.Extra.edit()["softDelete"] = Value::of(Id);
  C.Attribute.Where = TU.locate(Call->getSourceRange());
  TU.Result.Columns.push_back(std::move(C));
}

/// \code
///   t.relationOneToOne(&Boat::radio, "radio");
///   t.relationManyToOne(&Boat::home, "home_id");
///   t.relationOneToMany(&Harbour::boats, "boats", "home_id");
///   t.relationManyToMany(&Boat::crew, "crew", "boat_crew", "boat_id",
///                        "sailor_id");
/// \endcode
FluentReader::Handle ClassReader::association(const CXXMemberCallExpr *Call,
                                              AssociationKind Kind) {
  const unsigned Needed = Kind == AssociationKind::BelongsToMany ? 5
                          : Kind == AssociationKind::HasMany     ? 3
                                                                 : 2;
  const ValueDecl *Member = Call->getNumArgs() < Needed
                                ? nullptr
                                : memberOf(TU.Context, Call->getArg(0));
  const CXXRecordDecl *Target = Member ? heldBy(Member->getType()) : nullptr;
  if (!Target) {
    missed(Call, "the class of this relation is not known");
    return {};
  }
  AssociationFact F = associationOf(TU, Dialect, Self, Target);
  F.Kind = Kind;
  F.Member = Member->getName().str();
  F.MemberType = cppType(TU.Context, Member->getType());
  F.Ordinal = Ordinal++;
  F.Guarded = Guarded;
  F.Where = TU.locate(Call->getSourceRange());
  F.Name = nameAt(TU, Call);
  auto Key = [&](AttributeFact &A, unsigned Argument) {
    A.Written = true;
    A.Name = value(Call, Argument);
    A.Where = A.Name.where();
  };
  if (Kind == AssociationKind::BelongsTo)
    Key(F.ForeignKey.edit(), 1);
  else
    F.Alias = value(Call, 1);
  if (Kind == AssociationKind::HasMany)
    Key(F.ForeignKey.edit(), 2);
  if (Kind == AssociationKind::BelongsToMany) {
    ThroughFact &Through = F.Through.edit();
    Through.Written = true;
    Through.Name = value(Call, 2);
    Through.Where = Through.Name.where();
    Key(F.ForeignKey.edit(), 3);
    Key(F.OtherKey.edit(), 4);
  }
  for (const Value &V :
       {F.Alias, F.ForeignKey->Name, F.OtherKey->Name, F.Through->Name})
    if (isOpaque(V)) {
      missed(Call, "a name of this relation is known at run time only");
      break;
    }
  TU.Result.Associations.push_back(std::move(F));
  return {Association, TU.Result.Associations.size() - 1};
}

static Value negated(Value V) {
  if (V.isKnown())
    V.Is.edit().Pieces = {{Piece::Kind::Text, V.isTrue() ? "false" : "true"}};
  return V;
}

/// \code
///   data->setNotNull(true);
/// \endcode
void ClassReader::onMember(Handle On, const CXXMemberCallExpr *Call,
                           StringRef Name) {
  AttributeFact &A = On.K == Column
                         ? TU.Result.Columns[On.At].Attribute
                         : TU.Result.Associations[On.At].ForeignKey.edit();
  Value V = Guarded ? Value::opaque(TU.sourceText(Call->getSourceRange()),
                                    TU.locate(Call->getSourceRange()))
                    : value(Call, 0);
  if (Name == "setName")
    A.Field = std::move(V);
  else if (Name == "setNotNull")
    A.AllowNull = negated(std::move(V));
  else if (Name == "setIsUnique")
    A.Unique = std::move(V);
  else if (Name == "setIsIndex")
    A.Index = std::move(V);
  else if (Name == "setIsPrimaryKey")
    A.PrimaryKey = std::move(V);
  else if (Name == "setAutoIncrement")
    A.AutoIncrement = std::move(V);
  else if (Name == "setDefaultValue")
    A.Default = std::move(V);
  else if (Name == "setDao")
    A.Extra.edit()["dao"] = std::move(V);
  else if (Name == "setSqlType")
    A.Extra.edit()["sqlType"] = std::move(V);
}

} // namespace assoc::qxorm
