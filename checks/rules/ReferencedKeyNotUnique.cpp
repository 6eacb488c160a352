// SPDX-License-Identifier: Apache-2.0
// assoc-referenced-key-not-unique: a key to a column that is no key.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const ForeignKey &Key : M.ForeignKeys) {
    if (!Key.Constraint || Key.Parent == None || Key.Holder == None)
      continue;
    const Entity &Parent = M.Entities[Key.Parent];
    const Conventions &C = conventionsOf(Parent.Fact.Dialect);
    // Without any key it is assoc-no-primary-key.
    if (mayHideKeys(Parent) ||
        (C.KeysAreOptional && Parent.primaryKey().empty()))
      continue;
    // Parts of a primary key are assoc-composite-key, columns that do not
    // exist assoc-referenced-key-missing.
    if (isUniqueKey(Parent, Key.Referenced) ||
        std::any_of(Key.Referenced.begin(), Key.Referenced.end(),
                    [&](SharedText Name) {
                      const Column *C = Parent.column(Name);
                      return !C || C->PrimaryKey;
                    }))
      continue;
    Finding &F =
        reportKey(M, Out, Key,
                  "the key " + quoted(Key.Columns) + " references " +
                      Parent.name() + "." + Model::list(Key.Referenced) +
                      ", which is neither primary key nor unique" +
                      so(C.If.KeyRefused) + "; make " +
                      (Key.Referenced.size() == 1 ? "it" : "them") + " unique" +
                      (Parent.primaryKey().empty()
                           ? ""
                           : ", or refer to " + quoted(Parent.primaryKey())));
    Out.note(F, Parent, Parent.name() + " is declared here");
    const ColumnFact *Declared = Key.Referenced.size() == 1
                                     ? declaredColumn(Parent, Key.Referenced[0])
                                     : nullptr;
    if (Declared && !Declared->Attribute.Unique.isWritten())
      offer(F, "make the attribute unique",
            writeProperty(Declared->Attribute, "unique", "true"));
  }
}

extern const Rule ReferencedKeyNotUniqueRule = {
    "assoc-referenced-key-not-unique",
    Level::Error,
    "a key references a column that is neither primary key nor unique",
    check,
};

} // namespace assoc
