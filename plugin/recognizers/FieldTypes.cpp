// SPDX-License-Identifier: Apache-2.0
// Template arguments of the types of data members, and facts about members.
#include "plugin/recognizers/FieldTypes.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc::fieldtypes {

static bool isDirectlyIn(const Decl *D, StringRef Namespace) {
  const DeclContext *C = D->getDeclContext();
  while (C->isInlineNamespace())
    C = C->getParent();
  auto *N = dyn_cast<NamespaceDecl>(C);
  return N && N->getName() == Namespace && N->getParent()->isTranslationUnit();
}

std::optional<FieldType> FieldType::of(QualType Type, TypeLoc Written,
                                       StringRef Namespace) {
  auto *Record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type.isNull() ? nullptr : Type->getAsCXXRecordDecl());
  if (!Record || !Record->getIdentifier() || !isDirectlyIn(Record, Namespace))
    return std::nullopt;
  FieldType Result;
  Result.Record = Record;
  for (const TemplateArgument &A : Record->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Pack)
      Result.Arguments.append(A.pack_begin(), A.pack_end());
    else
      Result.Arguments.push_back(A);
  if (Written.isNull())
    return Result;
  // Behind an alias the arguments may stand in another order.
  auto Loc = Written.getUnqualifiedLoc()
                 .getAsAdjusted<TemplateSpecializationTypeLoc>();
  const TemplateDecl *Named =
      Loc.isNull() ? nullptr
                   : Loc.getTypePtr()->getTemplateName().getAsTemplateDecl();
  if (Named && Named->getCanonicalDecl() ==
                   Record->getSpecializedTemplate()->getCanonicalDecl())
    for (unsigned I = 0; I < Loc.getNumArgs(); ++I)
      Result.Written.push_back(Loc.getArgLoc(I));
  return Result;
}

StringRef FieldType::name() const { return Record->getName(); }

QualType FieldType::type(std::size_t I) const {
  if (I >= size() || Arguments[I].getKind() != TemplateArgument::Type)
    return {};
  return Arguments[I].getAsType();
}

TypeLoc FieldType::typeLoc(std::size_t I) const {
  if (I >= Written.size() ||
      Written[I].getArgument().getKind() != TemplateArgument::Type)
    return {};
  return Written[I].getTypeSourceInfo()->getTypeLoc();
}

const CXXRecordDecl *FieldType::record(std::size_t I) const {
  QualType T = type(I);
  return T.isNull() ? nullptr : T->getAsCXXRecordDecl();
}

const FieldDecl *FieldType::member(std::size_t I) const {
  if (I >= size() || Arguments[I].getKind() != TemplateArgument::Declaration)
    return nullptr;
  return dyn_cast<FieldDecl>(Arguments[I].getAsDecl());
}

std::string FieldType::constant(std::size_t I) const {
  if (I >= size() || Arguments[I].getKind() != TemplateArgument::Integral)
    return "";
  const llvm::APSInt &Number = Arguments[I].getAsIntegral();
  QualType Type = Arguments[I].getIntegralType();
  if (Type->isBooleanType())
    return Number == 0 ? "false" : "true";
  auto *Enum = Type->getAs<EnumType>();
  return Enum ? enumerator(Enum->getDecl(), Number) : "";
}

/// The characters that an object holds, wherever in it.
static std::optional<std::string> charactersOf(const APValue &V) {
  if (V.isStruct()) {
    for (unsigned I = 0; I < V.getStructNumBases(); ++I)
      if (auto Text = charactersOf(V.getStructBase(I)))
        return Text;
    for (unsigned I = 0; I < V.getStructNumFields(); ++I)
      if (auto Text = charactersOf(V.getStructField(I)))
        return Text;
    return std::nullopt;
  }
  if (!V.isArray())
    return std::nullopt;
  std::string Text;
  for (unsigned I = 0; I < V.getArraySize(); ++I) {
    const APValue &C = I < V.getArrayInitializedElts()
                           ? V.getArrayInitializedElt(I)
                           : V.getArrayFiller();
    if (!C.isInt())
      return std::nullopt;
    if (C.getInt() == 0)
      break;
    Text += static_cast<char>(C.getInt().getExtValue());
  }
  return Text;
}

std::optional<std::string> textOf(const TemplateArgument &A) {
  if (A.getKind() != TemplateArgument::Declaration)
    return std::nullopt;
  auto *Object = dyn_cast<TemplateParamObjectDecl>(A.getAsDecl());
  return Object ? charactersOf(Object->getValue()) : std::nullopt;
}

static const clang::StringLiteral *literalIn(const Stmt *S) {
  if (!S)
    return nullptr;
  if (auto *L = dyn_cast<clang::StringLiteral>(S))
    return L;
  for (const Stmt *Child : S->children())
    if (const clang::StringLiteral *L = literalIn(Child))
      return L;
  return nullptr;
}

