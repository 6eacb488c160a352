// SPDX-License-Identifier: Apache-2.0
// ODB: classes with `#pragma db object` or `value`.
#include "plugin/recognizers/Odb.h"

#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc::odb {

ClassReader::ClassReader(TranslationUnit &TU, const Bindings &Known,
                         const CXXRecordDecl *Class, const ClassPragmas &Said)
    : TU(TU), Known(Known), Self(Class), Said(Said), Id(TU.symbol(*Class)) {}

void ClassReader::missed(SourceRange Where, std::string What) {
  Understood = false;
  TU.gap(Dialect, Where, std::move(What), Id);
}

/// The columns and associations of a base or value are not known.
void ClassReader::missedIfUnread(SourceRange Where, const CXXRecordDecl *Part) {
  if (isUnread(Part))
    missed(Where, unreadInSystemHeader(*Part));
}

/// Its table is joined to those of its bases: somewhere above is a class with
/// `polymorphic`.
bool ClassReader::isJoined() const {
  if (!Self->hasDefinition())
    return false;
  for (const CXXBaseSpecifier &B : Self->bases()) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    const ClassPragmas *C = Known.of(Base);
    if (C && Base->hasDefinition() &&
        (find(C->Specs, "polymorphic") ||
         ClassReader(TU, Known, Base->getDefinition(), *C).isJoined()))
      return true;
  }
  return false;
}

/// Bases that are no objects or values are transient.
void ClassReader::readBases() {
  if (!Self->hasDefinition())
    return;
  for (const CXXBaseSpecifier &B : Self->bases()) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    const ClassPragmas *C = Known.of(Base);
    missedIfUnread(B.getSourceRange(), Base);
    if (!C || (!C->Object && !C->Value))
      continue;
    EmbedFact E;
    E.Owner = Id;
    E.Dialect = Dialect;
    E.Embedded = TU.symbol(*Base);
    E.Ordinal = Ordinal++;
    E.Prefix = prefixed(Value());
    E.Where = TU.locate(B.getSourceRange());
    TU.Result.Embeds.push_back(std::move(E));
  }
}

void ClassReader::addEntity() {
  EntityFact E;
  E.Id = Id;
  E.Dialect = Dialect;
  E.Name = nameOf(Self, false);
  E.Spelling = nameOf(Self, true);
  E.Closed = Understood && (Said.AtHand || !Said.Object);
  E.Unmapped = std::move(Unmapped);
  E.Where = TU.locate(Self->getLocation());
  for (const char *Flag : {"abstract", "polymorphic", "no_id"})
    if (find(Said.Specs, Flag))
      E.Extra.edit()[Flag] = Value::of("true");
  if (!NestedId.empty())
    E.Extra.edit()["nestedId"] = Value::of(NestedId);
  if (!Said.Object)
    E.Extra.edit()["value"] = Value::of("true");
  const bool IsJoined = isJoined();
  if (IsJoined)
    E.Extra.edit()["joined"] = Value::of("true");

  // An abstract class has a table where those of its children are joined to it.
  const bool HasTable = Said.Object && !find(Said.Specs, "deleted") &&
                        (!E.Extra->count("abstract") || IsJoined ||
                         E.Extra->count("polymorphic"));
  RegistrationFact R;
  R.Entity = Id;
  R.Dialect = Dialect;
  R.Where = E.Where;
  std::string Schema;
  if (const Specifier *S = find(Said.Specs, "table")) {
    QualifiedName Q = qualifiedName(*S);
    Schema = Q.Schema;
    R.Table = Value::of(Q.Name, TU.locate(S->Where));
  }
  if (const Specifier *S = find(Said.Specs, "schema"); S && Schema.empty())
    Schema = qualifiedName(*S).Name;
  std::string Prefix;
  for (const Specifiers *S : Known.around(Self)) {
    if (const Specifier *T = find(*S, "table"))
      Prefix = qualifiedName(*T).Name + Prefix;
    if (const Specifier *T = find(*S, "schema"); T && Schema.empty())
      Schema = qualifiedName(*T).Name;
  }
  if (!Prefix.empty())
    E.Extra.edit()["tablePrefix"] = Value::of(Prefix);
  if (!Schema.empty())
    E.Extra.edit()["schema"] = Value::of(Schema);
  TU.Result.Entities.push_back(std::move(E));
  if (HasTable)
    TU.Result.Registrations.push_back(std::move(R));
}

