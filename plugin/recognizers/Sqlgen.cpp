// SPDX-License-Identifier: Apache-2.0
// sqlgen: every data member of an aggregate is a column; keys are types.
#include "plugin/recognizers/FieldTypes.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

#include <set>

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc {

using fieldtypes::FieldType;
using fieldtypes::RecordRecognizer;

namespace {

/// What the templates around the type of a member say.
struct MemberType {
  QualType Type; ///< without them
  std::optional<FieldType> Key;
  const CXXRecordDecl *Flattened = nullptr;
  Value Renamed;
  bool Nullable = false, PrimaryKey = false, AutoIncrement = false,
       Unique = false;
  /// A template of sqlgen's is among them.
  bool isOurs = false;
};

class SqlgenRecognizer : public RecordRecognizer {
public:
  explicit SqlgenRecognizer(TranslationUnit &TU)
      : RecordRecognizer(TU, "sqlgen", "sqlgen"), OnIndex(TU) {}

  void registerMatchers(MatchFinder &Finder) override;

private:
  /// create_index<"boat_home", Boat>("home"_c)
  struct IndexCallback : MatchFinder::MatchCallback {
    explicit IndexCallback(TranslationUnit &TU) : TU(TU) {}
    void run(const MatchFinder::MatchResult &Result) override;
    TranslationUnit &TU;
  };

  void read(const CXXRecordDecl *Record) override;
  bool isOurs(const CXXRecordDecl *Record) const;
  void readTable(const CXXRecordDecl *Record);
  void readMembers(const CXXRecordDecl *Record);
  void readMember(const FieldDecl *F, const MemberType &M, unsigned Ordinal);

  std::set<const CXXRecordDecl *> Known, Tables;
  IndexCallback OnIndex;
};

} // namespace

/// User bodies that are needed: those that name create_index or
/// create_unique_index. Without them, keys seem to have no index.
void SqlgenRecognizer::registerMatchers(MatchFinder &Finder) {
  RecordRecognizer::registerMatchers(Finder);
  Finder.addMatcher(
      callExpr(callee(functionDecl(hasAnyName(
                   "::sqlgen::create_index", "::sqlgen::create_unique_index"))),
               unless(isExpansionInSystemHeader()))
          .bind("index"),
      &OnIndex);
}

static MemberType unwrap(const TranslationUnit &TU, const FieldDecl *F) {
  MemberType M;
  M.Type = F->getType();
  TypeLoc Written;
  if (const TypeSourceInfo *Info = F->getTypeSourceInfo())
    Written = Info->getTypeLoc();
  for (;;) {
    unsigned Inner = 0;
    std::optional<FieldType> T = FieldType::of(M.Type, Written, "std");
    if (T && (T->name() == "optional" || T->name() == "shared_ptr" ||
              T->name() == "unique_ptr")) {
      M.Nullable = true;
    } else if ((T = FieldType::of(M.Type, Written, "sqlgen"))) {
      if (T->name() == "PrimaryKey") {
        M.PrimaryKey = true;
        M.AutoIncrement = T->constant(1) == "true";
      } else if (T->name() == "Unique") {
        M.Unique = true;
      } else if (T->name() == "ForeignKey" && T->record(1)) {
        M.Key = T;
      } else {
        return M;
      }
      M.isOurs = true;
    } else if ((T = FieldType::of(M.Type, Written, "rfl"))) {
      if (T->name() == "Flatten")
        M.Flattened = T->record(0);
      if (T->name() != "Rename")
        return M;
      M.Renamed = T->text(TU, 0);
      Inner = 1;
    } else {
      return M;
    }
    QualType Type = T->type(Inner);
    if (Type.isNull())
      return M;
    M.Type = Type;
    Written = T->typeLoc(Inner);
  }
}

/// Somewhere among its members is a template of sqlgen's.
bool SqlgenRecognizer::isOurs(const CXXRecordDecl *Record) const {
  return llvm::any_of(Record->fields(), [this](const FieldDecl *F) {
    const MemberType M = unwrap(TU, F);
    return M.isOurs || (M.Flattened && M.Flattened->hasDefinition() &&
                        isOurs(M.Flattened->getDefinition()));
  });
}

void SqlgenRecognizer::read(const CXXRecordDecl *Record) {
  if (isOurs(Record))
    readTable(Record);
}

void SqlgenRecognizer::readTable(const CXXRecordDecl *Record) {
  if (!Tables.insert(Record).second)
    return;
  readMembers(Record);
  if (!staticMember(Record, "viewname").isWritten())
    addTable(Record, "tablename");
}

void SqlgenRecognizer::readMembers(const CXXRecordDecl *Record) {
  if (!Known.insert(Record).second)
    return;
  const bool HasBases = Record->getNumBases() != 0;
  EntityFact E = entity(Record, !HasBases);
  if (HasBases)
    TU.gap(Dialect, Record->getLocation(), "base classes are not read", E.Id);
  if (Value Schema = staticMember(Record, "schema"); Schema.isWritten())
    E.Extra.edit()["schema"] = std::move(Schema);
  TU.Result.Entities.push_back(std::move(E));
  unsigned Ordinal = 0;
  for (const FieldDecl *F : Record->fields())
    readMember(F, unwrap(TU, F), Ordinal++);
}

void SqlgenRecognizer::readMember(const FieldDecl *F, const MemberType &M,
                                  unsigned Ordinal) {
  if (M.Flattened) {
    EmbedFact E;
    E.Owner = TU.symbol(*F->getParent());
    E.Dialect = Dialect;
    E.Embedded = TU.symbol(*M.Flattened);
    E.Member = F->getName().str();
    E.Ordinal = Ordinal;
    E.Where = TU.locate(F->getSourceRange());
    TU.Result.Embeds.push_back(std::move(E));
    // It need not have anything of sqlgen's.
    if (M.Flattened->hasDefinition())
      readMembers(M.Flattened->getDefinition());
    return;
  }
  ColumnFact C = column(F, M.Type, Ordinal);
  AttributeFact &A = C.Attribute;
  auto Say = [](Value &Flag, bool Holds) {
    if (Holds)
      Flag = Value::of("true");
  };
  Say(A.AllowNull, M.Nullable);
  Say(A.PrimaryKey, M.PrimaryKey);
  Say(A.AutoIncrement, M.AutoIncrement);
  Say(A.Unique, M.Unique);
  A.Field = M.Renamed;
  if (!M.Key) {
    TU.Result.Columns.push_back(std::move(C));
    return;
  }
  // Any aggregate can be a table: it need not have anything of sqlgen's either.
  const CXXRecordDecl *Target = M.Key->record(1);
  if (Target->hasDefinition() && !isInSystemHeader(*Target))
    readTable(Target->getDefinition());
  AssociationFact Key =
      association(F, AssociationKind::BelongsTo, Target, Ordinal);
  A.Name = {}; // it is the member's
  Key.ForeignKey = std::move(A);
  Key.TargetKey = M.Key->text(TU, 2);
  TU.Result.Associations.push_back(std::move(Key));
}

void SqlgenRecognizer::IndexCallback::run(
    const MatchFinder::MatchResult &Result) {
  auto *Call = Result.Nodes.getNodeAs<CallExpr>("index");
  const FunctionDecl *F = Call->getDirectCallee();
  const TemplateArgumentList *Arguments = F->getTemplateSpecializationArgs();
  if (!Arguments || Arguments->size() < 2 ||
      Arguments->get(1).getKind() != TemplateArgument::Type)
    return;
  const CXXRecordDecl *Owner =
      Arguments->get(1).getAsType()->getAsCXXRecordDecl();
  if (!Owner)
    return;
  IndexFact I;
  I.Owner = TU.symbol(*Owner);
  I.Dialect = "sqlgen";
  I.Where = TU.locate(Call->getSourceRange());
  if (std::optional<std::string> Name = fieldtypes::textOf(Arguments->get(0)))
    I.Name = Value::of(std::move(*Name));
  if (F->getName() == "create_unique_index")
    I.Unique = Value::of("true");
  for (const Expr *A : Call->arguments()) {
    auto Column = FieldType::of(A->getType(), TypeLoc(), "sqlgen");
    Value Name = Column ? Column->text(TU, 0) : Value();
    I.Columns.push_back(
        Name.isWritten() ? Name
                         : Value::opaque(TU.sourceText(A->getSourceRange())));
  }
  TU.Result.Indexes.push_back(std::move(I));
}

std::unique_ptr<Recognizer> makeSqlgenRecognizer(TranslationUnit &TU) {
  return std::make_unique<SqlgenRecognizer>(TU);
}

} // namespace assoc
