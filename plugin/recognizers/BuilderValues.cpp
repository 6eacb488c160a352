// SPDX-License-Identifier: Apache-2.0
// Member pointers, names and actions in the arguments of builders.
#include "plugin/LLVMCompat.h"
#include "plugin/recognizers/BuilderParts.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/CharInfo.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace assoc::builders {

QualType MemberPointer::type() const {
  auto *F = dyn_cast_or_null<FunctionDecl>(Member);
  if (!F)
    return Member ? Member->getType() : QualType();
  QualType Result = F->getReturnType();
  if (Result->isVoidType() && F->getNumParams() == 1)
    Result = F->getParamDecl(0)->getType();
  return Result.getNonReferenceType();
}

/// `&Boat::id`, `column<Boat>(&Base::id)`, `boat->*&Base::id`, and variables
/// that hold one.
MemberPointer PartReader::readMember(const Expr *E, const Frame *In) {
  MemberPointer Result;
  // A conversion says whose member it is: int Base::* to int Boat::*.
  const auto *Type = E->getType()->getAs<MemberPointerType>();
  Result.Where = E->getSourceRange();
  E = strip(E);
  const Expr *Inner = nullptr;
  if (auto *U = dyn_cast<UnaryOperator>(E)) {
    auto *R = U->getOpcode() == UO_AddrOf
                  ? dyn_cast<DeclRefExpr>(U->getSubExpr()->IgnoreParens())
                  : nullptr;
    if (!R || !Type)
      return Result;
    Result.Member = R->getDecl();
    Result.Class = memberClass(Type);
    return Result;
  }
  const CXXRecordDecl *Class = nullptr;
  if (auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (Operator->getOperator() != OO_ArrowStar)
      return Result;
    Inner = Operator->getArg(1);
    auto *Table = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        Operator->getArg(0)->getType()->getAsCXXRecordDecl());
    if (Table && Table->getTemplateArgs().size() != 0 &&
        Table->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      Class = Table->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  } else if (isa<CallExpr>(E)) {
    Part P = read(E, In);
    if (!P.is(BuilderRole::Member) || P.Members.size() != 1 || !P.isWhole())
      return Result;
    Result = P.Members.front();
    Class = P.Class;
  } else if (auto *R = dyn_cast<DeclRefExpr>(E)) {
    if (auto *P = dyn_cast<ParmVarDecl>(R->getDecl())) {
      for (const Frame *F = In; F; F = F->Caller)
        if (auto It = F->Arguments.find(P); It != F->Arguments.end())
          return readMember(It->second, F->Caller);
      return Result;
    }
    auto *V = dyn_cast<VarDecl>(R->getDecl());
    Inner = V && isConstant(TU, V) ? initializerOf(V) : nullptr;
  }
  if (Inner && Depth < 64) {
    ++Depth;
    Result = readMember(Inner, In);
    --Depth;
  }
  if (Class)
    Result.Class = Class;
  return Result;
}

bool PartReader::readMembers(llvm::ArrayRef<const Expr *> Arguments,
                             BuilderMembers Where,
                             std::vector<MemberPointer> &To, const Frame *In) {
  if (Where.First < 0)
    return true;
  for (std::size_t I = Where.First; I < Arguments.size(); ++I) {
    if (Where.Count != 0 && To.size() == Where.Count)
      return true;
    MemberPointer M = readMember(Arguments[I], In);
    if (!M.Member)
      return false;
    To.push_back(M);
  }
  return true;
}

Value PartReader::readText(const Expr *E, const Frame *In) {
  // What a parameter stands for, wherever it stands.
  return readValue(TU, E, [&](const Expr *S) -> std::optional<Few<Piece>> {
    auto *R = dyn_cast<DeclRefExpr>(S);
    auto *P = R ? dyn_cast<ParmVarDecl>(R->getDecl()) : nullptr;
    for (const Frame *F = P ? In : nullptr; F; F = F->Caller)
      if (auto It = F->Arguments.find(P); It != F->Arguments.end())
        return readText(It->second, F->Caller).pieces();
    return std::nullopt;
  });
}

/// "SET NULL" of setNull, SET_NULL, set_null_; empty: something else.
static StringRef sqlAction(StringRef Word) {
  std::string Letters;
  for (char C : Word)
    if (isLetter(C))
      Letters += toLowercase(C);
  return llvm::StringSwitch<StringRef>(Letters)
      .Case("cascade", "CASCADE")
      .Case("setnull", "SET NULL")
      .Case("setdefault", "SET DEFAULT")
      .Case("restrict", "RESTRICT")
      .Case("noaction", "NO ACTION")
      .Default("");
}

Value PartReader::action(std::string Word, SourceRange Where) {
  auto It = D.Actions.find(Word);
  std::string Sql = It == D.Actions.end() ? sqlAction(Word).str() : It->second;
  if (Sql.empty() && It == D.Actions.end())
    return Value::opaque(std::move(Word), TU.locate(Where));
  return Value::of(std::move(Sql), TU.locate(Where));
}

/// An enumerator, by its name; a text, as it is.
Value PartReader::readAction(const Expr *E, const Frame *In) {
  Value V = readText(E, In);
  if (!V.isKnown())
    return V;
  Value Known = action(V.text(), E->getSourceRange());
  return Known.isKnown() || !V.isLiteral() ? Known : V;
}

} // namespace assoc::builders