/// `member(name_, "(16)")`, `members(a_, b_.c_)`
static std::vector<std::string> membersOf(const Line &L) {
  std::vector<std::string> Result;
  for (const Specifier &S : L.Specs) {
    if (S.Name != "member" && S.Name != "members")
      continue;
    std::string Name;
    auto Add = [&] {
      if (!Name.empty())
        Result.push_back(Name);
      Name.clear();
    };
    for (const PragmaToken &T : S.Arguments)
      if (T.Text == "," && T.K == PragmaToken::Other)
        Add();
      else if (T.K != PragmaToken::String)
        Name += T.Text;
    Add();
  }
  return Result;
}

static Value indexNameOf(const Line &L) {
  const Specifier *S = find(L.Specs, "index");
  std::string Name = S ? qualifiedName(*S).Name : "";
  return Name.empty() ? Value() : Value::of(std::move(Name));
}

static bool isUnique(const TranslationUnit &TU, const Line &L) {
  const Specifier *Type = find(L.Specs, "type");
  return find(L.Specs, "unique") ||
         (Type &&
          StringRef(valueOf(TU, *Type).text()).contains_insensitive("unique"));
}

/// \code
///   #pragma db index("crew_boat") unique member(crew_.id)
///   std::vector<Sailor *> crew_;
/// \endcode
void ClassReader::readContainerIndex(Options &Extra, const Member &M) {
  for (const Line &L : Said.Indexes)
    for (const std::string Part : {"id", "index"})
      if (membersOf(L) == std::vector{M.Name + "." + Part}) {
        if (Value Name = indexNameOf(L); Name.isWritten())
          Extra[Part + "Index"] = std::move(Name);
        if (isUnique(TU, L))
          Extra[Part + "Unique"] = Value::of("true", TU.locate(L.Where));
      }
}

void ClassReader::readIndex(const Line &L) {
  IndexFact I;
  I.Owner = Id;
  I.Dialect = Dialect;
  I.Where = TU.locate(L.Where);
  I.Unique = Value::of(isUnique(TU, L) ? "true" : "false");
  I.Name = indexNameOf(L);
  for (std::string &Name : membersOf(L))
    I.Columns.push_back(Value::of(std::move(Name)));
  TU.Result.Indexes.push_back(std::move(I));
}

void ClassReader::read() {
  readBases();
  for (const Member &M : Known.membersOf(Self))
    readMember(M);
  for (const Line &L : Said.Indexes)
    readIndex(L);
  addEntity();
}

namespace {
class OdbRecognizer : public Recognizer {
public:
  explicit OdbRecognizer(TranslationUnit &TU)
      : TU(TU), Known(TU), OnDecl(Known) {}
  void registerMatchers(MatchFinder &Finder) override;
  void finish() override;

private:
  struct Callback : MatchFinder::MatchCallback {
    explicit Callback(Bindings &Known) : Known(Known) {}
    void run(const MatchFinder::MatchResult &Result) override {
      Known.add(Result.Nodes.getNodeAs<NamedDecl>("decl"));
    }
    Bindings &Known;
  };

  TranslationUnit &TU;
  Bindings Known;
  Callback OnDecl;
};
} // namespace

/// Classes, and what a pragma before them could be about instead. No bodies of
/// functions are needed.
void OdbRecognizer::registerMatchers(MatchFinder &Finder) {
  if (TU.Pragmas.All.empty())
    return;
  Finder.addMatcher(
      decl(unless(isImplicit()), anyOf(cxxRecordDecl(), namespaceDecl(),
                                       enumDecl(), typedefNameDecl()))
          .bind("decl"),
      &OnDecl);
}

void OdbRecognizer::finish() {
  if (TU.Pragmas.All.empty())
    return;
  Known.bind();
  for (const CXXRecordDecl *R : Known.classes()) {
    const ClassPragmas &Said = *Known.of(R);
    if (Said.Object || (Said.Value && !find(Said.Specs, "type")))
      ClassReader(TU, Known, R, Said).read();
  }
}

} // namespace assoc::odb

namespace assoc {

std::unique_ptr<Recognizer> makeOdbRecognizer(TranslationUnit &TU) {
  return std::make_unique<odb::OdbRecognizer>(TU);
}

} // namespace assoc
