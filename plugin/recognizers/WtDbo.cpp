// SPDX-License-Identifier: Apache-2.0
// Wt::Dbo: persist() and mapClass(). The patterns of templates are read, never
// their instantiations, so that one TU with a header is enough.
#include "plugin/recognizers/WtDbo.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Basic/SourceManager.h"

#include <set>

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc::wt {

namespace {
class WtDboRecognizer : public Recognizer {
public:
  explicit WtDboRecognizer(TranslationUnit &TU)
      : TU(TU), OnMethod(*this), OnCall(*this) {}
  void registerMatchers(MatchFinder &Finder) override;
  void finish() override;

private:
  template <class Node> struct Collect : MatchFinder::MatchCallback {
    explicit Collect(WtDboRecognizer &R) : R(R) {}
    void run(const MatchFinder::MatchResult &Result) override {
      R.add(Result.Nodes.getNodeAs<Node>("node"));
    }
    WtDboRecognizer &R;
  };

  void add(const FunctionDecl *F);
  void add(const CallExpr *Call);
  void registration(const CXXMemberCallExpr *Call, const CXXMethodDecl *Method);
  std::string storeOf(const Expr *Object);
  void readClass(const CXXRecordDecl *Record);
  void readValueType(const Found::ValueType &V);
  void emit(const TagDecl *Type, MappingReader &Reader, Options Extra);
  void reportUnread();

  TranslationUnit &TU;
  Collect<FunctionDecl> OnMethod;
  Collect<CallExpr> OnCall;
  Found Work;
  std::vector<const CallExpr *> Calls;
  /// Bodies that were read, or belong to templates that nobody uses.
  std::vector<std::pair<SourceRange, std::string>> Bodies;
  std::set<std::string> Seen, Wanted;
};
} // namespace

/// \code
///   template <class A> void persist(A &a) { ... }
///   template <class A> void field(A &a, Key &k, const std::string &n, int s)
///   session.mapClass<Boat>("boat");
/// \endcode
void WtDboRecognizer::registerMatchers(MatchFinder &Finder) {
  Finder.addMatcher(
      functionDecl(hasAnyName("persist", "field", "apply")).bind("node"),
      &OnMethod);
  Finder.addMatcher(callExpr().bind("node"), &OnCall);
}

void WtDboRecognizer::add(const FunctionDecl *F) {
  if (F->isTemplateInstantiation() || isLibrary(F))
    return;
  auto *Class = dyn_cast<CXXRecordDecl>(F->getDeclContext());
  if (!Class) {
    if (F->getName() != "field" || F->getNumParams() < 2)
      return;
    if (isForConstants(F))
      return Bodies.push_back({F->getSourceRange(), ""});
    QualType Type = F->getParamDecl(1)->getType().getNonReferenceType();
    if (const TagDecl *Tag =
            Type->isDependentType() ? nullptr : Type->getAsTagDecl();
        Tag && fieldOverload(TU, Type) == F)
      Work.Values.push_back({Tag, F});
    return;
  }
  if (F->getName() == "field")
    return;
  if (F->getName() == "apply") {
    // template <> struct Wt::Dbo::persist<Boat> { static void apply(...) };
    auto *S = dyn_cast<ClassTemplateSpecializationDecl>(Class);
    if (S && isInWtDbo(S) && S->getName() == "persist")
      Work.Classes.push_back(
          S->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl());
    return;
  }
  // Where Wt is not included, it is another library's:
  // odb::database::persist().
  if (F->getNumParams() != 1 || wt::lookup(TU.Context, "belongsTo").empty())
    return;
  if (Class->isDependentContext() || Class->getDescribedClassTemplate())
    Bodies.push_back({F->getSourceRange(), ""});
  else
    Work.Classes.push_back(Class);
}

void WtDboRecognizer::add(const CallExpr *Call) {
  if (auto *M = dyn_cast<CXXMemberCallExpr>(Call)) {
    const CXXMethodDecl *D = M->getMethodDecl();
    if (D && D->getIdentifier() && D->getName() == "mapClass" && isLibrary(D))
      registration(M, D);
    return;
  }
  if (isWtCall(Call) && !isLibrary(TU.Context, Call->getBeginLoc()))
    Calls.push_back(Call);
}

void WtDboRecognizer::registration(const CXXMemberCallExpr *Call,
                                   const CXXMethodDecl *Method) {
  const TemplateArgumentList *Arguments =
      Method->getTemplateSpecializationArgs();
  const CXXRecordDecl *Record =
      Arguments && Arguments->size() == 1 &&
              Arguments->get(0).getKind() == TemplateArgument::Type
          ? Arguments->get(0).getAsType()->getAsCXXRecordDecl()
          : nullptr;
  if (!Record || Call->getNumArgs() != 1)
    return;
  RegistrationFact R;
  R.Entity = TU.symbol(*Record);
  R.Dialect = Dialect;
  R.Table = wt::readText(TU, Call->getArg(0), Frame());
  R.Where = TU.locate(Call->getSourceRange());
  R.Guarded = isGuarded(TU.Context, *Call);
  R.Store = storeOf(Call->getImplicitObjectArgument());
  if (R.Store.empty()) // it may be any
    R.Store = R.Where.File + ":" + std::to_string(R.Where.Offset);
  TU.Result.Registrations.push_back(std::move(R));
  Wanted.insert(TU.symbol(*Record));
  Work.Classes.push_back(Record);
}

/// Which session it is. The same text only where it is the same object: two
/// fixtures that inherit `session_` have two sessions.
std::string WtDboRecognizer::storeOf(const Expr *Object) {
  std::string Store;
  for (unsigned Depth = 0; Depth < 8; ++Depth) {
    Object = strip(Object);
    if (auto *M = dyn_cast<MemberExpr>(Object)) {
      Store = TU.symbol(*M->getMemberDecl()) + Store;
      Object = M->getBase();
    } else if (auto *R = dyn_cast<DeclRefExpr>(Object)) {
      return TU.symbol(*R->getDecl()) + Store;
    } else if (isa<CXXThisExpr>(Object)) {
      const CXXRecordDecl *Class = Object->getType()->getPointeeCXXRecordDecl();
      return Class ? TU.symbol(*Class) + Store : "";
    } else if (auto *C = dyn_cast<CXXOperatorCallExpr>(Object)) {
      Object = C->getArg(0); // a smart pointer
    } else if (auto *U = dyn_cast<UnaryOperator>(Object)) {
      Object = U->getSubExpr();
    } else if (auto *C = dyn_cast<CXXMemberCallExpr>(Object)) {
      Store = TU.symbol(*C->getMethodDecl()) + Store;
      Object = C->getImplicitObjectArgument();
    } else if (auto *C = dyn_cast<CallExpr>(Object);
               C && C->getDirectCallee() && C->getNumArgs() == 0) {
      return TU.symbol(*C->getDirectCallee()) + Store; // `session()`
    } else {
      return "";
    }
  }
  return "";
}

void WtDboRecognizer::readClass(const CXXRecordDecl *Record) {
  std::string Id = TU.symbol(*Record);
  // A specialisation that was never instantiated shows less than there is. Who
  // maps it knows all of it.
  if ((isa<ClassTemplateSpecializationDecl>(Record) &&
       !Record->hasDefinition() && !Wanted.count(Id)) ||
      !Seen.insert(Id).second)
    return;
  const CXXRecordDecl *Owner = nullptr;
  const FunctionDecl *Special = specializedPersist(TU.Context, Record);
  const FunctionDecl *Inherited =
      Special ? nullptr : findMethod(Record, "persist", Owner);
  const FunctionDecl *F = bodyOf(TU, Special ? Special : Inherited);
  MappingReader Reader(TU, Id, nameOf(Record, true), Work);
  if (Inherited && Owner != Record) {
    Reader.embed(Owner, "", Inherited->getSourceRange());
    return emit(Record, Reader, readTraits(TU, Record));
  }
  unsigned Parameters = Special ? 2 : 1;
  if (!F || F->getNumParams() != Parameters) {
    // What it maps stands elsewhere; that it exists is known.
    if (!Wanted.count(Id))
      return;
    Reader.Understood = false;
    TU.gap(Dialect, Record->getLocation(), "its persist() is not here", Id);
    return emit(Record, Reader, readTraits(TU, Record));
  }
  Frame In;
  In.Self = Record;
  In.Object = Special ? F->getParamDecl(0) : nullptr;
  In.Action = F->getParamDecl(Parameters - 1);
  std::size_t Before = Work.Calls.size();
  Reader.read(F->getBody(), In);
  Bodies.push_back({F->getSourceRange(), Id});
  // Any library may call a function persist().
  if (Work.Calls.size() == Before && !Wanted.count(Id) && !Special)
    return;
  emit(Record, Reader, readTraits(TU, Record));
}

void WtDboRecognizer::readValueType(const Found::ValueType &V) {
  std::string Id = TU.symbol(*V.Type);
  if (!Seen.insert("value " + Id).second)
    return;
  MappingReader Reader(TU, Id, nameOf(V.Type, true), Work);
  const FunctionDecl *F = bodyOf(TU, V.Overload);
  if (F) {
    Frame In;
    In.Self = dyn_cast<CXXRecordDecl>(V.Type);
    In.Action = F->getParamDecl(0);
    In.Object = F->getParamDecl(1);
    In.Prefix = F->getNumParams() > 2 ? F->getParamDecl(2) : nullptr;
    Reader.read(F->getBody(), In);
    Bodies.push_back({F->getSourceRange(), Id});
  }
  Reader.Understood &= F != nullptr;
  Options Extra;
  Extra["value"] = Value::of("true");
  emit(V.Type, Reader, std::move(Extra));
}

void WtDboRecognizer::emit(const TagDecl *Type, MappingReader &Reader,
                           Options Extra) {
  EntityFact E;
  E.Id = TU.symbol(*Type);
  E.Dialect = Dialect;
  E.Name = nameOf(Type, false);
  E.Spelling = nameOf(Type, true);
  E.Extra = std::move(Extra);
  if (Reader.NaturalIds.size() == 1)
    E.Extra.edit()["naturalId"] = Reader.NaturalIds.front();
  else if (Reader.NaturalIds.size() > 1)
    E.Extra.edit()["naturalId"] = Value::opaque("several id()");
  E.Closed = Reader.Understood;
  // One place for all TUs, however little of the class they see.
  const CXXRecordDecl *Definition = definitionOf(dyn_cast<CXXRecordDecl>(Type));
  E.Where = TU.locate((Definition ? Definition : Type)->getLocation());
  TU.Result.Entities.push_back(std::move(E));
}

/// A call of Wt that no persist() leads to may belong to any class; but not one
/// in a helper that nobody calls here.
void WtDboRecognizer::reportUnread() {
  const SourceManager &SM = TU.Context.getSourceManager();
  std::set<SourceLocation> Read;
  for (const CallExpr *Call : Work.Calls)
    Read.insert(SM.getExpansionLoc(Call->getBeginLoc()));
  for (const CallExpr *Call : Calls) {
    SourceLocation Loc = SM.getExpansionLoc(Call->getBeginLoc());
    if (!Read.insert(Loc).second)
      continue;
    const std::string *Id = nullptr;
    for (auto &[Range, Entity] : Bodies)
      if (!SM.isBeforeInTranslationUnit(Loc, Range.getBegin()) &&
          !SM.isBeforeInTranslationUnit(Range.getEnd(), Loc))
        Id = &Entity;
    if (Id && Id->empty()) // in a template that nobody uses
      continue;
    if (!Id && isInHelper(TU.Context, Call))
      continue;
    TU.gap(Dialect, Call->getSourceRange(),
           "this is not reached from a persist() that can be read",
           Id ? *Id : "");
    if (Id)
      for (EntityFact &E : TU.Result.Entities)
        if (E.Id == *Id)
          E.Closed = false;
  }
}

void WtDboRecognizer::finish() {
  // Reading one class finds others.
  for (std::size_t C = 0, V = 0;
       C < Work.Classes.size() || V < Work.Values.size();) {
    if (C < Work.Classes.size()) {
      if (const CXXRecordDecl *Record = Work.Classes[C++])
        readClass(Record);
    } else {
      readValueType(Found::ValueType(Work.Values[V++]));
    }
  }
  reportUnread();
}

} // namespace assoc::wt

namespace assoc {
std::unique_ptr<Recognizer> makeWtDboRecognizer(TranslationUnit &TU) {
  return std::make_unique<wt::WtDboRecognizer>(TU);
}
} // namespace assoc
