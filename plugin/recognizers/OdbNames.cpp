// SPDX-License-Identifier: Apache-2.0
// ODB: what names and types in pragmas stand for.
#include "plugin/LLVMCompat.h"
#include "plugin/recognizers/Odb.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc::odb {

const CXXRecordDecl *recordOf(const NamedDecl *D) {
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
        Scope = bodyOf(R);
      else
        Scope = nullptr;
    }
    if (D)
      return D;
  }
  return nullptr;
}

const CXXRecordDecl *Bindings::named(const Specifier &S) const {
  std::vector<std::string> Name;
  for (const PragmaToken &T : S.Arguments)
    if (T.K == PragmaToken::Name)
      Name.push_back(T.Text);
  return Name.empty() ? nullptr
                      : recordOf(resolve(Name, placeOf(S.Where.getBegin())));
}

/// `unsigned long`; or null.
static QualType builtin(const ASTContext &C, ArrayRef<StringRef> Words) {
  auto Count = [&](StringRef Word) { return llvm::count(Words, Word); };
  const bool IsUnsigned = Count("unsigned");
  if (Count("bool"))
    return C.BoolTy;
  if (Count("float"))
    return C.FloatTy;
  if (Count("double"))
    return Count("long") ? C.LongDoubleTy : C.DoubleTy;
  if (Count("char"))
    return IsUnsigned        ? C.UnsignedCharTy
           : Count("signed") ? C.SignedCharTy
                             : C.CharTy;
  if (Count("short"))
    return IsUnsigned ? C.UnsignedShortTy : C.ShortTy;
  if (Count("long") > 1)
    return IsUnsigned ? C.UnsignedLongLongTy : C.LongLongTy;
  if (Count("long"))
    return IsUnsigned ? C.UnsignedLongTy : C.LongTy;
  if (IsUnsigned)
    return C.UnsignedIntTy;
  return Count("int") || Count("signed") ? C.IntTy : QualType();
}

QualType Bindings::typeOf(const Specifier &S) const {
  std::vector<StringRef> Words;
  std::vector<std::string> Name;
  unsigned Pointers = 0;
  for (const PragmaToken &T : S.Arguments)
    if (T.K == PragmaToken::Name && T.Text != "const")
      isOneOf(T.Text, {"bool", "float", "double", "char", "short", "long",
                       "int", "signed", "unsigned"})
          ? Words.push_back(T.Text)
          : Name.push_back(T.Text);
    else if (T.K == PragmaToken::Other && T.Text == "*")
      ++Pointers;
    else if (T.K != PragmaToken::Name && T.Text != "::" && T.Text != "&")
      return QualType(); // a template
  QualType Type = builtin(TU.Context, Words);
  if (Type.isNull() && !Name.empty()) {
    const NamedDecl *D = resolve(Name, placeOf(S.Where.getBegin()));
    if (auto *T = dyn_cast_or_null<TypedefNameDecl>(D))
      Type = T->getUnderlyingType();
    else if (const CXXRecordDecl *R = recordOf(D))
      Type = typeOfTag(TU.Context, R);
    else if (auto *E = dyn_cast_or_null<EnumDecl>(D))
      Type = typeOfTag(TU.Context, E);
  }
  for (; Pointers && !Type.isNull(); --Pointers)
    Type = TU.Context.getPointerType(Type);
  return Type;
}

/// \code
///   #pragma db map type(Colour) as(std::string) to(...) from(...)
/// \endcode
/// Texts are types of a database, which are stored as what they are.
void Bindings::bindMap(const Line &L) {
  const Specifier *From = find(L.Specs, "type"), *To = find(L.Specs, "as");
  auto IsText = [](const Specifier *S) {
    return S && !S->Arguments.empty() &&
           S->Arguments.front().K == PragmaToken::String;
  };
  if (!From || !To || IsText(From) || IsText(To))
    return;
  Mapping M = {scopeAt(placeOf(L.Where)), typeOf(*From), typeOf(*To)};
  if (M.From.isNull() || M.To.isNull())
    return missed(L, "the types of this mapping are not read");
  Mappings.push_back(M);
}

/// What is no class is a value of one column: an enum, `unsigned long`.
bool Bindings::bindSimple(const Line &L, const NamedDecl *D) {
  QualType Type;
  if (const auto *E = dyn_cast_or_null<EnumDecl>(D))
    Type = typeOfTag(TU.Context, E);
  else if (!D && L.Understood && L.Name.size() == 1)
    Type = builtin(TU.Context, StringRef(L.Name.front()));
  if (L.Qualifier != "value" || Type.isNull())
    return false;
  Simple.emplace_back(Type, L.Specs);
  return true;
}

const Specifiers *Bindings::ofSimple(QualType Type) const {
  for (const auto &[Known, Specs] : llvm::reverse(Simple))
    if (TU.Context.hasSameUnqualifiedType(Known, Type))
      return &Specs;
  return nullptr;
}

QualType Bindings::mapped(QualType Type, const CXXRecordDecl *In) const {
  for (const DeclContext *C = In; C; C = C->getParent())
    for (const Mapping &M : Mappings)
      if (M.In->getPrimaryContext() ==
              const_cast<DeclContext *>(C)->getPrimaryContext() &&
          TU.Context.hasSameUnqualifiedType(M.From, Type))
        return M.To;
  return Type;
}

} // namespace assoc::odb
