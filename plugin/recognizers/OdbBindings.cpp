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
      L.IsNamed
          ? resolve(L.Name, P)
          : nextDecl(P, [](const NamedDecl *N) { return isa<TypeDecl>(N); });
  const CXXRecordDecl *R = recordOf(D);
  if (!R) {
    if (!bindSimple(L, D) && (L.Qualifier == "object" || (!D && L.Understood)))
      missed(L, "the class of this pragma was not found");
    return;
  }
  ClassPragmas &C = ByClass[R->getCanonicalDecl()];
  C.Object |= L.Qualifier == "object";
  C.View |= L.Qualifier == "view";
  C.Value |= L.Qualifier == "value";
  const CXXRecordDecl *Definition = R->getDefinition();
  C.AtHand |=
      L.Qualifier == "object" &&
      placeOf((Definition ? Definition : R)->getLocation()).File == P.File;
  C.Specs.insert(C.Specs.end(), L.Specs.begin(), L.Specs.end());
  if (L.IsNamed)
    Named.push_back(R);
  if (L.Qualifier == "object" && !Definition &&
      isa<ClassTemplateSpecializationDecl>(R))
    missed(L, "a class made of a template that nothing else uses is not read");
}

/// Of `member(Boat::home_)` or, inside of the class, `member(home_)`.
const CXXRecordDecl *Bindings::classOf(const Line &L, Place P) const {
  std::vector<std::string> Name(L.Name.begin(), L.Name.end() - 1);
  return Name.empty() ? classAt(P) : recordOf(resolve(Name, P));
}

Member *Bindings::virtualMember(const Line &L, const CXXRecordDecl *R) {
  auto Class = ByClass.find(R->getCanonicalDecl());
  if (Class != ByClass.end())
    for (Member &M : Class->second.Virtual)
      if (M.Name == L.Name.back())
        return &M;
  return nullptr;
}

/// \code
///   #pragma db member(home) virtual(unsigned long) get(...) set(...)
/// \endcode
void Bindings::declareVirtual(const Line &L) {
  const CXXRecordDecl *R = classOf(L, placeOf(L.Where));
  const Specifier *Type = find(L.Specs, "virtual");
  if (R && !virtualMember(L, R))
    ByClass[R->getCanonicalDecl()].Virtual.push_back(
        {L.Name.back(), typeOf(*Type), Type->Where, {}});
}

/// `#pragma db member(Boat::home_) on_delete(cascade)`
void Bindings::bindMember(Line L) {
  const Place P = placeOf(L.Where);
  Specifiers *All = nullptr;
  const CXXRecordDecl *R = classOf(L, P);
  if (auto *F = dyn_cast_or_null<FieldDecl>(resolve(L.Name, P)))
    All = &ByField[{specializationOf(R), F->getLocation()}];
  else if (!R)
    return missed(L, "the class of this pragma was not found");
  else if (Member *M = virtualMember(L, R))
    All = &M->Specs;
  else
    return missed(L, "the member '" + L.Name.back() + "' was not found", R);
  All->insert(All->end(), L.Specs.begin(), L.Specs.end());
}

/// Behind the pragma may stand a virtual member, too.
void Bindings::bindNext(Line L) {
  const Place P = placeOf(L.Where);
  const CXXRecordDecl *R = classAt(P);
  Specifiers *All = nullptr;
  unsigned First = 0;
  auto Offer = [&](SourceLocation Loc, auto Take) {
    const Place At = placeOf(Loc);
    if (At.File != P.File || At.Offset <= P.Offset ||
        (All && First <= At.Offset))
      return;
    All = &Take();
    First = At.Offset;
  };
  if (R) {
    for (const FieldDecl *F : R->fields())
      Offer(F->getLocation(), [&]() -> Specifiers & {
        return ByField[{nullptr, F->getLocation()}];
      });
    auto Class = ByClass.find(R->getCanonicalDecl());
    if (Class != ByClass.end())
      for (Member &M : Class->second.Virtual)
        if (contains(R->getBraceRange(), placeOf(M.Where.getBegin())))
          Offer(M.Where.getBegin(), [&]() -> Specifiers & { return M.Specs; });
  }
  if (!All)
    return missed(L, "no member follows this pragma", R);
  All->insert(All->end(), L.Specs.begin(), L.Specs.end());
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
  std::vector<Line> Lines;
  for (const Pragma &P : TU.Pragmas.All)
    Lines.push_back(readLine(P));
  for (const Line &L : Lines)
    if (L.Qualifier == "member" && !L.Name.empty() && L.Understood &&
        find(L.Specs, "virtual"))
      declareVirtual(L);
  for (Line &L : Lines) {
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
    } else if (L.Qualifier == "map") {
      bindMap(L);
    } else if (isOneOf(L.Qualifier, {"object", "view", "value"})) {
      bindClass(std::move(L));
    }
  }
  for (SourceRange Range : TU.Pragmas.Skipped)
    if (!TU.Pragmas.isReadElsewhere(TU.Context.getSourceManager(), Range))
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
  // typedef std::pair<int, int> Range; struct timeval;
  for (const CXXRecordDecl *R : Named) {
    const CXXRecordDecl *D = R->getDefinition();
    if (!D && !of(R)->Object && bodyOf(R)) // odb::nested_key<T>
      D = R;
    if (D && !D->isDependentContext() && hasMembers(TU.Context, D) &&
        !llvm::is_contained(Classes, D))
      Classes.push_back(D);
  }
}

const ClassPragmas *Bindings::of(const CXXRecordDecl *R) const {
  if (!R)
    return nullptr;
  if (auto It = ByClass.find(R->getCanonicalDecl()); It != ByClass.end())
    return &It->second;
  return of(R->getTemplateInstantiationPattern());
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
