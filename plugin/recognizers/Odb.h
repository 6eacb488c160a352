// SPDX-License-Identifier: Apache-2.0
// ODB: what the parts of its recogniser share.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_ODB_H
#define ASSOC_PLUGIN_RECOGNIZERS_ODB_H

#include "plugin/recognizers/Match.h"

#include "clang/AST/DeclCXX.h"

#include <map>

namespace assoc::odb {

inline constexpr const char *Dialect = "odb";

inline bool isOneOf(llvm::StringRef Word,
                    std::initializer_list<llvm::StringRef> Words) {
  return llvm::find(Words, Word) != Words.end();
}

/// `column("home")`, `not_null`
struct Specifier {
  std::string Name;
  std::vector<PragmaToken> Arguments; ///< between the parentheses
  clang::SourceRange Where;
  bool ForDatabase = false; ///< `pgsql:type("JSON")`: holds there only
};
using Specifiers = std::vector<Specifier>;

/// The last one of this name, which is the one that ODB takes; or null.
const Specifier *find(const Specifiers &S, llvm::StringRef Name);

/// A pragma, taken apart.
struct Line {
  clang::SourceLocation Where;
  std::string Qualifier; ///< "object", "member", ...; empty: of the next member
  std::vector<std::string> Name; ///< `member(Boat::home_)`: the parts of it
  bool IsNamed = false;
  bool Understood = true;
  Specifiers Specs;
};
Line readLine(const Pragma &P);

/// What the arguments are as one text: a string, a name, `boss.name`.
Value valueOf(const TranslationUnit &TU, const Specifier &S);

/// A name of the database: "T", "schema"."T".
struct QualifiedName {
  std::string Schema, Name;
};
QualifiedName qualifiedName(const Specifier &S);

/// What pragmas say of a class.
struct ClassPragmas {
  bool Object = false, View = false, Value = false;
  /// Not far from the class itself: nothing is hidden in another file.
  bool AtHand = false;
  Specifiers Specs;
  std::vector<Line> Indexes;
  /// Members that are not there: `member(x) virtual(T)`.
  std::vector<std::pair<std::string, Specifiers>> Virtual;
};

/// The declarations of a TU that pragmas can be about, and what they say.
class Bindings {
public:
  explicit Bindings(TranslationUnit &TU) : TU(TU) {}

  void add(const clang::NamedDecl *D) { Decls.push_back(D); }
  void bind();

  const ClassPragmas *of(const clang::CXXRecordDecl *R) const;
  const Specifiers &of(const clang::FieldDecl *F) const;
  /// Pragmas of the namespaces around it, the innermost first.
  std::vector<const Specifiers *> around(const clang::Decl *D) const;
  /// The class that `points_to(Harbour)` names, or null.
  const clang::CXXRecordDecl *named(const Specifier &S) const;
  const std::vector<const clang::CXXRecordDecl *> &classes() const {
    return Classes;
  }

private:
  struct Place {
    clang::FileID File;
    unsigned Offset = 0;
  };
  Place placeOf(clang::SourceLocation Loc) const;
  bool contains(clang::SourceRange Range, Place P) const;
  const clang::DeclContext *scopeAt(Place P) const;
  const clang::CXXRecordDecl *classAt(Place P) const;
  template <class Fn> const clang::NamedDecl *nextDecl(Place P, Fn Takes) const;
  const clang::NamedDecl *resolve(const std::vector<std::string> &Name,
                                  Place P) const;
  void bindClass(Line L);
  void bindMember(Line L);
  void bindNext(Line L);
  void bindIndex(Line L);
  void bindNamespace(Line L);
  void missed(const Line &L, std::string What,
              const clang::CXXRecordDecl *Class = nullptr);

  TranslationUnit &TU;
  std::vector<const clang::NamedDecl *> Decls;
  std::vector<const clang::CXXRecordDecl *> Classes; ///< definitions
  /// Values that are made of a template, maybe one of a library.
  std::vector<const clang::CXXRecordDecl *> Instantiated;
  std::map<const clang::Decl *, ClassPragmas> ByClass;
  std::map<const clang::Decl *, Specifiers> ByNamespace;
  /// The same for a template and what is made of it.
  std::map<clang::SourceLocation, Specifiers> ByField;
};

/// What a data member is to ODB.
struct MemberType {
  /// The class behind a pointer, or null.
  const clang::CXXRecordDecl *Target = nullptr;
  const char *Container = ""; ///< "", "ordered", "set", "map"
  clang::QualType Element;    ///< what is stored: the member, or one of many
  bool KeyIsPointer = false;  ///< of a map
  const clang::CXXRecordDecl *Key = nullptr; ///< of a map, if it is a class
  /// Element without odb::nullable and the like; null: no class.
  const clang::CXXRecordDecl *Class = nullptr;
};
MemberType readType(const clang::ASTContext &Context, clang::QualType Type);

/// As cppType(), and odb::nullable.
std::string storedType(const clang::ASTContext &Context, clang::QualType Type);

/// The facts of one class.
class ClassReader {
public:
  ClassReader(TranslationUnit &TU, const Bindings &Known,
              const clang::CXXRecordDecl *Class, const ClassPragmas &Said);
  void read();

private:
  void readBases();
  void readField(const clang::FieldDecl *F);
  void readVirtual(const std::string &Name, const Specifiers &S);
  void readIndex(const Line &L);
  void addEmbed(const clang::FieldDecl *F, const clang::CXXRecordDecl *Value,
                const Specifiers &S);
  void addAssociation(const clang::FieldDecl *F, const MemberType &Type,
                      const Specifiers &S);
  void addPointsTo(const clang::FieldDecl *F, const Specifiers &S);
  void addPointsToMany(const clang::FieldDecl *F, MemberType Type,
                       const Specifiers &S);
  void addColumn(const clang::FieldDecl *F, const MemberType &Type,
                 const Specifiers &S);
  void readAttribute(AttributeFact &A, const Specifiers &S);
  void readContainer(Options &Extra, const MemberType &Type,
                     const Specifiers &S);
  void addEntity();
  Value prefixed(Value V) const;
  bool isComposite(const clang::CXXRecordDecl *Class,
                   const Specifiers &S) const;
  bool hasPointers(const clang::CXXRecordDecl *Value) const;
  bool isJoined() const;
  void missed(clang::SourceRange Where, std::string What);

  TranslationUnit &TU;
  const Bindings &Known;
  const clang::CXXRecordDecl *Self;
  const ClassPragmas &Said;
  const std::string Id;
  std::vector<std::string> Unmapped;
  bool Understood = true;
  unsigned Ordinal = 0;
};

} // namespace assoc::odb

#endif
