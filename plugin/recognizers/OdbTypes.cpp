// SPDX-License-Identifier: Apache-2.0
// ODB: pointers, containers and wrappers among the types of data members.
#include "plugin/LLVMCompat.h"
#include "plugin/recognizers/Odb.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace assoc::odb {

static const ClassTemplateSpecializationDecl *templateOf(QualType Type) {
  return dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
}

static QualType argument(const ClassTemplateSpecializationDecl *S, unsigned I) {
  if (!S || I >= S->getTemplateArgs().size() ||
      S->getTemplateArgs()[I].getKind() != TemplateArgument::Type)
    return QualType();
  return S->getTemplateArgs()[I].getAsType();
}

/// `odb::pointer_traits`, `odb::access::container_traits`
static const ClassTemplateDecl *traits(const ASTContext &Context,
                                       StringRef Name) {
  std::vector<const DeclContext *> Scopes = {Context.getTranslationUnitDecl()};
  const ClassTemplateDecl *Found = nullptr;
  for (StringRef Part : {StringRef("odb"), StringRef("access"), Name}) {
    std::vector<const DeclContext *> Inner;
    for (const DeclContext *Scope : Scopes)
      for (const NamedDecl *D : Scope->lookup(&Context.Idents.get(Part))) {
        if (auto *N = dyn_cast<NamespaceDecl>(D))
          Inner.push_back(N->getPrimaryContext());
        else if (auto *R = dyn_cast<CXXRecordDecl>(D); R && R->getDefinition())
          Inner.push_back(R->getDefinition());
        else if (auto *T = dyn_cast<ClassTemplateDecl>(D))
          Found = T;
      }
    // Next to odb::access, or inside of it.
    Scopes.insert(Scopes.end(), Inner.begin(), Inner.end());
  }
  return Found;
}

/// The user has specialised the traits for this type, or for the template that
/// it is made of.
static bool hasTraits(const ASTContext &Context, QualType Type,
                      StringRef Name) {
  const ClassTemplateDecl *T = traits(Context, Name);
  const ClassTemplateSpecializationDecl *S = templateOf(Type);
  if (!T || !S)
    return false;
  for (const ClassTemplateSpecializationDecl *One : T->specializations())
    if (QualType A = argument(One, 0); !A.isNull() &&
                                       One->isExplicitSpecialization() &&
                                       Context.hasSameUnqualifiedType(A, Type))
      return true;
  SmallVector<ClassTemplatePartialSpecializationDecl *, 8> Partial;
  const_cast<ClassTemplateDecl *>(T)->getPartialSpecializations(Partial);
  return llvm::any_of(Partial, [&](auto *One) {
    QualType A = argument(One, 0);
    auto *Written =
        A.isNull() ? nullptr : A->getAs<TemplateSpecializationType>();
    const TemplateDecl *Of =
        Written ? Written->getTemplateName().getAsTemplateDecl() : nullptr;
    return Of && Of->getCanonicalDecl() ==
                     S->getSpecializedTemplate()->getCanonicalDecl();
  });
}

static bool isPointerName(StringRef Name) {
  Name.consume_front("lazy_");
  return isOneOf(Name, {"ptr", "shared_ptr", "weak_ptr", "unique_ptr",
                        "auto_ptr", "QSharedPointer", "QWeakPointer",
                        "QLazySharedPointer", "QLazyWeakPointer"});
}

static QualType pointee(const ASTContext &Context, QualType Type) {
  if (Type->isPointerType())
    return Type->getPointeeType();
  const ClassTemplateSpecializationDecl *S = templateOf(Type);
  if (S && (isPointerName(S->getName()) ||
            hasTraits(Context, Type, "pointer_traits")))
    return argument(S, 0);
  return QualType();
}

/// `friend class odb::access;` in a system header: stored, but its pragmas are
/// not read.
bool isUnread(const CXXRecordDecl *Class) {
  if (!Class || !Class->hasDefinition() || !isInSystemHeader(*Class))
    return false;
  return llvm::any_of(
      Class->getDefinition()->friends(), [](const FriendDecl *F) {
        const TypeSourceInfo *Type = F->getFriendType();
        const CXXRecordDecl *Friend =
            Type ? Type->getType()->getAsCXXRecordDecl() : nullptr;
        return Friend && Friend->getQualifiedNameAsString() == "odb::access";
      });
}

/// A class of the user behind a pointer.
static const CXXRecordDecl *targetOf(const ASTContext &Context, QualType Type) {
  QualType To = pointee(Context, Type);
  const CXXRecordDecl *R = To.isNull() ? nullptr : To->getAsCXXRecordDecl();
  if (!R || R->isInStdNamespace() || (isInSystemHeader(*R) && !isUnread(R)))
    return nullptr;
  return R;
}

