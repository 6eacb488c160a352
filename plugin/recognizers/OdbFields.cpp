// SPDX-License-Identifier: Apache-2.0
// ODB: the data members of a class, and of one that a template would make.
#include "plugin/recognizers/Odb.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc::odb {

const CXXRecordDecl *specializationOf(const CXXRecordDecl *R) {
  return dyn_cast_or_null<ClassTemplateSpecializationDecl>(R)
             ? R->getCanonicalDecl()
             : nullptr;
}

const CXXRecordDecl *bodyOf(const CXXRecordDecl *R) {
  if (R->getDefinition())
    return R->getDefinition();
  auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R);
  if (!S || S->isExplicitSpecialization())
    return nullptr;
  SmallVector<ClassTemplatePartialSpecializationDecl *, 4> Partial;
  S->getSpecializedTemplate()->getPartialSpecializations(Partial);
  return Partial.empty()
             ? S->getSpecializedTemplate()->getTemplatedDecl()->getDefinition()
             : nullptr;
}

/// Of a member of a template, what it is in R; null: it cannot be read.
static QualType typeIn(const CXXRecordDecl *R, QualType Type) {
  if (!Type->isDependentType())
    return Type;
  auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R);
  auto *Parameter = Type.getCanonicalType()->getAs<TemplateTypeParmType>();
  if (!S || !Parameter || Parameter->getIndex() >= S->getTemplateArgs().size())
    return QualType();
  const TemplateArgument &A = S->getTemplateArgs()[Parameter->getIndex()];
  return A.getKind() == TemplateArgument::Type ? A.getAsType() : QualType();
}

Specifiers Bindings::of(const FieldDecl *F, const CXXRecordDecl *In) const {
  Specifiers Result;
  std::vector<const CXXRecordDecl *> Of = {nullptr};
  if (const CXXRecordDecl *S = specializationOf(In))
    Of.push_back(S);
  for (const CXXRecordDecl *One : Of)
    if (auto It = ByField.find({One, F->getLocation()}); It != ByField.end())
      Result.insert(Result.end(), It->second.begin(), It->second.end());
  return Result;
}

/// What a container type says for all members that are one.
static Specifiers ofContainers(const Specifiers &S) {
  Specifiers Result;
  for (const Specifier &One : S)
    if (isOneOf(One.Name, {"unordered", "id_column", "value_column",
                           "index_column", "key_column", "value_type"}))
      Result.push_back(One);
  return Result;
}

/// Virtual members stand where their pragma does or, outside of a class, last.
std::vector<Member> Bindings::membersOf(const CXXRecordDecl *Class) const {
  std::vector<Member> Result;
  const ClassPragmas *Said = of(Class);
  const bool AreTransient = Said && find(Said->Specs, "transient");
  auto Add = [&](Member M) {
    if (const CXXRecordDecl *R =
            M.Type.isNull() ? nullptr : M.Type->getAsCXXRecordDecl())
      if (const ClassPragmas *C = of(R)) {
        const Specifiers More = ofContainers(C->Specs);
        M.Specs.insert(M.Specs.begin(), More.begin(), More.end());
      }
    Result.push_back(std::move(M));
  };
  const CXXRecordDecl *Body = bodyOf(Class);
  if (!Body)
    return Result;
  for (const FieldDecl *F : Body->fields())
    if (F->getIdentifier()) {
      Member M = {F->getName().str(), typeIn(Class, F->getType()),
                  F->getLocation(), of(F, Class)};
      if (AreTransient)
        M.Specs.push_back({"transient", {}, F->getLocation()});
      Add(std::move(M));
    }
  if (Said)
    for (const Member &M : Said->Virtual)
      Add(M);
  auto Rank = [&](const Member &M) {
    const Place P = placeOf(M.Where.getBegin());
    return contains(Body->getBraceRange(), P) ? P.Offset
                                              : static_cast<unsigned>(-1);
  };
  llvm::stable_sort(Result, [&](const Member &A, const Member &B) {
    return Rank(A) < Rank(B);
  });
  return Result;
}

} // namespace assoc::odb
