// SPDX-License-Identifier: Apache-2.0
// Expressions that stand for members, names and constraints of Wt::Dbo.
#include "plugin/recognizers/WtDbo.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace assoc::wt {

const Expr *Frame::argument(const ParmVarDecl *P, const Frame *&In) const {
  for (const Frame *F = this; F; F = F->Caller)
    if (auto It = F->Arguments.find(P); It != F->Arguments.end()) {
      In = F->Caller;
      return It->second;
    }
  return nullptr;
}

static const ParmVarDecl *parameterOf(const Expr *E) {
  auto *R = dyn_cast_or_null<DeclRefExpr>(strip(E));
  return R ? dyn_cast<ParmVarDecl>(R->getDecl()) : nullptr;
}

template <class Test> static bool anyFrame(const Frame &In, Test Matches) {
  for (const Frame *F = &In; F; F = F->Caller)
    if (Matches(*F))
      return true;
  return false;
}

bool isAction(const Expr *E, const Frame &In) {
  const ParmVarDecl *P = parameterOf(E);
  if (!P)
    return false;
  if (anyFrame(In, [P](const Frame &F) { return F.Action == P; }))
    return true;
  const Frame *Where = nullptr;
  const Expr *Argument = In.argument(P, Where);
  return Argument && isAction(Argument, *Where);
}

static Member self(const Frame &In) {
  return {QualType(), In.Self, In.Self, In.Path};
}

static Member plain(const Expr *E, std::string Name) {
  Member M;
  M.Name = std::move(Name);
  if (!E->isTypeDependent()) {
    M.Type = E->getType();
    M.Record = recordOf(M.Type, nullptr);
  }
  return M;
}

static Member memberOf(const Member &Base, StringRef Name) {
  Member M;
  M.Name = (Base.Name.empty() ? "" : Base.Name + ".") + Name.str();
  if (Base.Record)
    M.Type = fieldType(Base.Record, Name, M.Scope);
  M.Record = recordOf(M.Type, M.Scope);
  return M;
}

Member readMember(TranslationUnit &TU, const Expr *E, const Frame &In) {
  // What is mapped is what the cast makes of it.
  if (auto *Cast = dyn_cast<ExplicitCastExpr>(E->IgnoreParenImpCasts())) {
    Member M = readMember(TU, Cast->getSubExpr(), In);
    QualType Type = Cast->getTypeAsWritten();
    if (M.Type.isNull() && M.Record) { // static_cast<Derived *>(this)
      if (Type->isAnyPointerType())
        Type = Type->getPointeeType();
      M.Record = recordOf(Type, In.Self);
      return M;
    }
    if (!Cast->isTypeDependent()) {
      M.Type = Type;
      M.Record = recordOf(M.Type, nullptr);
      return M;
    }
  }
  E = strip(E);
  if (isa<CXXThisExpr>(E))
    return self(In);
  if (auto *U = dyn_cast<UnaryOperator>(E);
      U && (U->getOpcode() == UO_Deref || U->getOpcode() == UO_AddrOf)) {
    Member M = readMember(TU, U->getSubExpr(), In);
    return M.Type.isNull() && M.Record ? M : plain(E, M.Name);
  }
  if (auto *M = dyn_cast<MemberExpr>(E)) {
    if (!M->getMemberDecl()->getIdentifier()) // of an anonymous union
      return plain(E, "");
    Member Result = memberOf(readMember(TU, M->getBase(), In),
                             M->getMemberDecl()->getName());
    return Result.Type.isNull() ? plain(E, Result.Name) : Result;
  }
  if (auto *M = dyn_cast<CXXDependentScopeMemberExpr>(E)) {
    if (!M->getMember().isIdentifier())
      return {};
    return memberOf(M->isImplicitAccess() ? self(In)
                                          : readMember(TU, M->getBase(), In),
                    M->getMember().getAsIdentifierInfo()->getName());
  }
  if (auto *D = dyn_cast<DependentScopeDeclRefExpr>(E)) {
    if (!D->getDeclName().isIdentifier())
      return {};
    return memberOf(self(In),
                    D->getDeclName().getAsIdentifierInfo()->getName());
  }
  if (const ParmVarDecl *P = parameterOf(E)) {
    if (anyFrame(In, [P](const Frame &F) { return F.Object == P; }))
      return self(In);
    const Frame *Where = nullptr;
    if (const Expr *Argument = In.argument(P, Where))
      return readMember(TU, Argument, *Where);
    return plain(E, P->getNameAsString());
  }
  if (auto *R = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(R->getDecl());
    const Expr *Init =
        V && (V->getType()->isReferenceType() || V->getType()->isPointerType())
            ? initializerOf(V)
            : nullptr;
    if (Init)
      if (Member M = readMember(TU, Init, In); !M.Type.isNull() || M.Record)
        return M;
    return plain(E, R->getDecl()->getNameAsString());
  }
  return plain(E, TU.sourceText(E->getSourceRange()));
}

/// `a.session()->template tableName<A>()`, dependent or not.
static const CXXRecordDecl *tableNameOf(const Expr *E, const Frame &In) {
  auto *Call = dyn_cast<CallExpr>(E);
  if (!Call)
    return nullptr;
  const Expr *Callee = Call->getCallee()->IgnoreParenImpCasts();
  if (auto *M = dyn_cast<MemberExpr>(Callee)) {
    auto *F = dyn_cast<FunctionDecl>(M->getMemberDecl());
    const TemplateArgumentList *Arguments =
        F && F->getIdentifier() && F->getName() == "tableName" && isLibrary(F)
            ? F->getTemplateSpecializationArgs()
            : nullptr;
    return Arguments && Arguments->size() == 1
               ? recordOf(Arguments->get(0).getAsType(), In.Self)
               : nullptr;
  }
  llvm::ArrayRef<TemplateArgumentLoc> Arguments;
  DeclarationName Name;
  if (auto *M = dyn_cast<CXXDependentScopeMemberExpr>(Callee)) {
    Name = M->getMember();
    Arguments = M->template_arguments();
  } else if (auto *M = dyn_cast<UnresolvedMemberExpr>(Callee)) {
    Name = M->getName();
    Arguments = M->template_arguments();
  }
  if (!Name.isIdentifier() || Name.getAsString() != "tableName" ||
      Arguments.size() != 1 ||
      Arguments[0].getArgument().getKind() != TemplateArgument::Type)
    return nullptr;
  return recordOf(Arguments[0].getArgument().getAsType(), In.Self);
}

