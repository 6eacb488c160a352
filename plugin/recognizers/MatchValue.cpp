// SPDX-License-Identifier: Apache-2.0
// Reading constants: the text, flag or number that an expression stands for.
#include "plugin/recognizers/Match.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtVisitor.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace assoc {

namespace {

/// Follows constants and functions into their definitions. Depth bounds what
/// refers to itself.
class ValueReader {
public:
  ValueReader(TranslationUnit &TU, const PieceReader &Known)
      : TU(TU), Known(Known) {}

  Few<Piece> read(const Expr *E, unsigned Depth = 0);

private:
  std::optional<std::string> evaluate(const Expr *E);
  std::optional<Few<Piece>> readSum(const Expr *E, unsigned Depth);
  std::optional<Few<Piece>> readVariable(const VarDecl *V, unsigned Depth);
  std::optional<Few<Piece>> readCall(const CallExpr *E, unsigned Depth);

  TranslationUnit &TU;
  const PieceReader &Known;
};

} // namespace

static bool hasOpaque(const Few<Piece> &Pieces) {
  return llvm::any_of(
      Pieces, [](const Piece &P) { return P.K == Piece::Kind::Opaque; });
}

static Few<Piece> text(std::string Str) {
  return {{Piece::Kind::Text, std::move(Str)}};
}

bool isStdString(QualType Type) {
  const CXXRecordDecl *Class = Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Class && Class->isInStdNamespace() && Class->getIdentifier() &&
         (Class->getName() == "basic_string" ||
          Class->getName() == "basic_string_view");
}

static std::optional<std::string> bytes(const clang::StringLiteral *S) {
  if (S->getCharByteWidth() != 1)
    return std::nullopt;
  return S->getBytes().str();
}

std::string enumerator(const EnumDecl *Enum, const llvm::APSInt &Value) {
  for (const EnumConstantDecl *C : Enum->enumerators())
    if (llvm::APSInt::isSameValue(C->getInitVal(), Value))
      return C->getName().str();
  return llvm::toString(Value, 10);
}

/// What clang's constant evaluator makes of it: flags, numbers, enumerators,
/// and pointers into string literals.
std::optional<std::string> ValueReader::evaluate(const Expr *E) {
  QualType Type = E->getType();
  if (E->isValueDependent() || E->isTypeDependent() || Type.isNull() ||
      !(Type->isArithmeticType() || Type->isEnumeralType() ||
        Type->isPointerType()))
    return std::nullopt;
  Expr::EvalResult Result;
  if (!E->EvaluateAsRValue(Result, TU.Context) || Result.HasSideEffects)
    return std::nullopt;
  const APValue &Val = Result.Val;
  if (Val.isInt()) {
    const llvm::APSInt &Number = Val.getInt();
    if (Type->isBooleanType())
      return Number == 0 ? "false" : "true";
    if (auto *Enum = Type->getAs<EnumType>())
      return enumerator(Enum->getDecl(), Number);
    if (Type->isCharType())
      return std::string(1, static_cast<char>(Number.getExtValue()));
    return llvm::toString(Number, 10);
  }
  if (Val.isFloat()) {
    llvm::SmallString<24> Digits;
    Val.getFloat().toString(Digits);
    return Digits.str().str();
  }
  if (!Val.isLValue() || !Val.getLValueBase())
    return std::nullopt;
  auto *Literal = dyn_cast_or_null<clang::StringLiteral>(
      Val.getLValueBase().dyn_cast<const Expr *>());
  if (!Literal)
    return std::nullopt;
  std::optional<std::string> All = bytes(Literal);
  std::size_t Offset = Val.getLValueOffset().getQuantity();
  if (!All || Offset > All->size())
    return std::nullopt;
  return All->substr(Offset);
}

/// `Prefix + "_id"`. In a template pattern an operand may be dependent, then
/// clang leaves the operator unresolved.
std::optional<Few<Piece>> ValueReader::readSum(const Expr *E, unsigned Depth) {
  const Expr *Left = nullptr, *Right = nullptr;
  if (auto *Call = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (Call->getOperator() != OO_Plus || Call->getNumArgs() != 2 ||
        !(Call->isTypeDependent() || isStdString(Call->getType())))
      return std::nullopt;
    Left = Call->getArg(0);
    Right = Call->getArg(1);
  } else if (auto *Sum = dyn_cast<BinaryOperator>(E)) {
    if (Sum->getOpcode() != BO_Add || !Sum->isTypeDependent())
      return std::nullopt;
    Left = Sum->getLHS();
    Right = Sum->getRHS();
  } else {
    return std::nullopt;
  }
  Few<Piece> Result = read(Left, Depth);
  for (Piece &P : read(Right, Depth))
    if (P.K == Piece::Kind::Text && !Result.empty() &&
        Result.back().K == Piece::Kind::Text)
      Result.back().Str = Result.back().Str + P.Str;
    else
      Result.push_back(std::move(P));
  return Result;
}

