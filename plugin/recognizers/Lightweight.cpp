// SPDX-License-Identifier: Apache-2.0
// Lightweight: records are aggregates, columns and relations types of members.
#include "plugin/recognizers/FieldTypes.h"
#include "plugin/recognizers/LightweightMigrations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace assoc {

using fieldtypes::FieldType;
using fieldtypes::RecordRecognizer;

namespace {

/// User bodies that are needed: of functions that are handed an
/// SqlMigrationQueryBuilder, of constructors of migrations, and those that make
/// either.
class LightweightRecognizer : public RecordRecognizer {
public:
  explicit LightweightRecognizer(TranslationUnit &TU)
      : RecordRecognizer(TU, "lightweight", "Lightweight"), Changes(TU) {}

  void registerMatchers(ast_matchers::MatchFinder &Finder) override {
    RecordRecognizer::registerMatchers(Finder);
    Changes.registerMatchers(Finder);
  }
  void finish() override { Changes.finish(); }

private:
  void read(const CXXRecordDecl *Record) override;
  /// False: it looks like a declaration, and is not understood.
  bool readMember(const FieldDecl *F, const FieldType &T);
  void readColumn(const FieldDecl *F, const FieldType &T);
  bool readBelongsTo(const FieldDecl *F, const FieldType &T);
  bool readComposite(const FieldDecl *F, const FieldType &T);
  bool readRelation(const FieldDecl *F, const FieldType &T,
                    AssociationKind Kind);

  lightweight::Migrations Changes;
  unsigned Ordinal = 0;
  /// Of the record that is read, in the order of all its members; empty: none
  /// are given.
  std::vector<std::string> Names;
};

} // namespace

static void collectLiterals(const Stmt *S, std::vector<std::string> &To) {
  if (!S)
    return;
  if (auto *L = dyn_cast<clang::StringLiteral>(S);
      L && L->getCharByteWidth() == 1)
    To.push_back(L->getBytes().str());
  for (const Stmt *Child : S->children())
    collectLiterals(Child, To);
}

/// The names of columns that `template <> struct Lightweight::Description<R>`
/// gives, as ddl2cpp writes it.
static std::vector<std::string> describedNames(const ASTContext &Context,
                                               const CXXRecordDecl *Record) {
  std::vector<std::string> Names;
  for (const NamedDecl *D : lookup(Context, "Lightweight::Description")) {
    auto *T = dyn_cast<ClassTemplateDecl>(D);
    if (!T)
      continue;
    for (const ClassTemplateSpecializationDecl *S : T->specializations()) {
      const TemplateArgument &A = S->getTemplateArgs()[0];
      if (!S->isExplicitSpecialization() ||
          A.getKind() != TemplateArgument::Type ||
          A.getAsType()->getAsCXXRecordDecl() != Record || !S->hasDefinition())
        continue;
      for (const Decl *Member : S->getDefinition()->decls())
        if (auto *V = dyn_cast<VarDecl>(Member);
            V && V->getName() == "FieldNames")
          collectLiterals(initializerOf(V), Names);
    }
  }
  return Names;
}

void LightweightRecognizer::read(const CXXRecordDecl *Record) {
  const bool IsOurs = llvm::any_of(
      Record->fields(), [this](const FieldDecl *F) { return !!typeOf(F); });
  if (!IsOurs)
    return;
  Names = describedNames(TU.Context, Record);
  if (Names.size() != static_cast<std::size_t>(std::distance(
                          Record->field_begin(), Record->field_end())))
    Names.clear();
  bool Understood = Record->getNumBases() == 0;
  if (!Understood)
    TU.gap(Dialect, Record->getLocation(), "base classes are not read",
           TU.symbol(*Record));
  Ordinal = 0;
  for (const FieldDecl *F : Record->fields()) {
    if (std::optional<FieldType> T = typeOf(F))
      if (!readMember(F, *T)) {
        Understood = false;
        TU.gap(Dialect, F->getSourceRange(), "this member cannot be read",
               TU.symbol(*Record));
      }
    ++Ordinal;
  }
  TU.Result.Entities.push_back(entity(Record, Understood));
  addTable(Record, "TableName");
}

bool LightweightRecognizer::readMember(const FieldDecl *F, const FieldType &T) {
  if (T.name() == "Field")
    readColumn(F, T);
  else if (T.name() == "BelongsTo")
    return readBelongsTo(F, T);
  else if (T.name() == "CompositeForeignKey")
    return readComposite(F, T);
  else if (T.name() == "HasMany")
    return readRelation(F, T, AssociationKind::HasMany);
  else if (T.name() == "HasManyThrough")
    return readRelation(F, T, AssociationKind::BelongsToMany);
  else if (T.name() == "HasOneThrough")
    return readRelation(F, T, AssociationKind::HasOne);
  return true;
}

