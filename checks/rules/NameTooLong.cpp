// SPDX-License-Identifier: Apache-2.0
// assoc-name-too-long: a name that the configured database cannot keep.
#include "checks/model/Databases.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

namespace {
struct Name {
  std::string What, Text;
  Index By = None; ///< the association that it is made for
  Location Where;  ///< where it was written, if it was
};
} // namespace

/// Where it is not declared alone, it belongs to its first column.
static Name nameOf(const Entity &E, const char *What, const TableIndex &I) {
  const Column *C = I.Where.isValid() || I.Columns.empty()
                        ? nullptr
                        : E.column(I.Columns.front());
  return {What, I.Name, C ? C->By : None, C ? C->Where : I.Where};
}

static std::vector<Name> namesOf(const Entity &E) {
  std::vector<Name> Names;
  if (E.Table.isSet())
    Names.push_back({"table", E.Table.Val, None, E.Table.Where});
  for (const Column &C : E.Columns) {
    Names.push_back({"column", C.Name, C.By, C.Where});
    Names.push_back({"unique key", C.UniqueName, C.By, C.Where});
  }
  for (const TableIndex &U : E.Uniques)
    Names.push_back(nameOf(E, "unique key", U));
  for (const TableIndex &I : E.Indexes)
    Names.push_back(nameOf(E, "index", I));
  return Names;
}

static std::string limitText(Database D, const NameLimit &L) {
  const std::string Most =
      std::to_string(L.Most) + (L.InBytes ? " bytes" : " characters");
  return L.Truncates ? std::string(title(D)) + " keeps " + Most +
                           " and cuts the rest, so that names that begin alike "
                           "become one"
                     : std::string(title(D)) + " takes " + Most +
                           " and refuses the statement";
}

static void check(const Model &M, Findings &Out) {
  const auto Limit = M.Target ? nameLimit(*M.Target) : std::nullopt;
  if (!Limit)
    return;
  auto Check = [&](const Entity &E, const Name &N) {
    const std::size_t Length = Limit->length(N.Text);
    if (Length <= Limit->Most)
      return;
    const std::string Message =
        "the " + N.What + " name " + quoted(N.Text) +
        (N.What == "table" ? "" : " of " + E.name()) + " has " +
        std::to_string(Length) + (Limit->InBytes ? " bytes" : " characters") +
        "; " + limitText(*M.Target, *Limit) + "; give it a shorter name";
    Finding &F = N.By == None ? Out.at(E, Message)
                              : Out.at(M.Associations[N.By], Message);
    F.Discriminator = N.What + " " + N.Text;
    if (N.By == None && N.Where.isValid())
      F.Where = N.Where;
  };
  for (const Entity &E : M.Entities)
    if (E.Mapped)
      for (const Name &N : namesOf(E))
        Check(E, N);
  for (const ForeignKey &K : M.ForeignKeys)
    if (K.Constraint && M.Entities[K.Holder].Mapped)
      Check(M.Entities[K.Holder],
            {"constraint",
             K.Name,
             K.Associations.empty() ? None : K.Associations.front(),
             {}});
}

extern const Rule NameTooLongRule = {
    "assoc-name-too-long",
    Level::Warning,
    "a name is longer than the configured database allows",
    check,
};

} // namespace assoc