Value readText(TranslationUnit &TU, const Expr *E, const Frame &In) {
  auto Known = [&](const Expr *S) -> std::optional<Few<Piece>> {
    if (const ParmVarDecl *P = parameterOf(S)) {
      if (anyFrame(In, [P](const Frame &F) { return F.Prefix == P; }))
        return Few<Piece>{{Piece::Kind::Prefix, ""}};
      const Frame *Where = nullptr;
      if (const Expr *Argument = In.argument(P, Where))
        return readText(TU, Argument, *Where).pieces();
    }
    if (const CXXRecordDecl *R = tableNameOf(S, In))
      return Few<Piece>{{Piece::Kind::TableOf, TU.symbol(*R)}};
    // A local that depends on what the parameters stand for.
    const VarDecl *V = variableOf(S);
    if (V && V->isLocalVarDecl() && V->getType().isConstQualified())
      if (const Expr *Init = initializerOf(V))
        return readText(TU, Init, In).pieces();
    return std::nullopt;
  };
  return readValue(TU, E, Known);
}

bool isConstraint(const Expr *E) {
  const CXXRecordDecl *R =
      E->isTypeDependent() ? nullptr : E->getType()->getAsCXXRecordDecl();
  return R && R->getIdentifier() && R->getName() == "ForeignKeyConstraint" &&
         isInWtDbo(R);
}

namespace {
class ConstraintReader {
public:
  ConstraintReader(TranslationUnit &TU, Location Where)
      : TU(TU), Where(std::move(Where)) {}

  void read(const Expr *E, const Frame *In, unsigned Depth = 0);
  Constraints Result;

private:
  void add(unsigned Bits);
  void action(Few<Value> &To, const char *Text);

  TranslationUnit &TU;
  Location Where;
};
} // namespace

void ConstraintReader::action(Few<Value> &To, const char *Text) {
  for (const Value &V : To)
    if (V.is(Text))
      return;
  To.push_back(Value::of(Text, Where));
}

/// The values of the enumeration are part of Wt's interface:
/// ForeignKeyConstraint(0) is written by users.
void ConstraintReader::add(unsigned Bits) {
  if (Bits & 0x01)
    Result.AllowNull = Value::of("false", Where);
  const std::pair<unsigned, const char *> Actions[] = {
      {0x02, "CASCADE"}, {0x04, "SET NULL"}, {0x08, "RESTRICT"}};
  for (auto [Bit, Text] : Actions) {
    if (Bits & Bit)
      action(Result.OnUpdate, Text);
    if (Bits & (Bit << 3))
      action(Result.OnDelete, Text);
  }
}

void ConstraintReader::read(const Expr *E, const Frame *In, unsigned Depth) {
  E = strip(E);
  if (auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
      Call && Call->getOperator() == OO_Pipe && Call->getNumArgs() == 2) {
    Location Outer = Where;
    for (const Expr *Side : {Call->getArg(0), Call->getArg(1)}) {
      // Each flag has a place of its own, unless it comes from a constant.
      if (Depth == 0)
        Where = TU.locate(strip(Side)->getSourceRange());
      read(Side, In, Depth);
      Where = Outer;
    }
    return;
  }
  if (const ParmVarDecl *P = parameterOf(E)) {
    const Frame *Caller = nullptr;
    if (const Expr *Argument = In ? In->argument(P, Caller) : nullptr)
      return read(Argument, Caller, Depth);
  } else if (auto *R = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(R->getDecl());
    unsigned Bits = V && isLibrary(V)
                        ? llvm::StringSwitch<unsigned>(V->getName())
                              .Case("NotNull", 0x01)
                              .Case("OnUpdateCascade", 0x02)
                              .Case("OnUpdateSetNull", 0x04)
                              .Case("OnUpdateRestrict", 0x08)
                              .Case("OnDeleteCascade", 0x10)
                              .Case("OnDeleteSetNull", 0x20)
                              .Case("OnDeleteRestrict", 0x40)
                              .Default(0)
                        : 0;
    if (Bits)
      return add(Bits);
    if (V && Depth < 8 && isConstant(TU, V))
      if (const Expr *Init = initializerOf(V))
        return read(Init, In, Depth + 1);
  } else if (Expr::EvalResult Number; !E->isValueDependent() &&
                                      E->getType()->isIntegerType() &&
                                      E->EvaluateAsInt(Number, TU.Context)) {
    return add(Number.Val.getInt().getZExtValue());
  }
  Value Unknown = Value::opaque(TU.sourceText(E->getSourceRange()), Where);
  Result.OnDelete.push_back(Unknown);
  Result.OnUpdate.push_back(Unknown);
  Result.AllowNull = Unknown;
}

Constraints readConstraints(TranslationUnit &TU, const Expr *E,
                            const Frame &In) {
  ConstraintReader Reader(TU, TU.locate(strip(E)->getSourceRange()));
  Reader.read(E, &In);
  return Reader.Result;
}

} // namespace assoc::wt