/// \code
///   Field<std::optional<int>, PrimaryKey::AutoAssign, SqlRealName{"no"}> id;
/// \endcode
void LightweightRecognizer::readColumn(const FieldDecl *F, const FieldType &T) {
  ColumnFact C = column(F, T.type(0), Ordinal);
  for (std::size_t I : {1, 2}) {
    const std::string Word = T.constant(I);
    if (Word == "AutoAssign" || Word == "ServerSideAutoIncrement")
      C.Attribute.PrimaryKey = Value::of("true");
    if (Word == "ServerSideAutoIncrement")
      C.Attribute.AutoIncrement = Value::of("true");
    if (Value Name = T.text(TU, I); Name.isWritten())
      C.Attribute.Field = std::move(Name);
  }
  if (!Names.empty())
    C.Attribute.Field = Value::of(Names[Ordinal]);
  TU.Result.Columns.push_back(std::move(C));
}

/// \code
///   BelongsTo<&Harbour::id, SqlRealName{"home_id"}, SqlNullable::Null> home;
/// \endcode
bool LightweightRecognizer::readBelongsTo(const FieldDecl *F,
                                          const FieldType &T) {
  const FieldDecl *Referenced = T.member(0);
  if (!Referenced)
    return false;
  AssociationFact A =
      association(F, AssociationKind::BelongsTo,
                  cast<CXXRecordDecl>(Referenced->getParent()), Ordinal);
  A.TargetKey = Value::of(Referenced->getName().str());
  AttributeFact &Key = A.ForeignKey.edit();
  Key.Written = true;
  Key.Where = A.Where;
  Key.Field = Names.empty() ? T.text(TU, 1) : Value::of(Names[Ordinal]);
  if (T.constant(2) == "Null")
    Key.AllowNull = Value::of("true");
  TU.Result.Associations.push_back(std::move(A));
  return true;
}

/// \code
///   CompositeForeignKey<Connection<&Lease::pier, &Berth::pier>,
///                       Connection<&Lease::slot, &Berth::slot>> berth;
/// \endcode
bool LightweightRecognizer::readComposite(const FieldDecl *F,
                                          const FieldType &T) {
  Few<KeyPartFact> Parts;
  const CXXRecordDecl *Target = nullptr;
  for (std::size_t I = 0; I < T.size(); ++I) {
    auto C = FieldType::of(T.type(I), T.typeLoc(I), Namespace);
    const FieldDecl *From = C ? C->member(0) : nullptr,
                    *Into = C ? C->member(1) : nullptr;
    if (!From || !Into || From->getParent() != F->getParent())
      return false;
    auto *Record = cast<CXXRecordDecl>(Into->getParent());
    if (Target && Target != Record)
      return false;
    Target = Record;
    Parts.push_back({From->getName().str(), {}, Into->getName().str(), {}, {}});
  }
  if (!Target)
    return false;
  AssociationFact A =
      association(F, AssociationKind::BelongsTo, Target, Ordinal);
  A.KeyParts = std::move(Parts);
  TU.Result.Associations.push_back(std::move(A));
  return true;
}

/// \code
///   HasMany<Boat, SqlRealName{"home_id"}> boats;
///   HasManyThrough<Sailor, Through<Crew>> crew;
///   HasOneThrough<Stock, Through<Depot>> stock;
/// \endcode
bool LightweightRecognizer::readRelation(const FieldDecl *F, const FieldType &T,
                                         AssociationKind Kind) {
  const CXXRecordDecl *Target = T.record(0);
  if (!Target)
    return false;
  AssociationFact A = association(F, Kind, Target, Ordinal);
  if (Kind == AssociationKind::HasMany) {
    A.Inverse = {T.text(TU, 1), InverseFact::By::Key};
    TU.Result.Associations.push_back(std::move(A));
    return true;
  }
  // A bare class is the old spelling.
  const CXXRecordDecl *Junction = T.record(1);
  if (auto Marked = FieldType::of(T.type(1), T.typeLoc(1), Namespace);
      Marked && Marked->name() == "Through")
    Junction = Marked->record(0);
  if (!Junction)
    return false;
  ThroughFact &Through = A.Through.edit();
  Through.Written = true;
  Through.Entity = TU.symbol(*Junction);
  Through.Spelling = nameOf(Junction, true);
  Through.Where = A.Where;
  auto Select = [&](AttributeFact &Key, std::size_t I) {
    Key.Name = T.text(TU, I);
    Key.Written = Key.Name.isWritten();
    Key.Where = Key.Name.where();
  };
  Select(A.ForeignKey.edit(), 2);
  Select(A.OtherKey.edit(), 3);
  TU.Result.Associations.push_back(std::move(A));
  return true;
}

std::unique_ptr<Recognizer> makeLightweightRecognizer(TranslationUnit &TU) {
  return std::make_unique<LightweightRecognizer>(TU);
}

} // namespace assoc
