// SPDX-License-Identifier: Apache-2.0
// Reading the definitions of models: what they are called, their columns and
// options.
#include "plugin/recognizers/VocabularyModels.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace assoc::vocabulary {

namespace {
/// One model while it is read.
struct ModelReader {
  TranslationUnit &TU;
  const DeclaratorDecl &Model;
  EntityFact Entity;
  unsigned Ordinal = 0;

  void read();
  void readRecord(const CXXRecordDecl *Record);
  void readAttributes(const Expr *E);
  void readArgument(const ParmVarDecl *Parameter, const Expr *E);
  void addColumn(AttributeFact Attribute, std::string Member = "");
  void gap(SourceRange Range, std::string What) {
    TU.gap(Dialect, Range, std::move(What), Entity.Id);
  }
};
} // namespace

void ModelReader::addColumn(AttributeFact Attribute, std::string Member) {
  Attribute.Written = true;
  TU.Result.Columns.push_back(
      {Entity.Id, Dialect, std::move(Member), Ordinal++, std::move(Attribute)});
}

/// `struct User { int id; std::optional<std::string> bio; };`
void ModelReader::readRecord(const CXXRecordDecl *Record) {
  Record = Record->getDefinition();
  if (!Record || Record->isDependentType()) {
    gap(Model.getSourceRange(), "the record of this model is not defined here");
    return;
  }
  for (const CXXBaseSpecifier &Base : Record->bases())
    if (auto *Class = Base.getType()->getAsCXXRecordDecl())
      readRecord(Class);
  for (const FieldDecl *F : Record->fields()) {
    if (!F->getIdentifier())
      continue;
    AttributeFact A;
    A.Where = TU.locate(F->getSourceRange());
    A.Name = Value::of(F->getName().str(), TU.locate(F->getLocation()));
    PrintingPolicy Policy(TU.Context.getLangOpts());
    A.CppType =
        F->getType().getCanonicalType().getUnqualifiedType().getAsString(
            Policy);
    A.Extra.edit()["record"] = Value::of("true");
    addColumn(std::move(A), F->getName().str());
  }
}

/// `{{"email", {.type = STRING(80)}}, {"nick", STRING}}`
void ModelReader::readAttributes(const Expr *E) {
  const Expr *S = strip(E);
  if (const VarDecl *V = variableOf(S); V && isConstant(TU, V))
    if (const Expr *Init = initializerOf(V))
      S = strip(Init);
  if (auto *C = dyn_cast<CXXConstructExpr>(S); C && C->getNumArgs() == 0)
    return;
  auto *List = dyn_cast<InitListExpr>(S);
  if (!List) {
    gap(E->getSourceRange(), "the attributes of this model cannot be read");
    return;
  }
  for (const Expr *Init : List->inits()) {
    auto Parts = partsOf(TU, Init);
    if (Parts.size() != 2) {
      gap(Init->getSourceRange(), "this attribute cannot be read");
      continue;
    }
    AttributeFact A;
    A.Where = TU.locate(Init->getSourceRange());
    A.Name = readValue(TU, Parts[0]);
    // A type is an empty object, so it is asked for first.
    Value Type = readType(TU, Parts[1]);
    auto Written = Type.isKnown() ? std::nullopt : fieldsOf(TU, Parts[1]);
    if (Written) {
      readAttribute(TU, *Written, A);
      A.Braces = bracesOf(TU, Parts[1], Parts[0]);
    } else {
      A.Type = std::move(Type);
      A.Braces = bracesOfType(TU, Parts[1]);
    }
    addColumn(std::move(A));
  }
}

static bool isInitializerList(QualType Type) {
  auto *Class = Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Class && Class->isInStdNamespace() && Class->getIdentifier() &&
         Class->getName() == "initializer_list";
}

void ModelReader::readArgument(const ParmVarDecl *Parameter, const Expr *E) {
  if (isInitializerList(Parameter->getType()))
    readAttributes(E);
  else if (auto Written = fieldsOf(TU, E))
    readModelOptions(TU, *Written, Entity.Extra.edit());
  else
    gap(E->getSourceRange(), "the options of this model cannot be read");
}

static bool isOpaque(const Value &V) {
  return llvm::any_of(
      V.pieces(), [](const Piece &P) { return P.K == Piece::Kind::Opaque; });
}

void ModelReader::read() {
  const ASTContext &Context = TU.Context;
  Entity.Id = TU.symbol(Model);
  Entity.Dialect = Dialect;
  Entity.Spelling = Model.getQualifiedNameAsString();
  Entity.Where = TU.locate({Model.getLocation(), Model.getEndLoc()});
  Value Name = modelName(TU, Model);
  Entity.Name = Name.isKnown() ? Name.text() : Model.getName().str();
  if (!Name.isKnown())
    Entity.Extra.edit()["modelName"] =
        Name.isWritten() ? Name
                         : Value::opaque(TU.sourceText(Model.getSourceRange()));

  const CXXRecordDecl *Class =
      Context.getBaseElementType(Model.getType())->getAsCXXRecordDecl();
  if (auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Class);
      Special && Special->getName() == "Model")
    if (const TemplateArgument &Argument = Special->getTemplateArgs()[0];
        Argument.getKind() == TemplateArgument::Type)
      if (auto *Record = Argument.getAsType()->getAsCXXRecordDecl())
        readRecord(Record);

  const CXXConstructExpr *Made = constructionOf(Model);
  if (!Made || !Made->getNumArgs()) {
    gap(Model.getSourceRange(), "the initialiser of this model cannot be read");
  } else {
    // A constant of another TU may still become known.
    if (isOpaque(Name))
      gap(Made->getArg(0)->getSourceRange(),
          "the name of this model is known at run time only");
    for (unsigned I = 1; I < Made->getNumArgs(); ++I)
      if (!isa<CXXDefaultArgExpr>(Made->getArg(I)))
        readArgument(Made->getConstructor()->getParamDecl(I), Made->getArg(I));
  }
  TU.Result.Entities.push_back(std::move(Entity));
}

void readModel(TranslationUnit &TU, const DeclaratorDecl &Model) {
  if (isa<ParmVarDecl>(Model) ||
      !isModelClass(TU, Model.getType()->getAsCXXRecordDecl()))
    return;
  if (auto *V = dyn_cast<VarDecl>(&Model)) {
    // `extern const Model<> User;` is defined elsewhere.
    if (V->isThisDeclarationADefinition() != VarDecl::Definition)
      return;
    // A static member of a class template and a variable template are a model
    // for each instance, all else is what the pattern says.
    if (V->isStaticDataMember() || isa<VarTemplateSpecializationDecl>(V)
            ? V->getDeclContext()->isDependentContext()
            : V->getDescribedVarTemplate() || isInstantiated(V))
      return;
  } else if (isInstantiated(&Model)) {
    return;
  }
  ModelReader{TU, Model, {}}.read();
}

} // namespace assoc::vocabulary
