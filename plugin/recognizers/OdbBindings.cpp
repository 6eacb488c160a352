// SPDX-License-Identifier: Apache-2.0
// ODB: what a pragma is about. Without a name, the declaration that follows.
#include "plugin/recognizers/Odb.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace assoc::odb {

/// The first that is declared behind P, in the same class or outside all.
template <class Fn>
const NamedDecl *Bindings::nextDecl(Place P, Fn Takes) const {
  const CXXRecordDecl *In = classAt(P);
  const NamedDecl *Next = nullptr;
  unsigned First = 0;
  for (const NamedDecl *D : Decls) {
    const Place At = placeOf(D->getBeginLoc());
    if (At.File != P.File || At.Offset <= P.Offset || !Takes(D) ||
        dyn_cast<CXXRecordDecl>(D->getLexicalDeclContext()) != In)
      continue;
    if (Next && First <= At.Offset)
      continue;
    Next = D;
    First = At.Offset;
  }
  return Next;
}

static const CXXRecordDecl *recordOf(const NamedDecl *D) {
  if (auto *R = dyn_cast_or_null<CXXRecordDecl>(D))
    return R->isInjectedClassName() ? cast<CXXRecordDecl>(R->getParent()) : R;
  if (auto *T = dyn_cast_or_null<TypedefNameDecl>(D))
    return T->getUnderlyingType()->getAsCXXRecordDecl();
  return nullptr;
}

static const NamedDecl *lookup(const DeclContext *In, const ASTContext &Context,
                               StringRef Name) {
  const NamedDecl *Found = nullptr;
  for (const NamedDecl *D :
       In->getPrimaryContext()->lookup(&Context.Idents.get(Name))) {
    D = D->getUnderlyingDecl();
    if (isa<TypeDecl, NamespaceDecl, FieldDecl>(D))
      Found = D;
  }
  if (Found || !isa<CXXRecordDecl>(In))
    return Found;
  auto *R = cast<CXXRecordDecl>(In)->getDefinition();
  if (R)
    for (const CXXBaseSpecifier &B : R->bases())
      if (const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
          Base && Base->getDefinition() && !Found)
        Found = lookup(Base->getDefinition(), Context, Name);
  return Found;
}

const NamedDecl *Bindings::resolve(const std::vector<std::string> &Name,
                                   Place P) const {
  for (const DeclContext *In = scopeAt(P); In; In = In->getParent()) {
    const DeclContext *Scope = In;
    const NamedDecl *D = nullptr;
    for (std::size_t I = 0; I < Name.size(); ++I) {
      D = Scope ? lookup(Scope, TU.Context, Name[I]) : nullptr;
      if (!D)
        break;
      if (auto *N = dyn_cast<NamespaceDecl>(D))
        Scope = N;
      else if (const CXXRecordDecl *R = recordOf(D))
        Scope = R->hasDefinition() ? R->getDefinition() : nullptr;
      else
        Scope = nullptr;
    }
    if (D)
      return D;
  }
  return nullptr;
}

void Bindings::missed(const Line &L, std::string What,
                      const CXXRecordDecl *Class) {
  TU.gap(Dialect, L.Where, std::move(What), Class ? TU.symbol(*Class) : "");
}

/// \code
///   #pragma db object table("boat")
///   class Boat { ... };
///   #pragma db object(Boat) session
/// \endcode
void Bindings::bindClass(Line L) {
  const Place P = placeOf(L.Where);
  const NamedDecl *D =
      L.IsNamed ? resolve(L.Name, P)
                : nextDecl(P, [](const NamedDecl *N) {
                    return isa<TypeDecl>(N);
                  });
  const CXXRecordDecl *R = recordOf(D);
  if (!R) {
    // What is no class is a value of one column.
    if (L.Qualifier == "object" || (!D && L.Understood))
      missed(L, "the class of this pragma was not found");
    return;
  }
  ClassPragmas &C = ByClass[R->getCanonicalDecl()];
  C.Object |= L.Qualifier == "object";
  C.View |= L.Qualifier == "view";
  C.Value |= L.Qualifier == "value";
  const CXXRecordDecl *Definition = R->getDefinition();
  C.AtHand |= L.Qualifier == "object" &&
              placeOf((Definition ? Definition : R)->getLocation()).File ==
                  P.File;
  C.Specs.insert(C.Specs.end(), L.Specs.begin(), L.Specs.end());
  if (C.Value && isa<ClassTemplateSpecializationDecl>(R))
    Instantiated.push_back(R);
}

/// `#pragma db member(Boat::home_) on_delete(cascade)`
void Bindings::bindMember(Line L) {
  const Place P = placeOf(L.Where);
  if (auto *F = dyn_cast_or_null<FieldDecl>(resolve(L.Name, P))) {
    Specifiers &All = ByField[F->getLocation()];
    All.insert(All.end(), L.Specs.begin(), L.Specs.end());
    return;
  }
  const std::string Name = L.Name.back();
  L.Name.pop_back();
  const CXXRecordDecl *R =
      L.Name.empty() ? classAt(P) : recordOf(resolve(L.Name, P));
  if (!R)
    return missed(L, "the class of this pragma was not found");
  auto &Virtual = ByClass[R->getCanonicalDecl()].Virtual;
  auto Known = llvm::find_if(Virtual, [&](auto &V) { return V.first == Name; });
  if (Known != Virtual.end())
    Known->second.insert(Known->second.end(), L.Specs.begin(), L.Specs.end());
  else if (find(L.Specs, "virtual"))
    Virtual.push_back({Name, std::move(L.Specs)});
  else
    missed(L, "the member '" + Name + "' was not found", R);
}

