// SPDX-License-Identifier: Apache-2.0
// TinyORM: model classes, and the names under which their relations are found.
#include "plugin/recognizers/TinyOrm.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc::tinyorm {

namespace {
class TinyOrmRecognizer : public Recognizer {
public:
  explicit TinyOrmRecognizer(TranslationUnit &TU) : TU(TU), OnDecl(*this) {}
  void registerMatchers(MatchFinder &Finder) override;

private:
  struct Callback : MatchFinder::MatchCallback {
    explicit Callback(TinyOrmRecognizer &R) : R(R) {}
    void run(const MatchFinder::MatchResult &Result) override {
      if (auto *C = Result.Nodes.getNodeAs<CXXRecordDecl>("class"))
        R.readClass(C);
      if (auto *F = Result.Nodes.getNodeAs<FunctionDecl>("function"))
        R.readFunction(F);
    }
    TinyOrmRecognizer &R;
  };

  void readClass(const CXXRecordDecl *Class);
  void readFunction(const FunctionDecl *F);
  bool readNames(const CXXRecordDecl *Class, const Expr *Init);
  bool readName(const CXXRecordDecl *Class, const Expr *Entry, const Expr *Name,
                const Stmt *Visitor);

  TranslationUnit &TU;
  Callback OnDecl;
};
} // namespace

/// \code
///   class Boat final : public Model<Boat, Harbour> {
///     std::unique_ptr<BelongsTo<Boat, Harbour>> home() {
///       return belongsTo<Harbour>("home_id");
///     }
///     QString u_table{"boats"};
///     QHash<QString, RelationVisitor> u_relations{
///         {"home", [](auto &v) { v(&Boat::home); }}};
///   };
/// \endcode
/// Bodies that are needed: of user functions that return a relation, that call
/// Orm::Schema, or that are handed an Orm::SchemaNs::Blueprint.
void TinyOrmRecognizer::registerMatchers(MatchFinder &Finder) {
  Finder.addMatcher(
      cxxRecordDecl(isDefinition(), unless(isExpansionInSystemHeader()))
          .bind("class"),
      &OnDecl);
  Finder.addMatcher(
      functionDecl(isDefinition(), unless(isExpansionInSystemHeader()))
          .bind("function"),
      &OnDecl);
}

static const FieldDecl *field(const CXXRecordDecl *Class, StringRef Name) {
  for (const FieldDecl *F : Class->fields())
    if (F->getName() == Name && F->hasInClassInitializer())
      return F;
  return nullptr;
}

static const LambdaExpr *lambdaIn(const Stmt *S) {
  if (!S)
    return nullptr;
  if (auto *L = dyn_cast<LambdaExpr>(S))
    return L;
  for (const Stmt *Child : S->children())
    if (const LambdaExpr *L = lambdaIn(Child))
      return L;
  return nullptr;
}

/// `&Boat::home`, in a generic lambda perhaps not resolved.
static std::string methodIn(const Stmt *S) {
  if (!S)
    return "";
  if (auto *R = dyn_cast<DeclRefExpr>(S))
    if (isa<CXXMethodDecl>(R->getDecl()))
      return R->getDecl()->getNameAsString();
  if (auto *R = dyn_cast<OverloadExpr>(S))
    return R->getName().getAsString();
  for (const Stmt *Child : S->children())
    if (std::string Name = methodIn(Child); !Name.empty())
      return Name;
  return "";
}

/// \code
///   {"home", [](auto &v) { v(&Boat::home); }}
/// \endcode
bool TinyOrmRecognizer::readName(const CXXRecordDecl *Class, const Expr *Entry,
                                 const Expr *Name, const Stmt *Visitor) {
  const LambdaExpr *Lambda = lambdaIn(Visitor);
  RelationFact R;
  R.Owner = TU.symbol(*Class);
  R.Dialect = Dialect;
  R.Name = readText(TU, Name);
  R.Member = methodIn(Lambda ? Lambda->getBody() : Visitor);
  R.Where = TU.locate(Entry->getSourceRange());
  const bool IsKnown = !R.Member.empty() && R.Name.isKnown();
  TU.Result.Relations.push_back(std::move(R));
  return IsKnown;
}

