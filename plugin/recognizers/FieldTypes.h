// SPDX-License-Identifier: Apache-2.0
// ORMs that declare by the types of data members:
//   BelongsTo<&Harbour::id, SqlRealName{"home_id"}> home;
#ifndef ASSOC_PLUGIN_RECOGNIZERS_FIELDTYPES_H
#define ASSOC_PLUGIN_RECOGNIZERS_FIELDTYPES_H

#include "plugin/recognizers/Match.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/TypeLoc.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "llvm/ADT/SmallVector.h"

#include <set>

namespace assoc::fieldtypes {

/// The characters that an object holds which is a template argument: a literal
/// that was converted to one. Absent: it holds none.
std::optional<std::string> textOf(const clang::TemplateArgument &A);

/// An instance of a class template of some library, behind whatever aliases,
/// and its template arguments. An argument that is not of the asked kind is
/// null, empty or absent.
class FieldType {
public:
  /// Nothing: Type is no instance of a template that stands directly in
  /// Namespace. Written: where the type is spelt, or null.
  static std::optional<FieldType>
  of(clang::QualType Type, clang::TypeLoc Written, llvm::StringRef Namespace);

  llvm::StringRef name() const;
  std::size_t size() const { return Arguments.size(); }
  clang::QualType type(std::size_t I) const;
  /// Where that type is spelt, or null.
  clang::TypeLoc typeLoc(std::size_t I) const;
  const clang::CXXRecordDecl *record(std::size_t I) const;
  /// `&Harbour::id`
  const clang::FieldDecl *member(std::size_t I) const;
  /// The name of an enumerator, or "true" or "false".
  std::string constant(std::size_t I) const;
  /// An object that holds characters: `SqlRealName{"home_id"}`, or a literal
  /// that is converted to one. Absent: it holds none (std::nullopt).
  Value text(const TranslationUnit &TU, std::size_t I) const;

private:
  const clang::ClassTemplateSpecializationDecl *Record = nullptr;
  llvm::SmallVector<clang::TemplateArgument, 4> Arguments; ///< packs expanded
  llvm::SmallVector<clang::TemplateArgumentLoc, 4> Written;
};

/// Reads the members of each class of the user's. Classes of functions are not
/// read, so that no body is needed; instances of class templates are where an
/// association leads to them.
class RecordRecognizer
    : public Recognizer,
      public clang::ast_matchers::MatchFinder::MatchCallback {
public:
  RecordRecognizer(TranslationUnit &TU, const char *Dialect,
                   const char *Namespace)
      : TU(TU), Dialect(Dialect), Namespace(Namespace) {}

  void registerMatchers(clang::ast_matchers::MatchFinder &Finder) override;
  void
  run(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;

protected:
  /// A class that is defined outside of the library; each once.
  virtual void read(const clang::CXXRecordDecl *Record) = 0;

  std::optional<FieldType> typeOf(const clang::FieldDecl *F) const;

  EntityFact entity(const clang::CXXRecordDecl *Record, bool Understood) const;
  /// That it has a table, which a static member may name.
  void addTable(const clang::CXXRecordDecl *Record, const char *NameMember);
  /// What a static data member holds; absent: there is none.
  Value staticMember(const clang::CXXRecordDecl *Record,
                     llvm::StringRef Name) const;
  ColumnFact column(const clang::FieldDecl *F, clang::QualType Type,
                    unsigned Ordinal) const;
  AssociationFact association(const clang::FieldDecl *F, AssociationKind Kind,
                              const clang::CXXRecordDecl *Target,
                              unsigned Ordinal);

  TranslationUnit &TU;
  const char *Dialect;
  const char *Namespace;

private:
  void readOnce(const clang::CXXRecordDecl *Record);

  std::vector<const clang::CXXRecordDecl *> Pending;
  std::set<const clang::CXXRecordDecl *> Seen;
};

} // namespace assoc::fieldtypes

#endif