/// A constant: read here, or left to the TU that defines it.
std::optional<Few<Piece>> ValueReader::readVariable(const VarDecl *V,
                                                    unsigned Depth) {
  if (!isConstant(TU, V))
    return std::nullopt;
  if (const Expr *Init = initializerOf(V))
    return read(Init, Depth);
  if (!V->hasExternalFormalLinkage())
    return std::nullopt;
  return Few<Piece>{{Piece::Kind::Constant, TU.symbol(*V->getCanonicalDecl())}};
}

namespace {
struct ReturnFinder {
  const Expr *Result = nullptr;
  unsigned Count = 0;

  void visit(const Stmt *S) {
    if (!S || isa<LambdaExpr>(S))
      return;
    if (auto *Return = dyn_cast<ReturnStmt>(S)) {
      Result = Return->getRetValue();
      ++Count;
    }
    for (const Stmt *Child : S->children())
      visit(Child);
  }
};
} // namespace

const Expr *returnedBy(const FunctionDecl *Definition) {
  ReturnFinder Returns;
  Returns.visit(Definition->getBody());
  return Returns.Count == 1 ? Returns.Result : nullptr;
}

/// `Name.c_str()`, `"x"s`, and functions that can return one thing only:
/// `static const char *table() { return "users"; }`.
std::optional<Few<Piece>> ValueReader::readCall(const CallExpr *E,
                                                unsigned Depth) {
  if (auto *Literal = dyn_cast<UserDefinedLiteral>(E)) {
    const FunctionDecl *F = Literal->getDirectCallee();
    return F && isStandard(F)
               ? std::optional(read(Literal->getCookedLiteral(), Depth))
               : std::nullopt;
  }
  const FunctionDecl *F = E->getDirectCallee();
  if (!F)
    return std::nullopt;
  if (auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
    const Expr *Object = Call->getImplicitObjectArgument();
    if (isStdString(Object->getType())) {
      bool Same = F->getIdentifier() &&
                  (F->getName() == "c_str" || F->getName() == "data");
      return Same ? std::optional(read(Object, Depth)) : std::nullopt;
    }
  }
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method && Method->isVirtual())
    return std::nullopt;
  const FunctionDecl *Definition = TU.withBody(F);
  if (!Definition || isStandard(Definition))
    return std::nullopt;
  const Expr *Result = returnedBy(Definition);
  return Result ? std::optional(read(Result, Depth)) : std::nullopt;
}

Few<Piece> ValueReader::read(const Expr *E, unsigned Depth) {
  const Expr *S = strip(E);
  if (Known)
    if (std::optional<Few<Piece>> Pieces = Known(S))
      return *Pieces;
  std::optional<Few<Piece>> Result;
  if (Depth < 16) {
    ++Depth;
    if (auto *Literal = dyn_cast<clang::StringLiteral>(S)) {
      if (std::optional<std::string> Str = bytes(Literal))
        return text(*Str);
    } else if (auto *Name = dyn_cast<PredefinedExpr>(S); // __func__
               Name && Name->getFunctionName()) {
      return text(Name->getFunctionName()->getString().str());
    } else if (std::optional<std::string> Str = evaluate(S)) {
      return text(*Str);
    }
    // `std::string()` and `{}` are the empty text.
    auto *C = dyn_cast<CXXConstructExpr>(S);
    auto *List = dyn_cast<InitListExpr>(S);
    if (((C && C->getNumArgs() == 0) || (List && List->getNumInits() == 0)) &&
        isStdString(S->getType()))
      return text("");
    if (auto *Choice = dyn_cast<ConditionalOperator>(S)) {
      bool Taken = false;
      if (!Choice->getCond()->isValueDependent() &&
          Choice->getCond()->EvaluateAsBooleanCondition(Taken, TU.Context))
        return read(Taken ? Choice->getTrueExpr() : Choice->getFalseExpr(),
                    Depth);
    } else if (auto *Call = dyn_cast<CallExpr>(S)) {
      Result = readSum(S, Depth);
      if (!Result)
        Result = readCall(Call, Depth);
    } else if (isa<BinaryOperator>(S)) {
      Result = readSum(S, Depth);
    } else if (const VarDecl *V = variableOf(S)) {
      Result = readVariable(V, Depth);
    }
  }
  // Half of a constant's or function's value says less than its name.
  bool IsSum = isa<BinaryOperator, CXXOperatorCallExpr>(S);
  if (Result && (IsSum || !hasOpaque(*Result)))
    return *Result;
  return {{Piece::Kind::Opaque, TU.sourceText(S->getSourceRange())}};
}

Value readValue(TranslationUnit &TU, const Expr *E, const PieceReader &Known) {
  if (!E || isa<CXXDefaultArgExpr, CXXDefaultInitExpr>(E))
    return {};
  const Expr *S = strip(E);
  if (isa<CXXDefaultArgExpr, CXXDefaultInitExpr>(S))
    return {};
  // Not in a macro's body, where a fix would change every use.
  auto *Literal = dyn_cast<clang::StringLiteral>(S);
  return Value(ValueReader(TU, Known).read(S), TU.locate(S->getSourceRange()),
               Literal && Literal->getNumConcatenated() == 1 &&
                   Literal->getBeginLoc().isFileID());
}

} // namespace assoc