void Bindings::bindNext(Line L) {
  const Place P = placeOf(L.Where);
  const CXXRecordDecl *R = classAt(P);
  const FieldDecl *Next = nullptr;
  if (R)
    for (const FieldDecl *F : R->fields())
      if (!Next && placeOf(F->getLocation()).Offset > P.Offset)
        Next = F;
  if (!Next)
    return missed(L, "no member follows this pragma", R);
  Specifiers &All = ByField[Next->getLocation()];
  All.insert(All.end(), L.Specs.begin(), L.Specs.end());
}

/// \code
///   #pragma db index("name") unique members(home_, name_)
///   #pragma db index(Boat::"name") member(name_)
/// \endcode
void Bindings::bindIndex(Line L) {
  const Place P = placeOf(L.Where);
  const CXXRecordDecl *R = classAt(P);
  std::vector<std::string> Name;
  if (const Specifier *S = find(L.Specs, "index"))
    for (const PragmaToken &T : S->Arguments)
      if (T.K == PragmaToken::Name)
        Name.push_back(T.Text);
  if (!Name.empty())
    R = recordOf(resolve(Name, P));
  if (R)
    ByClass[R->getCanonicalDecl()].Indexes.push_back(std::move(L));
  else
    missed(L, "the class of this index was not found");
}

void Bindings::bindNamespace(Line L) {
  const Place P = placeOf(L.Where);
  const NamedDecl *D = nullptr;
  if (L.IsNamed && !L.Name.empty())
    D = resolve(L.Name, P);
  else if (!L.IsNamed)
    D = nextDecl(P, [](const NamedDecl *N) { return isa<NamespaceDecl>(N); });
  const Decl *Of = D;
  if (L.IsNamed && L.Name.empty()) // the global one
    Of = TU.Context.getTranslationUnitDecl();
  if (auto *N = dyn_cast_or_null<NamespaceDecl>(D))
    Of = N->getCanonicalDecl();
  if (!Of)
    return missed(L, "the namespace of this pragma was not found");
  Specifiers &All = ByNamespace[Of];
  All.insert(All.end(), L.Specs.begin(), L.Specs.end());
}

void Bindings::bind() {
  for (const Pragma &P : TU.Pragmas.All) {
    Line L = readLine(P);
    if (L.Qualifier == "member" && L.IsNamed) {
      if (L.Understood && !L.Name.empty())
        bindMember(std::move(L));
      else
        missed(L, "the member of this pragma cannot be read");
    } else if (L.Qualifier.empty() || L.Qualifier == "member") {
      bindNext(std::move(L));
    } else if (L.Qualifier == "namespace") {
      bindNamespace(std::move(L));
    } else if (L.Qualifier == "index") {
      bindIndex(std::move(L));
    } else if (isOneOf(L.Qualifier, {"object", "view", "value"})) {
      bindClass(std::move(L));
    }
  }
  for (SourceRange Range : TU.Pragmas.Skipped)
    TU.gap(Dialect, Range.getBegin(),
           "pragmas in a branch that is not compiled are not read");
  if (llvm::any_of(Decls, [](auto *D) { return D->isFromASTFile(); }))
    TU.gap(Dialect, TU.Pragmas.All.front().Where,
           "pragmas in a precompiled header are not read");
  for (const NamedDecl *D : Decls)
    if (auto *R = dyn_cast<CXXRecordDecl>(D);
        R && R->isThisDeclarationADefinition() && !R->isDependentContext() &&
        of(R))
      Classes.push_back(R);
  // typedef std::pair<int, int> Range;
  for (const CXXRecordDecl *R : Instantiated)
    if (R->getDefinition() && !llvm::is_contained(Classes, R->getDefinition()))
      Classes.push_back(R->getDefinition());
}

const ClassPragmas *Bindings::of(const CXXRecordDecl *R) const {
  if (!R)
    return nullptr;
  if (auto It = ByClass.find(R->getCanonicalDecl()); It != ByClass.end())
    return &It->second;
  return of(R->getTemplateInstantiationPattern());
}

const Specifiers &Bindings::of(const FieldDecl *F) const {
  static const Specifiers None;
  auto It = ByField.find(F->getLocation());
  return It == ByField.end() ? None : It->second;
}

const CXXRecordDecl *Bindings::named(const Specifier &S) const {
  std::vector<std::string> Name;
  for (const PragmaToken &T : S.Arguments)
    if (T.K == PragmaToken::Name)
      Name.push_back(T.Text);
  return Name.empty() ? nullptr
                      : recordOf(resolve(Name, placeOf(S.Where.getBegin())));
}

std::vector<const Specifiers *> Bindings::around(const Decl *D) const {
  std::vector<const Specifiers *> Result;
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent()) {
    const Decl *Of = cast<Decl>(C)->getCanonicalDecl();
    if (auto It = ByNamespace.find(Of); It != ByNamespace.end())
      Result.push_back(&It->second);
  }
  return Result;
}

} // namespace assoc::odb
