// SPDX-License-Identifier: Apache-2.0
// Foreign keys: that they are there, lead to the same table, and do the same
// when what they lead to goes.
#include "checks/schema/Drift.h"

#include "checks/model/English.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

namespace {

/// What happens to the rows that lead to one that is deleted.
enum class Event { Delete, Update };

/// The keys of one table.
class Keys {
public:
  Keys(Drift &Found, const Table &D, const Table &T)
      : Found(Found), D(D), T(T), Used(T.ForeignKeys.size()) {}

  void compare() {
    // The exact ones first: a column may have several keys.
    std::vector<const TableKey *> Left;
    for (const TableKey &K : D.ForeignKeys)
      if (const TableKey *Is = take(K, true))
        compareActions(K, *Is);
      else
        Left.push_back(&K);
    for (const TableKey *K : Left)
      if (const TableKey *Is = take(*K, false))
        otherTarget(*K, *Is);
      else
        missing(*K);
    for (std::size_t I = 0; I < Used.size(); ++I)
      if (!Used[I] && D.Complete && !repeats(T.ForeignKeys[I]))
        extra(T.ForeignKeys[I]);
  }

private:
  std::string target(const TableKey &K) const {
    return Found.table(K.RefSchema, K.RefTable);
  }

  /// Columns with what they lead to, in an order of their own.
  std::vector<std::pair<std::string, std::string>>
  pairs(const TableKey &K) const {
    std::vector<std::pair<std::string, std::string>> Result;
    for (std::size_t I = 0; I < K.Columns.size(); ++I)
      Result.emplace_back(Found.key(K.Columns[I]),
                          I < K.RefColumns.size() ? Found.key(K.RefColumns[I])
                                                  : "");
    std::sort(Result.begin(), Result.end());
    return Result;
  }

  bool sameTarget(const TableKey &A, const TableKey &B) const {
    // Where it is not known what the key leads to, nothing is said of that.
    if (A.RefTable.empty())
      return true;
    return target(A) == target(B) &&
           (A.RefColumns.empty() || pairs(A) == pairs(B));
  }

  /// The key that is there for a declared one; one may be for several that say
  /// the same.
  const TableKey *take(const TableKey &K, bool Exact) {
    std::size_t Best = None;
    for (std::size_t I = 0; I < T.ForeignKeys.size(); ++I) {
      const TableKey &Is = T.ForeignKeys[I];
      if (Found.keys(Is.Columns) != Found.keys(K.Columns) ||
          (Exact ? !sameTarget(K, Is) : bool(Used[I])))
        continue;
      const bool Fits = Is.OnDelete == K.OnDelete && Is.OnUpdate == K.OnUpdate;
      if (Best == None || (Fits && !Used[I]))
        Best = I;
    }
    if (Best == None)
      return nullptr;
    Used[Best] = true;
    return &T.ForeignKeys[Best];
  }

  bool repeats(const TableKey &K) const {
    for (std::size_t I = 0; I < Used.size(); ++I)
      if (const TableKey &Is = T.ForeignKeys[I];
          Used[I] && Found.keys(Is.Columns) == Found.keys(K.Columns) &&
          target(Is) == target(K) && Is.OnDelete == K.OnDelete &&
          Is.OnUpdate == K.OnUpdate)
        return true;
    return false;
  }

  static std::string refers(const TableKey &K) {
    Table To;
    To.Name = K.RefTable;
    To.Schema = K.RefSchema;
    return K.RefColumns.empty() ? To.qualified() : columnsOf(To, K.RefColumns);
  }

  std::string describe(const TableKey &K) const {
    return "the key " + quoted(columnsOf(D, K.Columns));
  }

  std::string change(const TableKey &K) const {
    return "key " + columnsOf(D, K.Columns) + " -> " + refers(K);
  }

  std::string discriminator(const char *What, const TableKey &K) const {
    return std::string(What) + " " + Model::list(K.Columns) + " to " +
           qualifiedName(K.RefSchema, K.RefTable);
  }

  /// "ADD FOREIGN KEY ...", in the place of the one that is there, if any.
  std::string statement(const TableKey &K, const TableKey *Old) const {
    if (!Found.alters())
      return "";
    std::string Text;
    if (Old)
      Text = "DROP CONSTRAINT " +
             (Old->Name.empty() ? "..." : Found.quote(Old->Name)) + ", ";
    Text += "ADD " +
            (Old && !Old->Name.empty()
                 ? "CONSTRAINT " + Found.quote(Old->Name) + " "
                 : "") +
            "FOREIGN KEY " + Found.quote(K.Columns) + " REFERENCES " +
            Found.quote(K.RefSchema, K.RefTable) + " " +
            Found.quote(K.RefColumns);
    if (K.OnDelete != Action::NoAction)
      Text += std::string(" ON DELETE ") + spelling(K.OnDelete);
    if (K.OnUpdate != Action::NoAction)
      Text += std::string(" ON UPDATE ") + spelling(K.OnUpdate);
    return Text;
  }

  /// "'User'", or the table where nobody declares it.
  std::string parent(const TableKey &K) const {
    for (const Table &Each : Found.Declared.Tables)
      if (Found.table(Each.Schema, Each.Name) == target(K) &&
          !Each.Entity.empty())
        return quoted(Each.Entity);
    return quoted(qualifiedName(K.RefSchema, K.RefTable));
  }