/// Pairs of a name and a visitor, as deep as the compiler puts them. False:
/// some of it was not understood.
bool TinyOrmRecognizer::readNames(const CXXRecordDecl *Class,
                                  const Expr *Init) {
  const Expr *Parts[2] = {};
  if (auto *C = dyn_cast<CXXConstructExpr>(Init); C && C->getNumArgs() == 2) {
    Parts[0] = C->getArg(0);
    Parts[1] = C->getArg(1);
  } else if (auto *List = dyn_cast<InitListExpr>(Init);
             List && List->getNumInits() == 2 &&
             List->getType()->isRecordType()) {
    Parts[0] = List->getInit(0);
    Parts[1] = List->getInit(1);
  }
  if (Parts[0] && Parts[1] && !isa<CXXDefaultArgExpr>(Parts[1]) &&
      !lambdaIn(Parts[0]))
    return readName(Class, Init, Parts[0], Parts[1]);
  bool Understood = !isa<CallExpr, DeclRefExpr>(Init);
  for (const Stmt *Child : Init->children())
    if (auto *E = dyn_cast_or_null<Expr>(Child))
      Understood &= readNames(Class, E);
  return Understood;
}

void TinyOrmRecognizer::readClass(const CXXRecordDecl *Class) {
  if (Class->isDependentContext() || Class->isLambda() || isInstantiated(Class))
    return;
  const ModelKind Kind = kindOf(Class);
  if (Kind == ModelKind::None)
    return;
  EntityFact E;
  E.Id = TU.symbol(*Class);
  E.Dialect = Dialect;
  E.Name = nameOf(Class, false);
  E.Spelling = nameOf(Class, true);
  E.Closed = true;
  E.Where = TU.locate(Class->getLocation());
  if (Kind == ModelKind::Pivot)
    E.Extra.edit()["pivot"] = Value::of("true");
  auto Read = [&](const char *Field, const char *Name) {
    if (const FieldDecl *F = field(Class, Field))
      if (Value V = readText(TU, F->getInClassInitializer()); !V.is(""))
        E.Extra.edit()[Name] = std::move(V);
  };
  Read("u_table", "table");
  Read("u_primaryKey", "primaryKey");
  Read("u_connection", "connection");
  for (const CXXMethodDecl *M : Class->methods()) {
    if (!returnsRelation(M) || TU.withBody(M))
      continue;
    E.Closed = false;
    const std::string Name = M->getNameAsString();
    TU.gapUnread(Dialect, M->getSourceRange(), E.Id,
                 "the body of '" + Name + "' is in no source of this program",
                 Name);
  }
  if (const FieldDecl *F = field(Class, "u_relations");
      F && !readNames(Class, F->getInClassInitializer())) {
    E.Closed = false;
    TU.gap(Dialect, F->getSourceRange(),
           "the names of the relations are not read", E.Id);
  }
  TU.Result.Entities.push_back(std::move(E));
}

void TinyOrmRecognizer::readFunction(const FunctionDecl *F) {
  if (F->isDependentContext() || isInstantiated(F))
    return;
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method && Method->getParent()->isLambda())
    return;
  if (Method && kindOf(Method->getParent()) != ModelKind::None &&
      (!returnsRelation(Method) || TU.withBody(Method)))
    readRelations(TU, Method);
  else
    readMigration(TU, F);
}

} // namespace assoc::tinyorm

namespace assoc {

std::unique_ptr<Recognizer> makeTinyOrmRecognizer(TranslationUnit &TU) {
  return std::make_unique<tinyorm::TinyOrmRecognizer>(TU);
}

} // namespace assoc
