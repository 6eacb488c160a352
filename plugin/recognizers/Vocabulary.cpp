// SPDX-License-Identifier: Apache-2.0
// The vocabulary of include/assoc/model.h, and every class whose member
// functions carry its marks.
#include "plugin/recognizers/CodeRoots.h"
#include "plugin/recognizers/VocabularyModels.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"

#include <set>

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc::vocabulary {

namespace {

class Vocabulary : public Recognizer, public MatchFinder::MatchCallback {
public:
  explicit Vocabulary(TranslationUnit &TU) : TU(TU) {}

  void registerMatchers(MatchFinder &Finder) override;
  void run(const MatchFinder::MatchResult &Result) override;
  void finish() override;

private:
  void walk(const Stmt *Body);
  void readCall(const CallSite &Site);
  void readAssociation(const CallSite &Site, AssociationKind Kind);
  void readDefine(const CallExpr *Call);
  bool readOptions(const FunctionDecl *Callee, const CallExpr *Call,
                   AssociationFact &To);

  TranslationUnit &TU;
  /// Calls and models: a member's initialiser runs in each constructor, and an
  /// instance of a variable template is met more than once.
  std::set<const void *> Seen;
  std::vector<SourceRange> Dependent; ///< calls that may declare something
};

} // namespace

void Vocabulary::registerMatchers(MatchFinder &Finder) {
  findModelClasses(TU);
  matchCode(Finder, this);
}

void Vocabulary::run(const MatchFinder::MatchResult &Result) {
  // constexpr Model User("User", {{"nick", STRING}});
  if (auto *V = Result.Nodes.getNodeAs<VarDecl>("variable")) {
    if (!Seen.insert(V).second)
      return;
    readModel(TU, *V);
  }
  // struct Schema { Model<> User{"User"}; };
  if (auto *M = Result.Nodes.getNodeAs<FieldDecl>("member"))
    readModel(TU, *M);
  forEachRoot(Result,
              [this](const NamedDecl *, const Stmt *Body) { walk(Body); });
}

void Vocabulary::walk(const Stmt *Body) {
  forEachCall(Body, [this](const CallSite &Site) { readCall(Site); });
}

static std::optional<AssociationKind> kindOf(StringRef Mark) {
  for (auto Kind : {AssociationKind::BelongsTo, AssociationKind::HasOne,
                    AssociationKind::HasMany, AssociationKind::BelongsToMany})
    if (Mark == spelling(Kind))
      return Kind;
  return std::nullopt;
}

/// The function that is called. In a template pattern the call may still be
/// unresolved while its only candidate is known.
static const FunctionDecl *calleeOf(const CallExpr *Call) {
  if (const FunctionDecl *F = Call->getDirectCallee())
    return F;
  auto *Candidates = dyn_cast<OverloadExpr>(Call->getCallee()->IgnoreParens());
  if (!Candidates || Candidates->getNumDecls() != 1)
    return nullptr;
  return (*Candidates->decls_begin())->getUnderlyingDecl()->getAsFunction();
}

void Vocabulary::readCall(const CallSite &Site) {
  // template <class A, class B> void link(A &a, B &b) { a.hasMany(b); }
  if (auto *Member = dyn_cast<CXXDependentScopeMemberExpr>(
          Site.Call->getCallee()->IgnoreParens()))
    if (kindOf(Member->getMember().getAsString()))
      Dependent.push_back(Site.Call->getSourceRange());
  const FunctionDecl *Callee = calleeOf(Site.Call);
  StringRef Mark = Callee ? markOf(TU, Callee) : "";
  if (Mark.empty() || !Seen.insert(Site.Call).second)
    return;
  if (std::optional<AssociationKind> Kind = kindOf(Mark))
    readAssociation(Site, *Kind);
  else if (Mark == "define")
    readDefine(Site.Call);
}

/// Any other class may have a function of that name: only where the vocabulary
/// is in use do they hide something.
void Vocabulary::finish() {
  auto IsOurs = [](const auto &Fact) {
    return Fact.Dialect == vocabulary::Dialect;
  };
  if (llvm::none_of(TU.Result.Entities, IsOurs) &&
      llvm::none_of(TU.Result.Associations, IsOurs))
    return;
  for (SourceRange Range : Dependent)
    TU.gap(Dialect, Range, "the models of this call depend on a template");
}

/// `define({.underscored = true})`
void Vocabulary::readDefine(const CallExpr *Call) {
  DefaultsFact Defaults;
  Defaults.Dialect = Dialect;
  Defaults.Where = TU.locate(Call->getSourceRange());
  if (Call->getNumArgs())
    if (auto Written = fieldsOf(TU, Call->getArg(0))) {
      readModelOptions(TU, *Written, Defaults.Extra.edit());
      TU.Result.Defaults.push_back(std::move(Defaults));
      return;
    }
  TU.gap(Dialect, Call->getSourceRange(), "these defaults cannot be read");
}

/// Behind the target: one options object, or options as named parameters.
bool Vocabulary::readOptions(const FunctionDecl *Callee, const CallExpr *Call,
                             AssociationFact &To) {
  for (unsigned I = isFree(Callee) ? 2 : 1; I < Call->getNumArgs(); ++I) {
    const Expr *Argument = Call->getArg(I);
    if (isa<CXXDefaultArgExpr>(Argument))
      continue;
    StringRef Name =
        I < Callee->getNumParams() ? Callee->getParamDecl(I)->getName() : "";
    if (isAssociationOption(Name)) {
      readAssociationOption(TU, Name, Argument, To);
      continue;
    }
    auto Written = fieldsOf(TU, Argument);
    if (!Written)
      return false;
    for (auto &[Option, Init] : *Written)
      readAssociationOption(TU, Option, Init, To);
  }
  return true;
}

/// `User.hasMany(Post, {.foreignKey = "authorId"})`
void Vocabulary::readAssociation(const CallSite &Site, AssociationKind Kind) {
  const CallExpr *Call = Site.Call;
  SourceRange Range = Call->getSourceRange();
  const Expr *Object = nullptr;
  SourceLocation Word;
  if (auto *Member = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens())) {
    Object = Member->getBase();
    Word = Member->getMemberLoc();
  } else if (auto *Open = dyn_cast<UnresolvedMemberExpr>(
                 Call->getCallee()->IgnoreParens())) {
    Object = Open->isImplicitAccess() ? nullptr : Open->getBase();
    Word = Open->getMemberLoc();
  }
  // links_many(User, Post)
  const FunctionDecl *Callee = calleeOf(Call);
  const bool Free = isFree(Callee);
  if (Free) {
    Object = Call->getNumArgs() ? Call->getArg(0) : nullptr;
    Word = Call->getCallee()->IgnoreParenImpCasts()->getExprLoc();
    if (auto *Name =
            dyn_cast<DeclRefExpr>(Call->getCallee()->IgnoreParenImpCasts()))
      Word = Name->getLocation();
  }
  const Expr *Other = Call->getNumArgs() > Free ? Call->getArg(Free) : nullptr;
  const DeclaratorDecl *Source = Object ? modelOf(TU, Object) : nullptr;
  const DeclaratorDecl *Target = Other ? modelOf(TU, Other) : nullptr;
  // What belongs to a model that nobody knows may belong to any.
  if (!Source || !Target) {
    TU.gap(Dialect, Range,
           Source ? "the target of this association cannot be read"
                  : "the source of this association cannot be read");
    return;
  }
  AssociationFact A;
  A.Dialect = Dialect;
  A.Kind = Kind;
  A.Source = TU.symbol(*Source);
  A.Target = TU.symbol(*Target);
  Value Name = modelName(TU, *Target);
  A.TargetName = Name.isKnown() ? Name.text() : Target->getName().str();
  A.SourceSpelling = TU.sourceText(Object->getSourceRange());
  A.TargetSpelling = TU.sourceText(Other->getSourceRange());
  A.Guarded = Site.Guarded;
  A.Where = TU.locate(Range);
  A.Name = TU.locate(Word);
  // What is inserted is called as the vocabulary calls it.
  if (!Free && Callee->getIdentifier() && Callee->getName() == spelling(Kind))
    A.After = behind(TU, Site);
  if (readOptions(Callee, Call, A)) {
    if (!Free)
      A.Braces = bracesOfCall(TU, Call, Callee);
    TU.Result.Associations.push_back(std::move(A));
    return;
  }
  // It may be the other side of anything that these two declare.
  std::string What = "the options of this association cannot be read";
  TU.gap(Dialect, Range, What, A.Source);
  if (A.Target != A.Source)
    TU.gap(Dialect, Range, What, A.Target);
}

} // namespace assoc::vocabulary

namespace assoc {

std::unique_ptr<Recognizer> makeVocabularyRecognizer(TranslationUnit &TU) {
  return std::make_unique<vocabulary::Vocabulary>(TU);
}

} // namespace assoc
