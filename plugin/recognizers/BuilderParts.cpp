// SPDX-License-Identifier: Apache-2.0
// From expressions to the parts that they stand for.
#include "plugin/recognizers/BuilderParts.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace assoc::builders {

bool Part::isWhole() const {
  return Is && Unread.empty() &&
         llvm::all_of(Parts, [](const Part &P) { return P.isWhole(); });
}

static const FunctionDecl *asFunction(const NamedDecl *D) {
  D = D->getUnderlyingDecl();
  if (auto *T = dyn_cast<FunctionTemplateDecl>(D))
    return T->getTemplatedDecl();
  return dyn_cast<FunctionDecl>(D);
}

/// Functions that a call may call, all by one name.
static std::vector<const FunctionDecl *> calleesOf(const CallExpr *Call) {
  if (const FunctionDecl *F = Call->getDirectCallee())
    return {F};
  std::vector<const FunctionDecl *> Result;
  if (auto *Open = dyn_cast<OverloadExpr>(Call->getCallee()->IgnoreParens()))
    for (const NamedDecl *D : Open->decls())
      if (const FunctionDecl *F = asFunction(D))
        Result.push_back(F);
  return Result;
}

/// "shop::Table::column", without template arguments and inline namespaces.
static bool isNamed(const FunctionDecl *F, StringRef Qualified) {
  auto [Scope, Name] = Qualified.rsplit("::");
  if (Name.empty())
    std::swap(Scope, Name);
  if (!F->getIdentifier() || F->getName() != Name)
    return false;
  for (const DeclContext *C = F->getDeclContext(); C; C = C->getParent()) {
    auto *N = dyn_cast<NamedDecl>(C);
    auto *Namespace = dyn_cast<NamespaceDecl>(C);
    if (!N || (Namespace && Namespace->isInline()))
      continue;
    auto [Outer, Last] = Scope.rsplit("::");
    if (Last.empty())
      std::swap(Outer, Last);
    if (!N->getIdentifier() || N->getName() != Last)
      return false;
    Scope = Outer;
  }
  return Scope.empty();
}

const BuilderCall *describedCall(const BuilderDescription &D,
                                 const CallExpr *Call) {
  for (const FunctionDecl *F : calleesOf(Call))
    for (const BuilderCall &C : D.Calls)
      if (isNamed(F, C.Function))
        return &C;
  return nullptr;
}

/// The class that the first template argument written at a call names:
/// make_table<Boat>("boat"), make_table<boat>("boat") of a table reference.
static const CXXRecordDecl *classOf(const CallExpr *Call) {
  llvm::ArrayRef<TemplateArgumentLoc> Arguments;
  const Expr *Callee = Call->getCallee()->IgnoreParenImpCasts();
  if (auto *R = dyn_cast<DeclRefExpr>(Callee))
    Arguments = R->template_arguments();
  else if (auto *M = dyn_cast<MemberExpr>(Callee))
    Arguments = M->template_arguments();
  else if (auto *O = dyn_cast<OverloadExpr>(Callee))
    Arguments = O->template_arguments();
  if (Arguments.empty())
    return nullptr;
  const TemplateArgument &First = Arguments.front().getArgument();
  if (First.getKind() == TemplateArgument::Type)
    return First.getAsType()->getAsCXXRecordDecl();
  if (First.getKind() != TemplateArgument::Expression)
    return nullptr;
  auto *Reference = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      First.getAsExpr()->getType()->getAsCXXRecordDecl());
  if (!Reference || Reference->getTemplateArgs().size() == 0 ||
      Reference->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  return Reference->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
}

static std::vector<const Expr *> argumentsOf(const CallExpr *Call) {
  std::vector<const Expr *> Result;
  for (const Expr *E : Call->arguments())
    if (!isa<CXXDefaultArgExpr>(E))
      Result.push_back(E);
  return Result;
}

