// SPDX-License-Identifier: Apache-2.0
// Types and classes as facts spell them, the same with every standard library.
#include "plugin/recognizers/Match.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;

namespace assoc {

std::string nameOf(const TagDecl *D, bool Qualified) {
  std::string Name;
  llvm::raw_string_ostream OS(Name);
  PrintingPolicy Policy = D->getASTContext().getPrintingPolicy();
  D->getNameForDiagnostic(OS, Policy, Qualified);
  return OS.str();
}

std::string cppType(const ASTContext &Context, QualType Type) {
  Type = Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (auto *Enum = Type->getAs<EnumType>())
    return "enum " + nameOf(Enum->getDecl(), true);
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->getIdentifier())
    return Type.getAsString(Context.getPrintingPolicy());
  auto *S = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!S || S->getTemplateArgs().size() == 0 ||
      S->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nameOf(Record, true);
  // Without allocators and the like, which differ between standard libraries.
  QualType First = S->getTemplateArgs()[0].getAsType();
  StringRef Name = Record->getName();
  if (Record->isInStdNamespace() && Name == "basic_string")
    return First->isCharType() ? "std::string" : "std::wstring";
  if (Name == "optional")
    return "std::optional<" + cppType(Context, First) + ">";
  if (Record->isInStdNamespace() &&
      (Name == "unique_ptr" || Name == "shared_ptr"))
    return "std::" + Name.str() + "<" + cppType(Context, First) + ">";
  if (Record->isInStdNamespace() && Name == "vector")
    return "std::vector<" + cppType(Context, First) + ">";
  if (Name == "time_point" || Name == "duration")
    return "std::chrono::" + Name.str();
  return nameOf(Record, true);
}

AssociationFact associationOf(TranslationUnit &TU, const char *Dialect,
                              const CXXRecordDecl *Source,
                              const CXXRecordDecl *Target) {
  AssociationFact A;
  A.Dialect = Dialect;
  A.Source = TU.symbol(*Source);
  A.SourceSpelling = nameOf(Source, true);
  if (!Target)
    return A;
  A.Target = TU.symbol(*Target);
  A.TargetName = nameOf(Target, false);
  A.TargetSpelling = nameOf(Target, true);
  return A;
}

} // namespace assoc
