// SPDX-License-Identifier: Apache-2.0
// One call of Wt::Dbo: belongsTo, hasOne, hasMany, field, id, auxId.
#include "plugin/recognizers/WtDbo.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace assoc::wt {

/// What the user wrote, not what the compiler filled in.
const Expr *MappingReader::argument(const CallExpr *Call, unsigned I) const {
  if (I >= Call->getNumArgs() || isa<CXXDefaultArgExpr>(Call->getArg(I)))
    return nullptr;
  return Call->getArg(I);
}

void MappingReader::declare(const CallExpr *Call, StringRef Name,
                            const Frame &In, bool Guarded) {
  Out.Calls.push_back(Call);
  const Expr *Object = argument(Call, 1);
  if (!Object)
    return missed(Call, Name.str() + "() without a member");
  Member M = readMember(TU, Object, In);
  if (M.Type.isNull())
    return missed(Call,
                  "the type of what " + Name.str() + "() maps is not known");
  HandleType H = handleOf(M.Type, M.Scope);
  bool IsId = Name == "id", AuxId = Name == "auxId";
  if (H.Kind != Handle::None && !H.Target)
    return missed(Call, "the target of " + Name.str() + "() is not known");
  // What cannot hold as many as it should is an error of the user, not a gap:
  // the compiler says nothing before the template is used.
  const bool IsCollection = H.Kind == Handle::Collection;
  if (Name == "hasOne" && (H.Kind == Handle::WeakPtr || IsCollection))
    return association(Call, AssociationKind::HasOne, M, H, false, Guarded, In);
  if (Name == "hasMany" && H.Kind != Handle::None) {
    Value Type = readText(TU, argument(Call, 2), In);
    if (Type.is("ManyToOne") || Type.is("ManyToMany"))
      return association(Call,
                         Type.is("ManyToOne") ? AssociationKind::HasMany
                                              : AssociationKind::BelongsToMany,
                         M, H, false, Guarded, In);
    return missed(Call, "the kind of the relation is not known");
  }
  if (Name == "belongsTo" && IsCollection)
    return association(Call, AssociationKind::BelongsTo, M, H, false, Guarded,
                       In);
  if (H.Kind == Handle::Ptr && Name != "hasOne" && Name != "hasMany") {
    association(Call, AssociationKind::BelongsTo, M, H, IsId, Guarded, In);
    if (AuxId)
      TU.Result.Associations.back().Extra.edit()["auxId"] = Value::of("true");
    return;
  }
  if (Name == "field" || IsId || AuxId)
    return field(Call, M, IsId, AuxId, In);
  missed(Call, Name.str() + "() of a type that is not one of Wt's");
}

/// Where one more argument could be written.
static Location behindArgument(const TranslationUnit &TU, const CallExpr *Call,
                               unsigned I) {
  SourceRange Range = Call->getSourceRange();
  if (Range.getBegin().isMacroID() || Range.getEnd().isMacroID() ||
      I >= Call->getNumArgs())
    return {};
  return TU.locate(Call->getArg(I)->getSourceRange()).behind();
}

static std::string typeOf(const HandleType &H) {
  const std::string Target = nameOf(H.Target, true);
  switch (H.Kind) {
  case Handle::None:
    return "";
  case Handle::Ptr:
    return "Wt::Dbo::ptr<" + Target + ">";
  case Handle::WeakPtr:
    return "Wt::Dbo::weak_ptr<" + Target + ">";
  case Handle::Collection:
    return "Wt::Dbo::collection<Wt::Dbo::ptr<" + Target + ">>";
  }
  return "";
}

