// SPDX-License-Identifier: Apache-2.0
// Tables that are built by calls with member pointers: sqlite_orm, and
// libraries of that shape which the user describes.
#include "plugin/recognizers/BuilderTables.h"
#include "plugin/recognizers/CodeRoots.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc::builders {

namespace {

/// An expression or body, and who contains it.
struct Root {
  const NamedDecl *Owner;
  const Stmt *Body;
};

/// Reads what one library builds, from all code of the TU.
class BuilderReader {
public:
  BuilderReader(TranslationUnit &TU, const BuilderDescription &D)
      : TU(TU), D(D), Parts(TU, D) {}

  void read(const std::vector<Root> &Roots);

private:
  struct Site {
    const CallExpr *Call;
    const NamedDecl *Owner;
  };

  void collect(const Root &R);
  void storage(const Part &P, const NamedDecl *Owner);
  void lonely();
  void missed(const Site &S);

  TranslationUnit &TU;
  const BuilderDescription &D;
  PartReader Parts;
  std::vector<Site> Storages, Tables, Others;
  /// Templates whose calls depend on what they are instantiated with.
  std::vector<Site> Dependent;
  std::map<std::string, unsigned> StoragesOf;
  std::set<const CallExpr *> Met;
};

class Builders : public Recognizer, public MatchFinder::MatchCallback {
public:
  explicit Builders(TranslationUnit &TU) : TU(TU) {}

  void registerMatchers(MatchFinder &Finder) override;
  void run(const MatchFinder::MatchResult &Result) override;
  void finish() override;

private:
  TranslationUnit &TU;
  std::vector<Root> Roots;
};

} // namespace

void Builders::registerMatchers(MatchFinder &Finder) {
  matchCode(Finder, this);
}

void Builders::run(const MatchFinder::MatchResult &Result) {
  forEachRoot(Result, [this](const NamedDecl *Owner, const Stmt *Body) {
    Roots.push_back({Owner, Body});
  });
  if (auto *M = Result.Nodes.getNodeAs<FieldDecl>("member"))
    if (!isInstantiated(M) && M->hasInClassInitializer())
      Roots.push_back({M, M->getInClassInitializer()});
}

void Builders::finish() {
  // A member's initialiser is the member's, whoever has a constructor.
  llvm::stable_sort(Roots, [](const Root &L, const Root &R) {
    return isa<FieldDecl>(L.Owner) > isa<FieldDecl>(R.Owner);
  });
  for (const BuilderDescription &D : TU.Builders)
    if (!D.Calls.empty())
      BuilderReader(TU, D).read(Roots);
}

static bool isLibrary(const ASTContext &Context, const BuilderDescription &D,
                      SourceLocation Loc) {
  const SourceManager &SM = Context.getSourceManager();
  StringRef File = SM.getFilename(SM.getExpansionLoc(Loc));
  return llvm::any_of(D.Library, [File](StringRef End) {
    return File.take_back(End.size()) == End;
  });
}

/// The pattern that a function of a template belongs to, or null.
static const FunctionDecl *patternOf(const NamedDecl *Owner) {
  auto *F = dyn_cast<FunctionDecl>(Owner);
  return F && F->isDependentContext() ? F->getCanonicalDecl() : nullptr;
}

void BuilderReader::collect(const Root &R) {
  if (!R.Body || isLibrary(TU.Context, D, R.Owner->getLocation()))
    return;
  forEachCall(R.Body, [&](const CallSite &S) {
    if (!Met.insert(S.Call).second)
      return;
    const BuilderCall *Is = describedCall(D, S.Call);
    if (Is && Is->Role == BuilderRole::Storage)
      Storages.push_back({S.Call, R.Owner});
    else if (Is && Is->Role == BuilderRole::Table)
      Tables.push_back({S.Call, R.Owner});
    else if (!Is)
      Others.push_back({S.Call, R.Owner});
  });
}

