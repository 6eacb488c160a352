// SPDX-License-Identifier: Apache-2.0
// ODB: what the parts of its recogniser share.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_ODB_H
#define ASSOC_PLUGIN_RECOGNIZERS_ODB_H

#include "plugin/recognizers/Match.h"

#include "clang/AST/DeclCXX.h"

#include <map>

namespace assoc::odb {

inline constexpr const char *Dialect = "odb";

/// `column("home")`, `not_null`
struct Specifier {
  std::string Name;
  std::vector<PragmaToken> Arguments; ///< between the parentheses
  clang::SourceRange Where;
  std::string Database = {}; ///< `pgsql:type("JSON")`: holds there only
};
using Specifiers = std::vector<Specifier>;

/// The class that a name stands for; or null.
const clang::CXXRecordDecl *recordOf(const clang::NamedDecl *D);

/// A class that a template makes; or null.
const clang::CXXRecordDecl *specializationOf(const clang::CXXRecordDecl *R);
/// Where its members stand: its definition or, of a class that nothing has made
/// of its template, the template; or null.
const clang::CXXRecordDecl *bodyOf(const clang::CXXRecordDecl *R);

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

/// A data member, or one that is only there for ODB.
struct Member {
  std::string Name;
  clang::QualType Type; ///< null: it cannot be read
  clang::SourceRange Where;
  /// What pragmas say of it, and of the container that it is.
  Specifiers Specs;
};

/// What pragmas say of a class.
struct ClassPragmas {
  bool Object = false, View = false, Value = false;
  /// Not far from the class itself: nothing is hidden in another file.
  bool AtHand = false;
  Specifiers Specs;
  std::vector<Line> Indexes;
  /// Members that are not there: `member(x) virtual(T)`.
  std::vector<Member> Virtual;
};

/// The declarations of a TU that pragmas can be about, and what they say.
class Bindings {
public:
  explicit Bindings(TranslationUnit &TU) : TU(TU) {}

  void add(const clang::NamedDecl *D) { Decls.push_back(D); }
  void bind();

  const ClassPragmas *of(const clang::CXXRecordDecl *R) const;
  /// What is stored of a class, in the order of the columns: its own members.
  std::vector<Member> membersOf(const clang::CXXRecordDecl *Class) const;
  /// Pragmas of the namespaces around it, the innermost first.
  std::vector<const Specifiers *> around(const clang::Decl *D) const;
  /// The class that `points_to(Harbour)` names, or null.
  const clang::CXXRecordDecl *named(const Specifier &S) const;
  /// What `map type(T) as(U)` makes of a type inside of this class.
  clang::QualType mapped(clang::QualType Type,
                         const clang::CXXRecordDecl *In) const;
  /// `value(bool) type("CHAR(1)")`: of what is no class; or null.
  const Specifiers *ofSimple(clang::QualType Type) const;
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
  /// A type that needs no template: `unsigned long`, `shop::Other *`; or null.
  clang::QualType typeOf(const Specifier &S) const;
  Specifiers of(const clang::FieldDecl *F,
                const clang::CXXRecordDecl *In) const;
  const clang::CXXRecordDecl *classOf(const Line &L, Place P) const;
  Member *virtualMember(const Line &L, const clang::CXXRecordDecl *R);
  void declareVirtual(const Line &L);
  void bindMap(const Line &L);
  bool bindSimple(const Line &L, const clang::NamedDecl *D);
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
  /// What pragmas call by its name: made of a template, or of a library, maybe.
  std::vector<const clang::CXXRecordDecl *> Named;
  struct Mapping {
    const clang::DeclContext *In;
    clang::QualType From, To;
  };
  std::vector<Mapping> Mappings;
  std::vector<std::pair<clang::QualType, Specifiers>> Simple;
  std::map<const clang::Decl *, ClassPragmas> ByClass;
  std::map<const clang::Decl *, Specifiers> ByNamespace;
  /// What is said of a template holds for all that is made of it; with a class,
  /// for that one only.
  std::map<std::pair<const clang::Decl *, clang::SourceLocation>, Specifiers>
      ByField;
};

/// What a data member is to ODB.
struct MemberType {
  /// The class behind a pointer, or null.
  const clang::CXXRecordDecl *Target = nullptr;
  const char *Container = ""; ///< "", "ordered", "set", "map"
  clang::QualType Element;    ///< what is stored: the member, or one of many
  clang::QualType KeyType;    ///< of a map; or null
  const clang::CXXRecordDecl *Key = nullptr; ///< the same, if it is a class
  /// What a key that is a pointer leads to, or null.
  const clang::CXXRecordDecl *KeyTarget = nullptr;
  /// Element without odb::nullable and the like; null: no class.
  const clang::CXXRecordDecl *Class = nullptr;
  /// The container itself, or what is stored, without a wrapper.
  const clang::CXXRecordDecl *Whole = nullptr;
  /// The container, or what is stored, as it is written.
  const clang::CXXRecordDecl *Outer = nullptr;
};
/// Mapped: what is stored instead of a type.
MemberType
readType(const clang::ASTContext &Context, clang::QualType Type,
         llvm::function_ref<clang::QualType(clang::QualType)> Mapped);
/// It has members of its own that are stored: no container, pointer or wrapper.
bool hasMembers(const clang::ASTContext &Context,
                const clang::CXXRecordDecl *Class);
/// It is stored, but what its pragmas say is not known.
bool isUnread(const clang::CXXRecordDecl *Class);
/// It says itself that it may be empty: odb::nullable<T>, std::optional<T>.
bool canBeEmpty(clang::QualType Type);

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
  void readMember(const Member &M);
  void readUnknown(const Member &M);
  void readIndex(const Line &L);
  void addEmbed(const Member &M, const MemberType &Type);
  void addAssociation(const Member &M, const MemberType &Type);
  void addPointsTo(const Member &M);
  void addPointsToMany(const Member &M, MemberType Type);
  void addKeyAssociation(const Member &M, const MemberType &Type);
  ColumnFact columnOf(const Member &M);
  void addColumn(const Member &M, const MemberType &Type);
  void readAttribute(AttributeFact &A, const Member &M);
  void readContainer(Options &Extra, const MemberType &Type, const Member &M);
  void readContainerIndex(Options &Extra, const Member &M);
  bool isInDeletedSection(const Member &M) const;
  bool isOneColumn(const clang::CXXRecordDecl *Class) const;
  Value allowNull(const Member &M, const MemberType &Type) const;
  void addEntity();
  Value prefixed(Value V) const;
  bool isComposite(const clang::CXXRecordDecl *Class,
                   const Specifiers &S) const;
  bool hasPointers(const clang::CXXRecordDecl *Value) const;
  MemberType typeOf(const Member &M) const;
  bool isJoined() const;
  void missed(clang::SourceRange Where, std::string What);
  void missedIfUnread(clang::SourceRange Where,
                      const clang::CXXRecordDecl *Part);

  TranslationUnit &TU;
  const Bindings &Known;
  const clang::CXXRecordDecl *Self;
  const ClassPragmas &Said;
  const std::string Id;
  std::vector<std::string> Unmapped;
  std::string NestedId; ///< the member, and the path inside of it
  bool Understood = true;
  unsigned Ordinal = 0;
};

} // namespace assoc::odb

#endif
