// SPDX-License-Identifier: Apache-2.0
// assoc-index-clash: one name for the indexes of two tables.
#include "checks/model/Databases.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Sources.h"
#include "checks/rules/Wording.h"

#include <map>
#include <set>
#include <tuple>

namespace assoc {

namespace {
/// One name in one schema of one database.
using Place = std::tuple<std::string, std::string, std::string, std::string>;

struct Use {
  const Entity *Table;
  Location Where;
};

class Check {
public:
  Check(const Model &M, Findings &Out) : M(M), Out(Out) {}

  void run() {
    for (const Entity &E : M.Entities) {
      const Conventions &C = conventionsOf(E.Fact.Dialect);
      const std::optional<Database> Of = C.Only ? C.Only : M.Target;
      if (E.Mapped && Of && indexNamesAreGlobal(*Of) && !E.Schema.isUnknown())
        readTable(E, C, *Of);
    }
  }

private:
  void readTable(const Entity &E, const Conventions &C, Database Of) {
    // Of a table in several stores it is not known which of them has the index.
    std::set<std::string> Stores;
    for (const RegistrationFact &R : E.Registrations)
      Stores.insert(R.Store);
    if (Stores.size() > 1)
      return;
    const std::string Store = Stores.empty() ? "" : *Stores.begin();
    auto Claim = [&](const std::string &Name, const Location &Where) {
      if (!Name.empty())
        claim(E, Of, Store, Name, Where);
    };
    for (const TableIndex &I : E.Indexes)
      Claim(I.Name, placeOf(E, I));
    if (!C.UniqueNamesAreIndexes)
      return;
    for (const TableIndex &U : E.Uniques)
      Claim(U.Name, placeOf(E, U));
    for (const Column &Each : E.Columns)
      if (Each.Unique)
        Claim(Each.UniqueName, Each.Where);
  }

  /// Where it is not declared alone, it belongs to its first column.
  static Location placeOf(const Entity &E, const TableIndex &I) {
    const Column *First = E.column(I.Columns.front());
    return I.Where.isValid() || !First ? I.Where : First->Where;
  }

  void claim(const Entity &E, Database Of, const std::string &Store,
             const std::string &Name, const Location &Where) {
    // PostgreSQL and Oracle keep the letters of names in quotes.
    const Place At = {E.Fact.Dialect, Store, E.Schema.valueOr(""),
                      Of == Database::Sqlite ? lower(Name) : Name};
    auto [It, New] = First.try_emplace(At, Use{&E, Where});
    const Entity &Other = *It->second.Table;
    // Two classes on one table: assoc-table-clash.
    if (New || &Other == &E || Other.Table.Val == E.Table.Val ||
        (Store.empty() && areInTwoSources(E, Other)))
      return;
    const bool IsInherited = Where.isValid() && Where == It->second.Where;
    const std::string Advice =
        IsInherited ? "declare the index in each class, under a name of its own"
                    : "give one of them another name";
    Finding &F = Out.at(
        E, std::string(IsInherited ? "the inherited index " : "the index ") +
               quoted(Name) + " of " + E.name() +
               " has the name of an index of " + Other.name() + ", and " +
               title(Of) +
               " knows the indexes of all tables by their names alone" +
               so(conventionsOf(E.Fact.Dialect).If.IndexClash) + "; " + Advice);
    F.Discriminator = Name;
    Out.identify(F, E, Other);
    if (Where.isValid() && !IsInherited)
      F.Where = Where;
    if (IsInherited)
      Out.note(F, Other, quoted(Name) + " is made for this class, too");
    else if (It->second.Where.isValid())
      F.Notes.push_back({Other.name() + " has it here", It->second.Where});
  }

  const Model &M;
  Findings &Out;
  std::map<Place, Use> First;
};
} // namespace

static void check(const Model &M, Findings &Out) { Check(M, Out).run(); }

extern const Rule IndexClashRule = {
    "assoc-index-clash",
    Level::Error,
    "indexes of two tables have one name, which the database cannot have twice",
    check,
};

} // namespace assoc
