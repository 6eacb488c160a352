// SPDX-License-Identifier: Apache-2.0
// assoc-invalid-action: an ON DELETE or ON UPDATE that SQL does not know.
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static const std::vector<std::string> Known = {
    "RESTRICT", "CASCADE", "NO ACTION", "SET NULL", "SET DEFAULT"};

static std::string messageFor(const std::string &Text,
                              const std::string &Option,
                              const std::optional<std::string> &Meant) {
  if (Text.empty())
    return Option + " is empty, which means the default, not NO ACTION; leave "
                    "it out or write one of RESTRICT, CASCADE, NO ACTION, "
                    "SET NULL, SET DEFAULT";
  return quoted(Text) + " is no action for " + Option +
         "; the database refuses the statement; " +
         (Meant ? "did you mean " + quoted(*Meant) + "?"
                : std::string("write one of RESTRICT, CASCADE, NO ACTION, "
                              "SET NULL, SET DEFAULT"));
}

/// About E's attribute where A is null.
static void checkValue(const Association *A, const Entity *E, const Value &V,
                       const std::string &Option, Findings &Out) {
  if (!V.isKnown() || parseAction(V.text()))
    return;
  std::optional<std::string> Meant = closest(V.text(), Known);
  std::string Message = messageFor(V.text(), Option, Meant);
  Finding &F = A ? Out.at(*A, Message) : Out.at(*E, Message);
  F.Discriminator = Option;
  if (V.Where.isValid())
    F.Where = V.Where;
  if (!Meant)
    return;
  if (std::optional<Edit> Replace = replaceLiteral(V, *Meant))
    F.Fixes.push_back({"write " + quoted(*Meant), {std::move(*Replace)}});
}

static void checkKey(const Association &A, const AttributeFact &Key,
                     const std::string &Name, Findings &Out) {
  for (const Value &V : Key.OnDelete)
    checkValue(&A, nullptr, V, Name + ".onDelete", Out);
  for (const Value &V : Key.OnUpdate)
    checkValue(&A, nullptr, V, Name + ".onUpdate", Out);
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    for (const Value &V : A.Fact.OnDelete)
      checkValue(&A, nullptr, V, "onDelete", Out);
    for (const Value &V : A.Fact.OnUpdate)
      checkValue(&A, nullptr, V, "onUpdate", Out);
    checkKey(A, A.Fact.ForeignKey, "foreignKey", Out);
    checkKey(A, A.Fact.OtherKey, "otherKey", Out);
  }
  for (const Entity &E : M.Entities)
    for (const ColumnFact &C : E.Declared) {
      const std::string Name = C.Attribute.Name.text();
      for (const Value &V : C.Attribute.OnDelete)
        checkValue(nullptr, &E, V, "onDelete of " + Name, Out);
      for (const Value &V : C.Attribute.OnUpdate)
        checkValue(nullptr, &E, V, "onUpdate of " + Name, Out);
    }
}

extern const Rule InvalidActionRule = {
    "assoc-invalid-action",
    Level::Error,
    "an onDelete or onUpdate that is no referential action",
    check,
};

} // namespace assoc
