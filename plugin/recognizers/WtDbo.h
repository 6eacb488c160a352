// SPDX-License-Identifier: Apache-2.0
// What the parts of the Wt::Dbo recogniser share: how types of Wt and members
// of mapped classes are seen through templates, typedefs and helpers.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_WTDBO_H
#define ASSOC_PLUGIN_RECOGNIZERS_WTDBO_H

#include "plugin/recognizers/Match.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

#include <map>

namespace assoc::wt {

inline constexpr char Dialect[] = "wt-dbo";

/// Declared by Wt::Dbo itself. By file, not by namespace: users put overloads
/// of field() and specialisations into namespace Wt::Dbo.
bool isLibrary(const clang::ASTContext &Context, clang::SourceLocation Loc);
bool isLibrary(const clang::Decl *D);
/// In namespace Wt::Dbo, by the library or by a user.
bool isInWtDbo(const clang::Decl *D);
/// All that is declared as Wt::Dbo::Name.
std::vector<const clang::NamedDecl *> lookup(const clang::ASTContext &Context,
                                             llvm::StringRef Name);

/// One function whose body is read, and what its parameters stand for.
struct Frame {
  const Frame *Caller = nullptr;
  /// The class whose members are mapped; a specialisation, never its pattern.
  const clang::CXXRecordDecl *Self = nullptr;
  std::string Path = ""; ///< of Self within the entity: "address"
  const clang::ParmVarDecl *Action = nullptr;
  const clang::ParmVarDecl *Object = nullptr; ///< stands for *this
  const clang::ParmVarDecl *Prefix = nullptr; ///< name of a field() overload
  /// Expressions of the caller.
  std::map<const clang::ParmVarDecl *, const clang::Expr *> Arguments = {};