static bool isStandardCall(const CallExpr *Call,
                           std::initializer_list<StringRef> Names) {
  const FunctionDecl *F = Call->getDirectCallee();
  return F && F->getIdentifier() && isStandard(F) &&
         llvm::is_contained(Names, F->getName());
}

namespace {
/// Counts how deep expressions lead into each other: some never end.
struct Deeper {
  explicit Deeper(unsigned &Depth) : Depth(Depth) { ++Depth; }
  ~Deeper() { --Depth; }
  unsigned &Depth;
};
} // namespace

Part PartReader::read(const Expr *E, const Frame *In) {
  E = strip(E);
  Deeper Level(Depth);
  if (!E || Depth > 64)
    return {};
  if (auto *Call = dyn_cast<CallExpr>(E))
    return readCall(Call, In);
  if (auto *R = dyn_cast<DeclRefExpr>(E)) {
    if (auto *P = dyn_cast<ParmVarDecl>(R->getDecl())) {
      for (const Frame *F = In; F; F = F->Caller)
        if (auto It = F->Arguments.find(P); It != F->Arguments.end())
          return read(It->second, F->Caller);
      return {};
    }
    auto *V = dyn_cast<VarDecl>(R->getDecl());
    const Expr *Init = V ? initializerOf(V) : nullptr;
    return Init ? read(Init, In) : Part();
  }
  if (auto *M = dyn_cast<MemberExpr>(E)) {
    auto *F = dyn_cast<FieldDecl>(M->getMemberDecl());
    if (F && F->hasInClassInitializer() && F->getInClassInitializer())
      return read(F->getInClassInitializer());
    auto *V = dyn_cast<VarDecl>(M->getMemberDecl());
    const Expr *Init = V ? initializerOf(V) : nullptr;
    return Init ? read(Init) : Part();
  }
  return {};
}

Part PartReader::readCall(const CallExpr *Call, const Frame *In) {
  if (isStandardCall(Call, {"move", "forward"}) && Call->getNumArgs() == 1)
    return read(Call->getArg(0), In);
  if (auto *Member = dyn_cast<CXXMemberCallExpr>(Call))
    return chained(Member, In);
  if (const BuilderCall *Is = describedCall(D, Call))
    return described(*Is, Call, In);
  return inlined(Call, In);
}

Part PartReader::described(const BuilderCall &Is, const CallExpr *Call,
                           const Frame *In) {
  Seen.insert(Call);
  Part P;
  P.Is = &Is;
  P.Call = Call;
  P.Range = Call->getSourceRange();
  P.Class = classOf(Call);
  std::vector<const Expr *> Arguments = argumentsOf(Call);
  auto At = [&](int Position) {
    return Position >= 0 && Position < static_cast<int>(Arguments.size())
               ? Arguments[Position]
               : nullptr;
  };
  if (const Expr *Name = At(Is.Name))
    P.Name = readText(Name, In);
  std::set<const Expr *> Used = {At(Is.Name), At(Is.OnDelete), At(Is.OnUpdate)};
  if (const Expr *Action = At(Is.OnDelete))
    P.OnDelete.push_back(readAction(Action, In));
  if (const Expr *Action = At(Is.OnUpdate))
    P.OnUpdate.push_back(readAction(Action, In));
  for (auto [Where, To] : {std::pair(Is.Members, &P.Members),
                           std::pair(Is.References, &P.References)}) {
    readMembers(Arguments, Where, *To, In);
    for (std::size_t I = 0; I < To->size(); ++I)
      Used.insert(Arguments[Where.First + I]);
  }
  if (Is.Role == BuilderRole::Default || Is.Role == BuilderRole::Ignored)
    return P;
  for (const Expr *E : Arguments)
    if (!Used.count(E))
      readInto(P, E, In);
  return P;
}