/// \code
///   dbo::belongsTo(a, home, "home", dbo::NotNull | dbo::OnDeleteRestrict);
///   dbo::belongsTo(a, home, dbo::OnDeleteCascade);
///   dbo::hasMany(a, crew, dbo::ManyToMany, "boat_crew", ">boat_id");
/// \endcode
void MappingReader::association(const CallExpr *Call, AssociationKind Kind,
                                const Member &M, const HandleType &H, bool IsId,
                                bool Guarded, const Frame &In) {
  AssociationFact A;
  A.Dialect = Dialect;
  A.Kind = Kind;
  A.Source = Entity;
  A.SourceSpelling = Spelling;
  A.Target = TU.symbol(*H.Target);
  A.TargetName = nameOf(H.Target, false);
  A.TargetSpelling = nameOf(H.Target, true);
  A.Member = M.Name;
  A.MemberType = typeOf(H);
  A.Shape = H.Kind == Handle::Collection ? MemberShape::Collection
                                         : MemberShape::Single;
  A.Ordinal = Ordinal++;
  A.Guarded = Guarded;
  A.Where = TU.locate(Call->getSourceRange());
  A.Name = TU.locate(Call->getCallee()->getSourceRange());
  if (const SourceManager &SM = TU.Context.getSourceManager();
      SM.isInSystemHeader(SM.getExpansionLoc(Call->getBeginLoc())))
    A.Extra.edit()["library"] = Value::of("true");
  Out.Classes.push_back(H.Target);

  // An empty name is the default. Absent, it would follow the argument before.
  auto Text = [&](unsigned I) {
    Value V = readText(TU, argument(Call, I), In);
    if (!V.isWritten())
      V = Value::absent(behindArgument(TU, Call, I - 1));
    else if (V.is("")) {
      V.Is.edit().Written = false;
      V.Is.edit().Pieces.clear();
    }
    return V;
  };
  const Expr *Constraint = nullptr;
  if (Kind == AssociationKind::BelongsToMany) {
    ThroughFact &Through = A.Through.edit();
    Through.Name = Text(3);
    Through.Written = Through.Name.isWritten();
    Through.Where = Through.Name.where();
    A.ForeignKey.edit().Name = Text(4);
    Constraint = argument(Call, 5);
  } else if (Kind == AssociationKind::HasMany) {
    A.JoinName = Text(3);
    if (argument(Call, 4))
      A.Extra.edit()["joinId"] = readText(TU, argument(Call, 4), In);
  } else {
    const Expr *Third = argument(Call, 2);
    if (Third && isConstraint(Third)) {
      Constraint = Third;
      A.JoinName = Value::absent(behindArgument(TU, Call, 1));
    } else {
      A.JoinName = Text(2);
    }
    if (!Constraint && argument(Call, 3) && isConstraint(argument(Call, 3)))
      Constraint = argument(Call, 3);
  }
  if (IsId) {
    A.Extra.edit()["id"] = Value::of("true");
    NaturalIds.push_back(A.JoinName.isWritten() ? A.JoinName : Value::of("id"));
  }
  if (Constraint) {
    Constraints C = readConstraints(TU, Constraint, In);
    A.OnDelete = std::move(C.OnDelete);
    A.OnUpdate = std::move(C.OnUpdate);
    A.ForeignKey.edit().AllowNull = std::move(C.AllowNull);
    // ForeignKeyConstraint(0) says something: not the default.
    SourceRange Range = Constraint->getSourceRange();
    A.Extra.edit()["constraint"] =
        Value::of(TU.sourceText(Range), TU.locate(Range));
  }
  if (A.ForeignKey.isKept()) {
    AttributeFact &Key = A.ForeignKey.edit();
    Key.Written = Key.Name.isWritten();
    Key.Where = Key.Name.where();
  }
  TU.Result.Associations.push_back(std::move(A));
}

/// \code
///   dbo::field(a, name, "name", 80);
///   dbo::id(a, key, "key");      // with an overload of field() for its type
/// \endcode
void MappingReader::field(const CallExpr *Call, const Member &M, bool IsId,
                          bool AuxId, const Frame &In) {
  Value Name = readText(TU, argument(Call, 2), In);
  if (IsId)
    NaturalIds.push_back(Name.isWritten() ? Name : Value::of("id"));
  // auxId() does not ask field().
  const FunctionDecl *Overload = AuxId ? nullptr : fieldOverload(TU, M.Type);
  const TagDecl *Tag = M.Record;
  if (!Tag)
    Tag = M.Type.getNonReferenceType()->getAsTagDecl();
  if (Overload && Tag) {
    EmbedFact E;
    E.Owner = Entity;
    E.Dialect = Dialect;
    E.Embedded = TU.symbol(*Tag);
    E.Member = M.Name;
    E.Ordinal = Ordinal++;
    E.Prefix = IsId ? NaturalIds.back() : Name;
    E.IsId = IsId;
    E.Where = TU.locate(Call->getSourceRange());
    TU.Result.Embeds.push_back(std::move(E));
    Out.Values.push_back({Tag, Overload});
    return;
  }
  ColumnFact C;
  C.Owner = Entity;
  C.Dialect = Dialect;
  C.Member = M.Name;
  C.Ordinal = Ordinal++;
  C.Attribute.Written = true;
  C.Attribute.Name = std::move(Name);
  C.Attribute.Where = TU.locate(Call->getSourceRange());
  if (!M.Type->isDependentType()) {
    Value SqlType;
    C.Attribute.CppType = storedAs(TU, M.Type, SqlType);
    if (SqlType.isWritten())
      C.Attribute.Extra.edit()["sqlType"] = SqlType;
  }
  if (const Expr *Size = argument(Call, 3))
    C.Attribute.Extra.edit()["size"] = readText(TU, Size, In);
  if (IsId)
    C.Attribute.PrimaryKey = Value::of("true");
  TU.Result.Columns.push_back(std::move(C));
}

/// \code
///   template <class A> void mapScores(A &a) { dbo::field(a, score, "score"); }
/// \endcode
/// Not persist(), apply() and field(): Wt calls those.
bool isInHelper(ASTContext &Context, const CallExpr *Call) {
  DynTypedNode At = DynTypedNode::create(*Call);
  const FunctionDecl *In = nullptr;
  while (!In) {
    DynTypedNodeList Parents = Context.getParents(At);
    if (Parents.empty())
      return false;
    At = Parents[0];
    In = At.get<FunctionDecl>();
  }
  const IdentifierInfo *Name = In->getIdentifier();
  auto *Action = dyn_cast<DeclRefExpr>(strip(Call->getArg(0)));
  return Name && In->getDescribedFunctionTemplate() &&
         !Name->isStr("persist") && !Name->isStr("apply") &&
         !Name->isStr("field") && Action &&
         llvm::is_contained(In->parameters(), Action->getDecl());
}

} // namespace assoc::wt