  /// The expression that a parameter stands for, and the frame to read it in.
  const clang::Expr *argument(const clang::ParmVarDecl *P,
                              const Frame *&In) const;
};

/// A data member (or another object) that is handed to Wt.
struct Member {
  clang::QualType Type; ///< null: not known
  /// The class that Type's template parameters belong to.
  const clang::CXXRecordDecl *Scope = nullptr;
  const clang::CXXRecordDecl *Record = nullptr; ///< of Type, if it is a class
  std::string Name;                             ///< "address.street"
};

Member readMember(TranslationUnit &TU, const clang::Expr *E, const Frame &In);
bool isAction(const clang::Expr *E, const Frame &In);
/// A name, a size: readValue() with what parameters stand for.
Value readText(TranslationUnit &TU, const clang::Expr *E, const Frame &In);

struct Constraints {
  Few<Value> OnDelete, OnUpdate;
  Value AllowNull;
};
bool isConstraint(const clang::Expr *E);
/// `NotNull | OnDeleteCascade`
Constraints readConstraints(TranslationUnit &TU, const clang::Expr *E,
                            const Frame &In);

enum class Handle { None, Ptr, WeakPtr, Collection };
struct HandleType {
  Handle Kind = Handle::None;
  const clang::CXXRecordDecl *Target = nullptr; ///< null: not known
};
/// ptr<C>, weak_ptr<C>, collection<ptr<C>>, through typedefs and derivation.
HandleType handleOf(clang::QualType Type, const clang::CXXRecordDecl *Self);

/// The class that a type names, with the template arguments of Self put in.
const clang::CXXRecordDecl *recordOf(clang::QualType Type,
                                     const clang::CXXRecordDecl *Self);
/// Whose members and bodies can be read: of a specialisation that was not
/// instantiated, its pattern.
const clang::CXXRecordDecl *definitionOf(const clang::CXXRecordDecl *Record);
/// The type of a data member of a class or its bases. Scope: as in Member.
clang::QualType fieldType(const clang::CXXRecordDecl *Record,
                          llvm::StringRef Name,
                          const clang::CXXRecordDecl *&Scope);
/// A member function of a class or its bases, and who declares it.
const clang::FunctionDecl *findMethod(const clang::CXXRecordDecl *Record,
                                      llvm::StringRef Name,
                                      const clang::CXXRecordDecl *&Owner);
/// The function, or what the function template makes.
const clang::FunctionDecl *asFunction(const clang::NamedDecl *D);
/// The declaration with a body that a function comes from, or null.
const clang::FunctionDecl *bodyOf(TranslationUnit &TU,
                                  const clang::FunctionDecl *F);

/// The user's overload of Wt::Dbo::field() for a type, or null.
const clang::FunctionDecl *fieldOverload(TranslationUnit &TU,
                                         clang::QualType Type);
/// What sql_value_traits<Type> says where the user wrote it: the C++ type it is
/// stored as, or (SqlType) the SQL text. Otherwise Type itself.
std::string storedAs(TranslationUnit &TU, clang::QualType Type, Value &SqlType);
/// apply() of the user's specialisation of Wt::Dbo::persist, or null.
const clang::FunctionDecl *
specializedPersist(const clang::ASTContext &Context,
                   const clang::CXXRecordDecl *Record);
/// dbo_traits<C> where it is specialised: surrogateIdField, versionField,
/// idType. An empty text says that there is none.
Options readTraits(TranslationUnit &TU, const clang::CXXRecordDecl *Record);

/// A call of Wt::Dbo::belongsTo(), hasOne(), hasMany(), field(), id(), auxId().
bool isWtCall(const clang::CallExpr *Call);
/// It stands in a helper that is given the action: whoever calls that is given
/// it, too, and is read or is a gap itself.
bool isInHelper(clang::ASTContext &Context, const clang::CallExpr *Call);
/// A user's field() that takes what it maps as constant. Members are not: that
/// of Wt is the better match.
bool isForConstants(const clang::FunctionDecl *Field);

/// What is met on the way through persist().
struct Found {
  struct ValueType {
    const clang::TagDecl *Type;
    const clang::FunctionDecl *Overload;
  };
  std::vector<const clang::CXXRecordDecl *> Classes; ///< targets, bases
  std::vector<ValueType> Values;                     ///< with field() overload
  std::vector<const clang::CallExpr *> Calls;        ///< of Wt, read or not
};

/// Reads the functions that map one entity.
class MappingReader {
public:
  MappingReader(TranslationUnit &TU, std::string Entity, std::string Spelling,
                Found &Out)
      : TU(TU), Entity(std::move(Entity)), Spelling(std::move(Spelling)),
        Out(Out) {}

  void read(const clang::Stmt *Body, const Frame &In) { walk(Body, In, false); }
  void embed(const clang::CXXRecordDecl *Record, std::string Member,
             clang::SourceRange Where);

  bool Understood = true; ///< otherwise there are gaps
  Few<Value> NaturalIds;

private:
  void walk(const clang::Stmt *S, const Frame &In, bool Guarded);
  void call(const clang::CallExpr *Call, const Frame &In, bool Guarded);
  void method(const clang::CallExpr *Call, llvm::StringRef Name,
              const clang::FunctionDecl *Callee, const clang::Expr *Object,
              const Frame &In, bool Guarded);
  void inlined(const clang::CallExpr *Call, const clang::FunctionDecl *Callee,
               unsigned FirstArgument, Frame In, bool Guarded);
  void missed(const clang::Expr *E, std::string What);

  void declare(const clang::CallExpr *Call, llvm::StringRef Name,
               const Frame &In, bool Guarded);
  void association(const clang::CallExpr *Call, AssociationKind Kind,
                   const Member &M, const HandleType &Handle, bool IsId,
                   bool Guarded, const Frame &In);
  void field(const clang::CallExpr *Call, const Member &M, bool IsId,
             bool AuxId, const Frame &In);
  const clang::Expr *argument(const clang::CallExpr *Call, unsigned I) const;

  TranslationUnit &TU;
  std::string Entity, Spelling;
  Found &Out;
  unsigned Ordinal = 0, Depth = 0;
};

} // namespace assoc::wt

#endif
