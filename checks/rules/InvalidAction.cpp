// SPDX-License-Identifier: Apache-2.0
// assoc-invalid-action: an ON DELETE or ON UPDATE that SQL does not know.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static std::vector<std::string> wordsOf(const Conventions &C) {
  if (C.Actions.empty())
    return {"RESTRICT", "CASCADE", "NO ACTION", "SET NULL", "SET DEFAULT"};
  std::vector<std::string> Words;
  for (const ActionWord &A : C.Actions)
    Words.push_back(A.Word);
  return Words;
}

static std::string messageFor(const Conventions &C, const std::string &Text,
                              const std::string &Option,
                              const std::optional<std::string> &Meant) {
  std::string Choice;
  for (const std::string &Word : wordsOf(C))
    Choice += (Choice.empty() ? "write one of " : ", ") + Word;
  if (Text.empty())
    return Option +
           " is empty, which means the default, not NO ACTION; leave "
           "it out or " +
           Choice;
  return quoted(Text) + " is no action for " + Option + so(C.If.InvalidAction) +
         "; " + (Meant ? "did you mean " + quoted(*Meant) + "?" : Choice);
}

/// About E's attribute where A is null.
static void checkValue(const Conventions &C, const Association *A,
                       const Entity *E, const Value &V,
                       const std::string &Option, Findings &Out) {
  if (!V.isKnown() || C.action(V.text()))
    return;
  std::optional<std::string> Meant = closest(V.text(), wordsOf(C));
  std::string Message = messageFor(C, V.text(), Option, Meant);
  Finding &F = A ? Out.at(*A, Message) : Out.at(*E, Message);
  F.Discriminator = Option;
  if (V.where().isValid())
    F.Where = V.where();
  if (!Meant)
    return;
  if (std::optional<Edit> Replace = replaceLiteral(V, *Meant))
    F.Fixes.push_back({"write " + quoted(*Meant), {std::move(*Replace)}});
}

static void checkKey(const Conventions &C, const Association &A,
                     const AttributeFact &Key, const std::string &Name,
                     Findings &Out) {
  for (const Value &V : Key.OnDelete)
    checkValue(C, &A, nullptr, V, Name + ".onDelete", Out);
  for (const Value &V : Key.OnUpdate)
    checkValue(C, &A, nullptr, V, Name + ".onUpdate", Out);
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    const Conventions &C = M.conventions(A);
    for (const Value &V : A.Fact.OnDelete)
      checkValue(C, &A, nullptr, V, "onDelete", Out);
    for (const Value &V : A.Fact.OnUpdate)
      checkValue(C, &A, nullptr, V, "onUpdate", Out);
    checkKey(C, A, A.Fact.ForeignKey, "foreignKey", Out);
    checkKey(C, A, A.Fact.OtherKey, "otherKey", Out);
  }
  for (const Entity &E : M.Entities)
    for (const ColumnFact &Column : E.Declared) {
      const Conventions &C = conventionsOf(E.Fact.Dialect);
      const std::string Name = Column.Attribute.Name.text();
      for (const Value &V : Column.Attribute.OnDelete)
        checkValue(C, nullptr, &E, V, "onDelete of " + Name, Out);
      for (const Value &V : Column.Attribute.OnUpdate)
        checkValue(C, nullptr, &E, V, "onUpdate of " + Name, Out);
    }
}

extern const Rule InvalidActionRule = {
    "assoc-invalid-action",
    Level::Error,
    "an onDelete or onUpdate that is no referential action",
    check,
};

} // namespace assoc