Value FieldType::text(const TranslationUnit &TU, std::size_t I) const {
  const std::optional<std::string> Text =
      I < size() ? textOf(Arguments[I]) : std::nullopt;
  if (!Text)
    return {};
  const clang::StringLiteral *L =
      I < Written.size() &&
              Written[I].getArgument().getKind() == TemplateArgument::Expression
          ? literalIn(Written[I].getSourceExpression())
          : nullptr;
  if (!L || L->getCharByteWidth() != 1 || L->getBytes() != *Text)
    return Value::of(*Text);
  return Value::of(*Text, TU.locate(L->getSourceRange()),
                   L->getNumConcatenated() == 1 && L->getBeginLoc().isFileID());
}

void RecordRecognizer::registerMatchers(MatchFinder &Finder) {
  Finder.addMatcher(
      cxxRecordDecl(isDefinition(), unless(isExpansionInSystemHeader()))
          .bind("record"),
      this);
}

void RecordRecognizer::run(const MatchFinder::MatchResult &Result) {
  auto *Record = Result.Nodes.getNodeAs<CXXRecordDecl>("record");
  if (Record && !isInstantiated(Record))
    Pending.push_back(Record);
  while (!Pending.empty()) {
    const CXXRecordDecl *Next = Pending.back();
    Pending.pop_back();
    readOnce(Next);
  }
}

void RecordRecognizer::readOnce(const CXXRecordDecl *Record) {
  if (!Record->getIdentifier() || Record->isUnion() ||
      Record->isDependentContext() || Record->getParentFunctionOrMethod() ||
      !Seen.insert(Record).second)
    return;
  for (const DeclContext *C = Record->getDeclContext(); C; C = C->getParent())
    if (auto *N = dyn_cast<NamespaceDecl>(C);
        N && N->getName() == Namespace && N->getParent()->isTranslationUnit())
      return;
  read(Record);
}

std::optional<FieldType> RecordRecognizer::typeOf(const FieldDecl *F) const {
  const TypeSourceInfo *Info = F->getTypeSourceInfo();
  return FieldType::of(F->getType(), Info ? Info->getTypeLoc() : TypeLoc(),
                       Namespace);
}

EntityFact RecordRecognizer::entity(const CXXRecordDecl *Record,
                                    bool Understood) const {
  EntityFact E;
  E.Id = TU.symbol(*Record);
  E.Dialect = Dialect;
  E.Name = nameOf(Record, false);
  E.Spelling = nameOf(Record, true);
  E.Closed = Understood;
  E.Where = TU.locate(Record->getLocation());
  return E;
}

void RecordRecognizer::addTable(const CXXRecordDecl *Record,
                                const char *NameMember) {
  RegistrationFact R;
  R.Entity = TU.symbol(*Record);
  R.Dialect = Dialect;
  R.Table = staticMember(Record, NameMember);
  R.Where = R.Table.where().isValid() ? R.Table.where()
                                      : TU.locate(Record->getLocation());
  TU.Result.Registrations.push_back(std::move(R));
}

Value RecordRecognizer::staticMember(const CXXRecordDecl *Record,
                                     StringRef Name) const {
  for (const NamedDecl *D : Record->lookup(&TU.Context.Idents.get(Name)))
    if (auto *V = dyn_cast<VarDecl>(D)) {
      if (const Expr *Init = initializerOf(V))
        return readValue(TU, Init);
      return Value({{Piece::Kind::Constant, TU.symbol(*V)}},
                   TU.locate(V->getSourceRange()));
    }
  return {};
}

ColumnFact RecordRecognizer::column(const FieldDecl *F, QualType Type,
                                    unsigned Ordinal) const {
  ColumnFact C;
  C.Owner = TU.symbol(*F->getParent());
  C.Dialect = Dialect;
  C.Member = F->getName().str();
  C.Ordinal = Ordinal;
  C.Attribute.Written = true;
  C.Attribute.Name = Value::of(C.Member);
  C.Attribute.CppType = cppType(TU.Context, Type);
  C.Attribute.Where = TU.locate(F->getSourceRange());
  return C;
}

AssociationFact RecordRecognizer::association(const FieldDecl *F,
                                              AssociationKind Kind,
                                              const CXXRecordDecl *Target,
                                              unsigned Ordinal) {
  AssociationFact A =
      associationOf(TU, Dialect, cast<CXXRecordDecl>(F->getParent()), Target);
  A.Kind = Kind;
  A.Member = F->getName().str();
  A.MemberType = cppType(TU.Context, F->getType());
  A.Ordinal = Ordinal;
  A.Where = TU.locate(F->getSourceRange());
  A.Name = TU.locate(F->getLocation());
  if (const CXXRecordDecl *D = Target->getDefinition(); D && isInstantiated(D))
    Pending.push_back(D);
  return A;
}

} // namespace assoc::fieldtypes
