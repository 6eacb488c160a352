// SPDX-License-Identifier: Apache-2.0
// Reading the option types of assoc/model.h.
#include "plugin/recognizers/VocabularyOptions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/CharInfo.h"

using namespace clang;

namespace assoc::vocabulary {

/// `SetNull` is the SQL text `SET NULL`.
static Value readAction(TranslationUnit &TU, const Expr *E) {
  Value V = readValue(TU, E);
  if (!V.isKnown() || !strip(E)->getType()->isEnumeralType())
    return V;
  std::string Text;
  for (char C : V.text()) {
    if (isUppercase(C) && !Text.empty())
      Text += ' ';
    Text += toUppercase(C);
  }
  return Value::of(std::move(Text), V.where());
}

static Value readDefault(TranslationUnit &TU, const Expr *E) {
  const Expr *S = strip(E);
  if (isa<CXXNullPtrLiteralExpr>(S))
    return Value::of("NULL", TU.locate(S->getSourceRange()));
  return readValue(TU, E);
}

static bool isModel(const TranslationUnit &TU, const Expr *E) {
  QualType Type = strip(E)->getType();
  return !Type.isNull() && isModelClass(TU, Type->getAsCXXRecordDecl());
}

/// A table or junction: by its name, or the model itself.
static void readNameOrModel(TranslationUnit &TU, const Expr *E, Value &Name,
                            SharedText &Entity) {
  const Expr *S = strip(E);
  if (!isModel(TU, S))
    Name = readValue(TU, E);
  else if (const DeclaratorDecl *Model = modelOf(TU, S))
    Entity = TU.symbol(*Model);
  else
    Name = Value::opaque(TU.sourceText(S->getSourceRange()),
                         TU.locate(S->getSourceRange()));
}

/// An options object inside another option. What cannot be read makes the
/// whole option unknown.
static std::optional<Fields> innerFields(TranslationUnit &TU, const Expr *E,
                                         Value &Unknown) {
  auto Result = fieldsOf(TU, E);
  if (!Result)
    Unknown = Value::opaque(TU.sourceText(E->getSourceRange()),
                            TU.locate(E->getSourceRange()));
  return Result;
}

/// "name", {"name", {.allowNull = false}} or {{.allowNull = false}}.
static void readKey(TranslationUnit &TU, const Expr *E, AttributeFact &Key) {
  Key.Written = true;
  Key.Where = TU.locate(E->getSourceRange());
  auto Parts = partsOf(TU, E);
  if (Parts.size() == 1) {
    if (auto Inner = fieldsOf(TU, Parts[0])) {
      readAttribute(TU, *Inner, Key);
      Key.Braces = bracesOf(TU, Parts[0], nullptr);
    } else
      Key.Name = readValue(TU, Parts[0]);
    return;
  }
  Key.Name = readValue(TU, Parts[0]);
  if (auto Inner = innerFields(TU, Parts[1], Key.Name))
    readAttribute(TU, *Inner, Key);
  Key.Braces = bracesOf(TU, Parts[1], Parts[0]);
}

/// "Junction", a model, or {either, {.unique = false}}.
static void readThrough(TranslationUnit &TU, const Expr *E,
                        ThroughFact &Through) {
  Through.Written = true;
  Through.Where = TU.locate(E->getSourceRange());
  auto Parts = partsOf(TU, E);
  readNameOrModel(TU, Parts[0], Through.Name, Through.Entity);
  if (!Through.Entity.empty())
    Through.Spelling = TU.sourceText(strip(Parts[0])->getSourceRange());
  if (Parts.size() < 2)
    return;
  Through.Braces = bracesOf(TU, Parts[1], Parts[0]);
  Value Unknown;
  if (auto Inner = innerFields(TU, Parts[1], Unknown))
    for (auto &[Name, Init] : *Inner)
      Through.Extra.edit()[Name] = readValue(TU, Init);
  else
    Through.Extra = Options{{"unique", Unknown}, {"timestamps", Unknown}};
}

/// "table", a model, or {either, "key"}.
static void readReference(TranslationUnit &TU, const Expr *E,
                          ReferenceFact &Reference) {
  auto Parts = partsOf(TU, E);
  readNameOrModel(TU, Parts[0], Reference.Table, Reference.Entity);
  if (Parts.size() > 1)
    Reference.Key = readValue(TU, Parts[1]);
}

void readAttribute(TranslationUnit &TU, const Fields &Written,
                   AttributeFact &To) {
  for (auto &[Name, E] : Written) {
    if (Name == "type")
      To.Type = readType(TU, E);
    else if (Name == "allowNull")
      To.AllowNull = readValue(TU, E);
    else if (Name == "primaryKey")
      To.PrimaryKey = readValue(TU, E);
    else if (Name == "autoIncrement")
      To.AutoIncrement = readValue(TU, E);
    else if (Name == "unique")
      To.Unique = readValue(TU, E);
    else if (Name == "defaultValue")
      To.Default = readDefault(TU, E);
    else if (Name == "field")
      To.Field = readValue(TU, E);
    else if (Name == "references")
      readReference(TU, E, To.References);
    else if (Name == "onDelete")
      To.OnDelete.push_back(readAction(TU, E));
    else if (Name == "onUpdate")
      To.OnUpdate.push_back(readAction(TU, E));
    else
      To.Extra.edit()[Name] = readValue(TU, E);
  }
}

/// The arguments of STRING(80) or ENUM("a", "b") as the user wrote them.
static std::optional<std::string>
typeArguments(TranslationUnit &TU, llvm::ArrayRef<const Expr *> Arguments) {
  std::string Text;
  for (const Expr *Argument : Arguments) {
    if (isa<CXXDefaultArgExpr>(Argument))
      continue;
    Value V = readValue(TU, Argument);
    if (!V.isKnown())
      return std::nullopt;
    bool Number = strip(Argument)->getType()->isArithmeticType();
    Text += Text.empty() ? "" : Number ? "," : ", ";
    Text += Number ? V.text() : '"' + V.text() + '"';
  }
  return Text;
}

StringRef nameInVocabulary(const NamedDecl *D) {
  auto *Space = D ? dyn_cast<NamespaceDecl>(D->getDeclContext()) : nullptr;
  return Space && Space->getName() == "assoc" && D->getIdentifier()
             ? D->getName()
             : StringRef();
}

Value readType(TranslationUnit &TU, const Expr *E) {
  const Expr *S = strip(E);
  Location Where = TU.locate(S->getSourceRange());
  // A constant of the user's that is made from one of the vocabulary's.
  for (unsigned Depth = 0; Depth < 16; ++Depth) {
    const VarDecl *V = variableOf(S);
    if (!V)
      break;
    if (StringRef Name = nameInVocabulary(V); !Name.empty())
      return Value::of(Name.str(), Where);
    if (!isConstant(TU, V) || !initializerOf(V))
      break;
    S = strip(initializerOf(V));
  }
  if (auto *Call = dyn_cast<CallExpr>(S)) {
    std::vector<const Expr *> Arguments(Call->arg_begin(), Call->arg_end());
    StringRef Name;
    if (!isa<CXXOperatorCallExpr>(Call)) { // ENUM("a", "b")
      Name = nameInVocabulary(Call->getDirectCallee());
    } else if (!Arguments.empty()) { // STRING(80)
      Name = nameInVocabulary(variableOf(Arguments.front()));
      Arguments.erase(Arguments.begin());
    }
    auto Text = typeArguments(TU, Arguments);
    if (!Name.empty() && Text)
      return Value::of((Name + "(" + *Text + ")").str(), Where);
  }
  return Value::opaque(TU.sourceText(S->getSourceRange()), Where);
}

void readModelOptions(TranslationUnit &TU, const Fields &Written, Options &To) {
  for (auto &[Name, E] : Written) {
    if (Name != "name") {
      To[Name] = readValue(TU, E);
      continue;
    }
    auto Parts = partsOf(TU, E);
    To["nameSingular"] = readValue(TU, Parts.front());
    To["namePlural"] = readValue(TU, Parts.back());
  }
}

static bool readTypedOption(TranslationUnit &TU, StringRef Name, const Expr *E,
                            AssociationFact &To) {
  if (Name == "as") {
    auto Parts = partsOf(TU, E);
    To.Alias = readValue(TU, Parts.back());
    if (Parts.size() > 1)
      To.AliasSingular = readValue(TU, Parts.front());
  } else if (Name == "through") {
    readThrough(TU, E, To.Through.edit());
  } else if (Name == "foreignKey") {
    readKey(TU, E, To.ForeignKey.edit());
  } else if (Name == "otherKey") {
    readKey(TU, E, To.OtherKey.edit());
  } else if (Name == "sourceKey") {
    To.SourceKey = readValue(TU, E);
  } else if (Name == "targetKey") {
    To.TargetKey = readValue(TU, E);
  } else if (Name == "onDelete") {
    To.OnDelete.push_back(readAction(TU, E));
  } else if (Name == "onUpdate") {
    To.OnUpdate.push_back(readAction(TU, E));
  } else if (Name == "oneSided") {
    To.OneSided = readValue(TU, E);
  } else {
    return false;
  }
  return true;
}

void readAssociationOption(TranslationUnit &TU, StringRef Name, const Expr *E,
                           AssociationFact &To) {
  if (!readTypedOption(TU, Name, E, To))
    To.Extra.edit()[Name.str()] = readValue(TU, E);
}

bool isAssociationOption(StringRef Name) {
  static constexpr StringRef All[] = {"as",        "through",    "foreignKey",
                                      "otherKey",  "sourceKey",  "targetKey",
                                      "onDelete",  "onUpdate",   "constraints",
                                      "uniqueKey", "timestamps", "oneSided"};
  return llvm::is_contained(All, Name);
}

} // namespace assoc::vocabulary
