// SPDX-License-Identifier: Apache-2.0
// The classes behind Qt's pointers and containers.
#include "plugin/recognizers/QxOrm.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc::qxorm {

static const ClassTemplateSpecializationDecl *specialization(QualType Type) {
  return dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
}

static QualType typeArgument(const ClassTemplateSpecializationDecl *S,
                             unsigned At) {
  const TemplateArgumentList &All = S->getTemplateArgs();
  return At < All.size() && All[At].getKind() == TemplateArgument::Type
             ? All[At].getAsType()
             : QualType();
}

static QualType elementOf(const ClassTemplateSpecializationDecl *S) {
  if (!S->getIdentifier())
    return QualType();
  if (isOneOf(S->getName(),
              {"QHash", "QMap", "QMultiHash", "QMultiMap", "QxCollection",
               "map", "multimap", "unordered_map", "unordered_multimap"}))
    return typeArgument(S, 1);
  if (isOneOf(S->getName(), {"shared_ptr",
                             "unique_ptr",
                             "weak_ptr",
                             "scoped_ptr",
                             "intrusive_ptr",
                             "QSharedPointer",
                             "QWeakPointer",
                             "QScopedPointer",
                             "QPointer",
                             "QSharedDataPointer",
                             "ptr",
                             "optional",
                             "QList",
                             "QVector",
                             "QLinkedList",
                             "QSet",
                             "vector",
                             "list",
                             "deque",
                             "set",
                             "multiset",
                             "unordered_set",
                             "unordered_multiset"}))
    return typeArgument(S, 0);
  return QualType();
}

const CXXRecordDecl *heldBy(QualType Type) {
  for (unsigned Depth = 0; Depth < 8 && !Type.isNull(); ++Depth) {
    Type = Type.getNonReferenceType();
    if (QualType Pointee = Type->getPointeeType(); !Pointee.isNull()) {
      Type = Pointee;
      continue;
    }
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    if (!Class)
      return nullptr;
    QualType Element;
    if (auto *S = specialization(Type))
      Element = elementOf(S);
    // struct Boats : QList<std::shared_ptr<Boat>> {};
    if (Element.isNull() && Class->hasDefinition())
      for (const CXXBaseSpecifier &B : Class->getDefinition()->bases())
        if (auto *S = specialization(B.getType()))
          if (!elementOf(S).isNull())
            Element = elementOf(S);
    if (Element.isNull())
      return Class;
    Type = Element;
  }
  return nullptr;
}

std::string columnTypes(const ASTContext &Context, QualType Type) {
  auto *S = specialization(Type);
  if (!S || !isOneOf(S->getName(), {"pair", "QPair", "tuple"}))
    return cppType(Context, Type);
  std::string All;
  auto Add = [&](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Type)
      All += (All.empty() ? "" : "|") + cppType(Context, A.getAsType());
  };
  for (const TemplateArgument &A : S->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Pack)
      llvm::for_each(A.pack_elements(), Add);
    else
      Add(A);
  return All;
}

QualType typeOf(const CXXRecordDecl *QxClass, StringRef Name) {
  if (QxClass->hasDefinition())
    for (const Decl *D : QxClass->getDefinition()->decls())
      if (auto *T = dyn_cast<TypedefNameDecl>(D); T && T->getName() == Name)
        return T->getUnderlyingType();
  return QualType();
}

} // namespace assoc::qxorm