/// A part, or several: in braces, in a tuple.
void PartReader::readInto(Part &Owner, const Expr *E, const Frame *In) {
  const Expr *S = strip(E);
  if (auto *List = dyn_cast<InitListExpr>(S)) {
    for (const Expr *Each : List->inits())
      readInto(Owner, Each, In);
    return;
  }
  auto *Call = dyn_cast<CallExpr>(S);
  if (Call && isStandardCall(Call, {"make_tuple", "tie"})) {
    for (const Expr *Each : Call->arguments())
      readInto(Owner, Each, In);
    return;
  }
  Part P = read(S, In);
  if (P.Is)
    Owner.Parts.push_back(std::move(P));
  else
    Owner.Unread.push_back(E);
}

/// \code
///   foreign_key(&Boat::home).references(&Harbour::id)
///     .on_delete.cascade()          // a data member, and what is called on it
///     .on_update(Action::cascade)   // or a member function
/// \endcode
Part PartReader::chained(const CXXMemberCallExpr *Call, const Frame *In) {
  auto *Callee = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
  const CXXMethodDecl *Method = Call->getMethodDecl();
  if (!Callee || !Method || !Method->getIdentifier())
    return {};
  StringRef Word = Method->getName();
  std::vector<const Expr *> Arguments = argumentsOf(Call);
  // The data member in between: `.on_delete`.
  const Expr *Object = strip(Callee->getBase());
  StringRef Between;
  if (auto *M = dyn_cast<MemberExpr>(Object))
    if (isa<FieldDecl>(M->getMemberDecl()) &&
        M->getMemberDecl()->getIdentifier()) {
      StringRef Name = M->getMemberDecl()->getName();
      if (Name == D.OnDelete || Name == D.OnUpdate) {
        Between = Name;
        Object = M->getBase();
      }
    }
  Part P = read(Object, In);
  if (!P.Is) // a member function of the user's, perhaps
    return describedCall(D, Call) ? described(*describedCall(D, Call), Call, In)
                                  : inlined(Call, In);
  P.Range.setEnd(Call->getEndLoc());
  if (!Between.empty()) {
    auto &To = Between == D.OnDelete ? P.OnDelete : P.OnUpdate;
    To.push_back(action(
        Word.str(), SourceRange(Callee->getMemberLoc(), Call->getEndLoc())));
  } else if (Word == D.References) {
    if (!readMembers(Arguments, {0}, P.References, In))
      P.Unread.push_back(Call);
    if (const CXXRecordDecl *Class = classOf(Call)) {
      P.Class = Class;
      for (MemberPointer &M : P.References)
        M.Class = Class;
    }
  } else if ((Word == D.OnDelete || Word == D.OnUpdate) &&
             Arguments.size() == 1) {
    auto &To = Word == D.OnDelete ? P.OnDelete : P.OnUpdate;
    To.push_back(readAction(Arguments[0], In));
  } else if (Word == D.AutoIncrement) {
    P.AutoIncrement = true;
  } else if (const BuilderCall *Is = describedCall(D, Call)) {
    P.Parts.push_back(described(*Is, Call, In));
  }
  // Whatever else it is, it is the same part.
  return P;
}

/// The user's own function: what it returns.
Part PartReader::inlined(const CallExpr *Call, const Frame *In) {
  const FunctionDecl *Definition = TU.withBody(Call->getDirectCallee());
  if (!Definition || isStandard(Definition))
    return {};
  const Expr *Result = returnedBy(Definition);
  if (!Result)
    return {};
  const FunctionDecl *Pattern = Definition->getTemplateInstantiationPattern();
  Frame Inner;
  Inner.Caller = In;
  // A call of a lambda has the lambda as its first argument.
  unsigned First = isa<CXXOperatorCallExpr>(Call) ? 1 : 0;
  for (unsigned I = 0; I < Definition->getNumParams(); ++I)
    if (I + First < Call->getNumArgs())
      Inner.Arguments[Definition->getParamDecl(I)] = Call->getArg(I + First);
  Part P = read(Result, &Inner);
  if (P.isWhole())
    Followed.insert((Pattern ? Pattern : Definition)->getCanonicalDecl());
  return P;
}

} // namespace assoc::builders