  std::string child() const {
    return quoted(D.Entity.empty() ? D.qualified() : D.Entity);
  }

  /// Of deleting (or giving another key to) what K leads to.
  std::string effect(const TableKey &K, Event E) const {
    const std::string Subject =
        (E == Event::Delete ? "deleting " : "changing the key of ") +
        withArticle(parent(K));
    const std::string Columns = Model::list(K.Columns);
    switch (E == Event::Delete ? K.OnDelete : K.OnUpdate) {
    case Action::Cascade:
      return Subject + (E == Event::Delete ? " deletes" : " changes") +
             " every " + child() + " that leads to it";
    case Action::SetNull:
      return Subject + " sets " + quoted(Columns) + " of every " + child() +
             " that leads to it to NULL";
    case Action::SetDefault:
      return Subject + " sets " + quoted(Columns) + " of every " + child() +
             " that leads to it to its default";
    case Action::NoAction:
    case Action::Restrict:
      break;
    }
    return Subject + " is refused while " + withArticle(child()) +
           " leads to it";
  }

  void compareActions(const TableKey &K, const TableKey &Is) {
    compareAction(K, Is, Event::Delete);
    compareAction(K, Is, Event::Update);
  }

  void compareAction(const TableKey &K, const TableKey &Is, Event E) {
    const bool OfDelete = E == Event::Delete;
    const Action Wanted = OfDelete ? K.OnDelete : K.OnUpdate;
    const Action There = OfDelete ? Is.OnDelete : Is.OnUpdate;
    auto Refuses = [](Action A) {
      return A == Action::NoAction || A == Action::Restrict;
    };
    const bool Alike = Refuses(Wanted) && Refuses(There);
    const ActionOrigin &From = OfDelete ? K.DeleteFrom : K.UpdateFrom;
    // What cannot be read may be what is there.
    if (Wanted == There || From.From == Provenance::Unknown)
      return;
    const auto &All = Found.Declared.Associations;
    const Location &Where =
        From.From == Provenance::Written && From.By < All.size()
            ? All[From.By].Where
            : K.Where;
    const std::string Clause = OfDelete ? "ON DELETE " : "ON UPDATE ";
    Found.add(D, Where, Alike ? Level::Remark : Level::Error,
              discriminator(OfDelete ? "delete rule" : "update rule", K),
              describe(K) + " to " +
                  quoted(qualifiedName(K.RefSchema, K.RefTable)) + " has " +
                  Clause + spelling(Wanted) + " as declared and " + Clause +
                  spelling(There) + " in " + Found.There.Name +
                  (Alike ? ": they differ where the check can be deferred"
                         : ": as declared, " + effect(K, E) + "; there, " +
                               effect(Is, E)) +
                  Found.alter(T, statement(K, &Is),
                              "declare " + Clause + spelling(There)),
              "~ " + change(K) + ": " + Clause + spelling(There) + " -> " +
                  spelling(Wanted));
  }

  void otherTarget(const TableKey &K, const TableKey &Is) {
    Found.add(D, K.Where, Level::Error, discriminator("key", K),
              describe(K) + " leads to " + quoted(refers(K)) +
                  " as declared and to " + quoted(refers(Is)) + " in " +
                  Found.There.Name + ": rows that lead to " +
                  withArticle(parent(K)) + " are refused" +
                  Found.alter(T, statement(K, &Is), "declare what is there"),
              "~ key " + columnsOf(D, K.Columns) + ": " + refers(Is) + " -> " +
                  refers(K));
  }

  void missing(const TableKey &K) {
    Found.add(D, K.Where, Level::Error, discriminator("key", K),
              describe(K) + " to " + quoted(refers(K)) +
                  " is no foreign key in " + Found.There.Name +
                  ": rows can lead nowhere, and not even ON DELETE " +
                  spelling(K.OnDelete) + " keeps them from it" +
                  Found.alter(T, statement(K, nullptr),
                              "take the constraint out of the declaration"),
              "+ " + change(K) + " on delete " + lower(spelling(K.OnDelete)) +
                  " on update " + lower(spelling(K.OnUpdate)));
  }

  void extra(const TableKey &Is) {
    // An ORM that makes no constraints leaves them to those who make tables.
    const auto &All = Found.Declared.Tables;
    const bool Makes =
        std::any_of(All.begin(), All.end(), [&](const Table &Each) {
          return Each.Dialect == D.Dialect && !Each.ForeignKeys.empty();
        });
    Found.add(
        D, {}, Makes ? Level::Error : Level::Remark, discriminator("key", Is),
        describe(Is) + " to " + quoted(refers(Is)) + " is a foreign key in " +
            Found.There.Name + " with ON DELETE " + spelling(Is.OnDelete) +
            ", and not as declared: there, " + effect(Is, Event::Delete) +
            Found.alter(T,
                        Found.alters()
                            ? "DROP CONSTRAINT " + (Is.Name.empty()
                                                        ? "..."
                                                        : Found.quote(Is.Name))
                            : "",
                        "declare the association"),
        "- " + change(Is));
  }

  Drift &Found;
  const Table &D, &T;
  std::vector<bool> Used;
};

} // namespace

void compareKeys(Drift &Found, const Table &D, const Table &T) {
  Keys(Found, D, T).compare();
}

} // namespace assoc