void BuilderReader::read(const std::vector<Root> &Roots) {
  for (const Root &R : Roots)
    collect(R);
  if (Storages.empty() && Tables.empty())
    return;
  std::set<const FunctionDecl *> Wrappers;
  for (const Site &S : Storages) {
    Part P = Parts.read(S.Call);
    if (P.isWhole() || !patternOf(S.Owner)) {
      storage(P, S.Owner);
    } else {
      Dependent.push_back(S);
      Wrappers.insert(patternOf(S.Owner));
    }
  }
  // open(make_table(...)): a template of the user's that makes the storage.
  for (const Site &S : Others) {
    const FunctionDecl *F = S.Call->getDirectCallee();
    const FunctionDecl *Pattern =
        F ? F->getTemplateInstantiationPattern() : nullptr;
    if (!Pattern || !Wrappers.count(Pattern->getCanonicalDecl()))
      continue;
    if (Part P = Parts.read(S.Call); P.is(BuilderRole::Storage))
      storage(P, S.Owner);
  }
  lonely();
  for (const Site &S : Dependent)
    if (!Parts.Followed.count(patternOf(S.Owner)))
      missed(S);
}

void BuilderReader::missed(const Site &S) {
  TU.gap(D.Dialect, S.Call->getSourceRange(),
         "the tables of this call depend on a template");
}

/// Options of the storage: a path, a flag, a callback.
static bool isPlain(const Expr *E) {
  QualType Type = E->getType().getNonReferenceType();
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  return Type->isScalarType() || isStdString(Type) ||
         (Class && Class->isLambda());
}

void BuilderReader::storage(const Part &P, const NamedDecl *Owner) {
  // With the file, as what has no linkage (makePortable()): each executable has
  // a main() of its own.
  std::string Store =
      TU.symbol(*Owner) + "@" + TU.locate(Owner->getLocation()).File.str();
  if (unsigned N = ++StoragesOf[Store]; N > 1)
    Store += " #" + std::to_string(N);
  std::vector<const Part *> Found, Indexes;
  bool Closed = true;
  for (const Part &Each : P.Parts) {
    if (Each.is(BuilderRole::Table))
      Found.push_back(&Each);
    else if (Each.is(BuilderRole::Index) || Each.is(BuilderRole::UniqueIndex))
      Indexes.push_back(&Each);
  }
  for (const Expr *E : P.Unread)
    if (!isPlain(E)) {
      Closed = false;
      TU.gap(D.Dialect, E->getSourceRange(),
             "this part of a storage is not read");
    }
  TableWriter(TU, D, Store).write(Found, Indexes, true, Closed);
}

/// table<Boat>("boat").with("id", &Boat::id): the last call of the chain.
static const CallExpr *chainOf(ASTContext &Context, const CallExpr *Call) {
  DynTypedNode At = DynTypedNode::create(*Call);
  for (bool IsObject = false;;) {
    DynTypedNodeList Parents = Context.getParents(At);
    const Stmt *Parent = Parents.empty() ? nullptr : Parents[0].get<Stmt>();
    if (auto *Member = dyn_cast_or_null<CXXMemberCallExpr>(Parent)) {
      if (!IsObject)
        return Call;
      Call = Member;
      IsObject = false;
    } else if (isa_and_nonnull<MemberExpr>(Parent)) {
      IsObject = true;
    } else if (!isa_and_nonnull<ImplicitCastExpr, MaterializeTemporaryExpr,
                                CXXBindTemporaryExpr, ParenExpr>(Parent)) {
      return Call;
    }
    At = Parents[0];
  }
}

/// Tables that no storage of this TU has. Without storages, these are all.
void BuilderReader::lonely() {
  std::map<std::string, std::vector<Part>> ByOwner;
  for (const Site &S : Tables) {
    if (Parts.Seen.count(S.Call))
      continue;
    Part P = Parts.read(chainOf(TU.Context, S.Call));
    if (!P.isWhole() && patternOf(S.Owner))
      Dependent.push_back(S);
    else
      ByOwner[D.hasStorages() ? "nowhere: " + TU.symbol(*S.Owner) : ""]
          .push_back(std::move(P));
  }
  for (const auto &[Store, Found] : ByOwner) {
    std::vector<const Part *> All;
    for (const Part &P : Found)
      All.push_back(&P);
    TableWriter(TU, D, Store)
        .write(All, {}, !D.hasStorages(), !D.hasStorages());
  }
}

} // namespace assoc::builders

namespace assoc {

std::unique_ptr<Recognizer> makeBuildersRecognizer(TranslationUnit &TU) {
  return std::make_unique<builders::Builders>(TU);
}

} // namespace assoc