/// Of `indexed_by<sequenced<>, ...>`: one that is an order of its own.
static bool hasOrder(QualType Indexes) {
  const ClassTemplateSpecializationDecl *S =
      Indexes.isNull() ? nullptr : templateOf(Indexes);
  if (!S)
    return false;
  auto IsOrder = [](const TemplateArgument &A) {
    const CXXRecordDecl *R = A.getKind() == TemplateArgument::Type
                                 ? A.getAsType()->getAsCXXRecordDecl()
                                 : nullptr;
    return R && isOneOf(R->getName(), {"sequenced", "random_access"});
  };
  for (const TemplateArgument &A : S->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Pack
            ? llvm::any_of(A.pack_elements(), IsOrder)
            : IsOrder(A))
      return true;
  return false;
}

static const char *containerKind(const ASTContext &Context, QualType Type) {
  const ClassTemplateSpecializationDecl *S = templateOf(Type);
  if (!S)
    return "";
  const StringRef Name = S->getName();
  if (isOneOf(Name, {"map", "multimap", "unordered_map", "unordered_multimap",
                     "QMap", "QMultiMap", "QHash", "QMultiHash"}))
    return "map";
  if (isOneOf(Name, {"set", "multiset", "unordered_set", "unordered_multiset",
                     "QSet"}))
    return "set";
  if (Name == "multi_index_container")
    return hasOrder(argument(S, 1)) ? "ordered" : "set";
  // std::array<char, 16> is text.
  if (Name == "array" && !argument(S, 0).isNull() &&
      argument(S, 0)->isAnyCharacterType())
    return "";
  if (isOneOf(Name, {"vector", "list", "deque", "array", "forward_list",
                     "QList", "QVector", "QLinkedList"}) ||
      hasTraits(Context, Type, "container_traits"))
    return "ordered";
  return "";
}

/// odb::nullable<T>, std::optional<T>, std::unique_ptr<T> of what is no object.
static QualType unwrapped(QualType Type) {
  const ClassTemplateSpecializationDecl *S = templateOf(Type);
  if (S && (S->getName() == "nullable" || S->getName() == "optional" ||
            isPointerName(S->getName())))
    return argument(S, 0);
  return QualType();
}

bool hasMembers(const ASTContext &Context, const CXXRecordDecl *Class) {
  const QualType Type = typeOfTag(Context, Class);
  return !*containerKind(Context, Type) && pointee(Context, Type).isNull() &&
         unwrapped(Type).isNull();
}

bool canBeEmpty(QualType Type) {
  const ClassTemplateSpecializationDecl *S = templateOf(Type);
  return S && (S->getName() == "nullable" || S->getName() == "optional");
}

MemberType readType(const ASTContext &Context, QualType Type,
                    llvm::function_ref<QualType(QualType)> Mapped) {
  MemberType Result;
  auto Plain = [&](QualType T) {
    return Mapped(T).getCanonicalType().getUnqualifiedType();
  };
  Type = Plain(Type.getNonReferenceType());
  Result.Outer = Type->getAsCXXRecordDecl();
  // A container may be behind a wrapper: std::unique_ptr<std::vector<int>>
  if (QualType Inner = unwrapped(Type);
      !Inner.isNull() && *containerKind(Context, Inner))
    Type = Inner.getCanonicalType().getUnqualifiedType();
  Result.Whole = Type->getAsCXXRecordDecl();
  Result.Container = containerKind(Context, Type);
  Result.Element = Type;
  if (const auto *Array = Context.getAsConstantArrayType(Type);
      Array && !Array->getElementType()->isAnyCharacterType()) {
    Result.Container = "ordered";
    Result.Element = Plain(Array->getElementType());
  } else if (*Result.Container) {
    const bool IsMap = StringRef(Result.Container) == "map";
    const ClassTemplateSpecializationDecl *S = templateOf(Type);
    if (QualType Element = argument(S, IsMap ? 1 : 0); !Element.isNull())
      Result.Element = Plain(Element);
    if (QualType Key = argument(S, 0); IsMap && !Key.isNull()) {
      Result.KeyType = Plain(Key);
      Result.KeyTarget = targetOf(Context, Result.KeyType);
      Result.Key = Result.KeyType->getAsCXXRecordDecl();
    }
  }
  Result.Target = targetOf(Context, Result.Element);
  QualType Inner = unwrapped(Result.Element);
  Result.Class =
      (Inner.isNull() ? Result.Element : Inner)->getAsCXXRecordDecl();
  return Result;
}

std::string storedType(const ASTContext &Context, QualType Type) {
  Type = Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  const ClassTemplateSpecializationDecl *S = templateOf(Type);
  if (S && S->getName() == "nullable" && !argument(S, 0).isNull())
    return "odb::nullable<" + storedType(Context, argument(S, 0)) + ">";
  return cppType(Context, Type);
}

} // namespace assoc::odb
