// SPDX-License-Identifier: Apache-2.0
// assoc-inflection: a derived name that is no word any more.
#include "checks/model/English.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <map>
#include <unordered_map>

namespace assoc {

static std::string proper(const Inflected &I) {
  return I.Plural ? properPlural(I.From) : properSingular(I.From);
}

/// The names whose derived form is no word.
static std::vector<const Inflected *> mangled(const Model &M) {
  // One model lends its name to many.
  std::unordered_map<SharedText, SharedText> Proper[2];
  std::vector<const Inflected *> Result;
  for (const Inflected &I : M.InflectedNames) {
    auto [It, New] = Proper[I.Plural].try_emplace(I.From);
    if (New)
      It->second = proper(I);
    if (It->second != I.To)
      Result.push_back(&I);
  }
  return Result;
}

static std::string whatIs(const Inflected &I) {
  return quoted(I.To) + " is taken for the " +
         (I.Plural ? "plural" : "singular") + " of " + quoted(I.From) +
         ", not " + quoted(proper(I));
}

static std::string whatGets(const Model &M, const Inflected &I) {
  if (I.Association == None)
    return "the table is called " + quoted(I.Result);
  return quoted(M.describe(M.Associations[I.Association])) + " gets the name " +
         quoted(I.Result);
}

static void check(const Model &M, Findings &Out) {
  // By entity and form: the model is where it can be changed for all of them.
  std::map<std::pair<Index, bool>, std::vector<const Inflected *>> OfModel;
  for (const Inflected *Each : mangled(M)) {
    const Inflected &I = *Each;
    if (I.Entity != None) {
      OfModel[{I.Entity, I.Plural}].push_back(&I);
      continue;
    }
    Finding &F =
        Out.at(M.Associations[I.Association],
               whatIs(I) + "; the key of " +
                   quoted(M.describe(M.Associations[I.Association])) +
                   " is called " + quoted(I.Result) + "; name the key");
    F.Discriminator = I.Result;
  }
  for (const auto &[Of, All] : OfModel) {
    const Inflected &First = *All.front();
    Finding &F =
        Out.at(M.Entities[Of.first],
               whatIs(First) + "; " + whatGets(M, First) +
                   so(conventionsOf(M.Entities[Of.first].Fact.Dialect).NameIt));
    F.Discriminator = Of.second ? "plural" : "singular";
    for (const Inflected *I : All)
      if (I->Association != None)
        Out.note(F, M.Associations[I->Association], whatGets(M, *I));
  }
}

extern const Rule InflectionRule = {
    "assoc-inflection",
    Level::Remark,
    "a derived name is mangled by the rules of singular and plural",
    check,
};

} // namespace assoc
