// SPDX-License-Identifier: Apache-2.0
// Reads expressions as the parts of tables that they stand for: through
// variables, helper functions and chains of calls.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_BUILDERPARTS_H
#define ASSOC_PLUGIN_RECOGNIZERS_BUILDERPARTS_H

#include "plugin/recognizers/BuilderDescription.h"
#include "plugin/recognizers/Match.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Type.h"

#include <map>
#include <set>

namespace assoc::builders {

/// `&Boat::home`
struct MemberPointer {
  const clang::CXXRecordDecl *Class = nullptr; ///< whose table is meant
  const clang::ValueDecl *Member = nullptr;    ///< null: not read
  clang::SourceRange Where;

  /// The type of the member, or what a getter returns, or a setter takes.
  clang::QualType type() const;
};

struct Part {
  const BuilderCall *Is = nullptr;       ///< null: this is no part, or not read
  const clang::CallExpr *Call = nullptr; ///< that Is describes
  clang::SourceRange Range;              ///< with all that is chained to it
  Value Name;
  std::vector<MemberPointer> Members, References;
  /// Of a template argument: the table's class, the one that a key refers to.
  const clang::CXXRecordDecl *Class = nullptr;
  Few<Value> OnDelete, OnUpdate;
  bool AutoIncrement = false;
  std::vector<Part> Parts;
  std::vector<const clang::Expr *> Unread;

  bool is(BuilderRole R) const { return Is && Is->Role == R; }
  /// Nothing in it was left unread.
  bool isWhole() const;
};

/// What the parameters of a function that is looked into stand for.
struct Frame {
  const Frame *Caller = nullptr;
  std::map<const clang::ParmVarDecl *, const clang::Expr *> Arguments;
};

/// The call of the description that an expression makes, or null. In a
/// template, a call may not be resolved yet.
const BuilderCall *describedCall(const BuilderDescription &D,
                                 const clang::CallExpr *Call);

class PartReader {
public:
  PartReader(TranslationUnit &TU, const BuilderDescription &D) : TU(TU), D(D) {}

  Part read(const clang::Expr *E, const Frame *In = nullptr);

  /// Calls of the description that were read.
  std::set<const clang::CallExpr *> Seen;
  /// Functions that were looked into: the patterns of templates.
  std::set<const clang::FunctionDecl *> Followed;

private:
  using Expr = clang::Expr;

  Part readCall(const clang::CallExpr *Call, const Frame *In);
  Part described(const BuilderCall &Is, const clang::CallExpr *Call,
                 const Frame *In);
  Part chained(const clang::CXXMemberCallExpr *Call, const Frame *In);
  Part inlined(const clang::CallExpr *Call, const Frame *In);
  void readInto(Part &Owner, const Expr *E, const Frame *In);
  MemberPointer readMember(const Expr *E, const Frame *In);
  /// False: something else stands where member pointers must.
  bool readMembers(llvm::ArrayRef<const Expr *> Arguments, BuilderMembers Where,
                   std::vector<MemberPointer> &To, const Frame *In);
  Value readText(const Expr *E, const Frame *In);
  Value action(std::string Word, clang::SourceRange Where);
  Value readAction(const Expr *E, const Frame *In);

  TranslationUnit &TU;
  const BuilderDescription &D;
  unsigned Depth = 0;
};

} // namespace assoc::builders

#endif
