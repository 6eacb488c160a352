// SPDX-License-Identifier: Apache-2.0
// What a database can have of a schema, and what it gets instead.
#include "checks/schema/ddl/Fit.h"

#include "checks/model/Databases.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>
#include <map>

namespace assoc::ddl_detail {

namespace {

class Fitter {
public:
  Fitter(const Schema &S, Database D) : S(S), D(D), How(syntaxOf(D)) {}

  std::vector<FittedTable> run() {
    for (std::size_t T = 0; T < S.Tables.size(); ++T)
      table(S.Tables[T], Fitted.emplace_back());
    for (FittedTable &F : Fitted)
      for (const TableKey &K : F.T->ForeignKeys)
        key(F, F.Keys.emplace_back(FittedKey{K, false, {}, {}}));
    for (FittedTable &F : Fitted)
      types(F);
    if (D == Database::SqlServer)
      dropSeveralPaths(S, Fitted);
    return std::move(Fitted);
  }

private:
  /// As the database compares names.
  static std::string folded(std::string Name, bool KeepsCase) {
    if (!KeepsCase)
      for (char &C : Name)
        C = 'A' <= C && C <= 'Z' ? C - 'A' + 'a' : C;
    return Name;
  }

  std::string quoted(const std::string &Name) const {
    return ddl_detail::quoted(Name, D);
  }

  void checkLength(const std::string &Name, FittedTable &F) const {
    const auto Limit = nameLimit(D);
    if (!Limit || Limit->length(Name) <= Limit->Most)
      return;
    const std::string Why = quoted(Name) + " is too long: " + title(D) +
                            (Limit->Truncates ? " cuts it to " : " takes ") +
                            std::to_string(Limit->Most) +
                            (Limit->InBytes ? " bytes" : " characters");
    if (Limit->Truncates)
      F.Remarks.push_back(Why);
    else
      F.Refused = Why;
  }

  void table(const Table &T, FittedTable &F) {
    F.T = &T;
    const std::string Name = qualifiedName(T.Schema, T.Name);
    auto [It, New] =
        ByName.try_emplace(folded(Name, How.TablesKeepCase), Fitted.size() - 1);
    if (!Folded.insert(folded(T.Name, false)).second)
      Ambiguous.insert(folded(T.Name, false));
    if (!New)
      F.Refused = std::string(title(D)) + " takes it for " +
                  quoted(Fitted[It->second].T->Name);
    else if (T.Columns.empty() && !How.TakesNoColumns)
      F.Refused = std::string(title(D)) + " has no tables without columns";
    checkLength(storedName(T.Schema, T.Name, D), F);
    std::map<std::string, std::string> Seen;
    bool Counts = false;
    for (const TableColumn &C : T.Columns) {
      FittedColumn &Made = F.Columns.emplace_back();
      Made.Column = &C;
      checkLength(C.Name, F);
      auto [Same, First] =
          Seen.try_emplace(folded(C.Name, How.ColumnsKeepCase), C.Name);
      if (!First)
        Made.Refused =
            std::string(title(D)) + " takes it for " + quoted(Same->second);
      else if (C.AutoIncrement)
        counter(T, Counts, Made);
    }
  }

  void counter(const Table &T, bool &Counts, FittedColumn &Made) const {
    const TableColumn &C = *Made.Column;
    auto Begins = [&](const NameList &Key) {
      return !Key.empty() && Key.front() == C.Name;
    };
    const char *Why = nullptr;
    if (C.Type != "INTEGER" && C.Type != "BIGINT" && C.Type != "SMALLINT")
      Why = "only whole numbers do";
    else if (How.OneCounter && Counts)
      Why = "one column of a table does";
    else if (D == Database::Sqlite && T.PrimaryKey != std::vector{C.Name})
      Why = "only a primary key does";
    else if (How.CounterIsKey && !Begins(T.PrimaryKey) &&
             !std::ranges::any_of(T.Uniques, Begins, &TableIndex::Columns))
      Why = "only what begins a key does";
    if (Why)
      Made.Remarks.push_back(quoted(C.Name) + " does not count up in " +
                             title(D) + ": " + Why);
    else
      Made.CountsUp = Counts = true;
  }

  const FittedTable *find(const TableKey &K) const {
    auto It = ByName.find(
        folded(qualifiedName(K.RefSchema, K.RefTable), How.TablesKeepCase));
    return It == ByName.end() ? nullptr : &Fitted[It->second];
  }

  const FittedColumn *find(const FittedTable &F,
                           const std::string &Name) const {
    const std::string Folded = folded(Name, How.ColumnsKeepCase);
    auto It = std::ranges::find_if(F.Columns, [&](const FittedColumn &C) {
      return folded(C.Column->Name, How.ColumnsKeepCase) == Folded;
    });
    return It == F.Columns.end() ? nullptr : &*It;
  }

  /// The columns are such that others may refer to them.
  bool isReferable(const Table &T, const NameList &Columns) const {
    const bool InOrder = D == Database::MySql || D == Database::MariaDb;
    auto Sorted = [](NameList Names) {
      std::ranges::sort(Names);
      return Names;
    };
    auto Fits = [&](const NameList &Key) {
      return InOrder ? Key == Columns : Sorted(Key) == Sorted(Columns);
    };
    if (Fits(T.PrimaryKey) ||
        std::ranges::any_of(T.Uniques, Fits, &TableIndex::Columns))
      return true;
    if (D != Database::MariaDb)
      return false;
    // Any index that begins with them will do, and keys have one.
    auto Begins = [&](const NameList &Key) {
      return Key.size() >= Columns.size() &&
             std::equal(Columns.begin(), Columns.end(), Key.begin());
    };
    return Begins(T.PrimaryKey) ||
           std::ranges::any_of(T.Uniques, Begins, &TableIndex::Columns) ||
           std::ranges::any_of(T.Indexes, Begins, &TableIndex::Columns) ||
           std::ranges::any_of(T.ForeignKeys, [&](const TableKey &K) {
             return Begins(K.Columns);
           });
  }

  std::string whyRefused(const FittedTable &Holder, const TableKey &K) const {
    const FittedTable *Parent = find(K);
    if (!Parent &&
        std::ranges::count(S.LeftOut, qualifiedName(K.RefSchema, K.RefTable)))
      return "the table is not in this part of the schema";
    if (!Parent || !Parent->Refused.empty())
      return "no such table";
    if (K.Columns.size() != K.RefColumns.size() || K.Columns.empty())
      return "the numbers of columns differ";
    for (std::size_t I = 0; I < K.Columns.size(); ++I) {
      const FittedColumn *From = find(Holder, K.Columns[I]),
                         *To = find(*Parent, K.RefColumns[I]);
      if (!From)
        return "no such column: " + quoted(K.Columns[I]);
      if (How.ChecksReferenced && !To)
        return "no such column: " + quoted(K.RefColumns[I]);
      if (To &&
          !areComparable(*Holder.T, *From->Column, *Parent->T, *To->Column, D))
        return "types differ";
    }
    return How.ChecksReferenced && !isReferable(*Parent->T, K.RefColumns)
               ? "not unique"
               : "";
  }

  void key(FittedTable &F, FittedKey &Made) const {
    TableKey &K = Made.Key;
    const Conventions &Orm = conventionsOf(F.T->Dialect);
    // MySQL makes a name out of the table's, and takes letter case for nothing.
    if (K.Name.empty() && Ambiguous.contains(folded(F.T->Name, false)) &&
        (D == Database::MySql || D == Database::MariaDb)) {
      K.Name = F.T->Name;
      for (const std::string &Column : K.Columns)
        K.Name += "_" + Column;
      K.Name += "_fkey";
    }
    Made.Deferred =
        !K.Immediate && Orm.DefersConstraints && Orm.DefersConstraints(D);
    Made.Refused = Made.Deferred && !canDefer(D)
                       ? std::string(Orm.Title) + " leaves out what " +
                             title(D) + " cannot defer"
                       : whyRefused(F, K);
    action(F, Made, KeyEvent::Delete, "ON DELETE", K.OnDelete);
    action(F, Made, KeyEvent::Update, "ON UPDATE", K.OnUpdate);
  }

  void action(const FittedTable &F, FittedKey &Made, KeyEvent Event,
              const char *Clause, Action &A) const {
    std::string Why;
    if (!supports(D, Event, A))
      Why = "has no such action";
    else if (A == Action::SetNull && How.ChecksSetNull) {
      for (const std::string &Name : Made.Key.Columns)
        if (const FittedColumn *C = find(F, Name); C && !C->Column->Nullable)
          Why = "refuses it, because " + quoted(Name) + " is NOT NULL";
    } else if (A == Action::SetDefault && D == Database::SqlServer) {
      for (const std::string &Name : Made.Key.Columns)
        if (const FittedColumn *C = find(F, Name); C && !C->Column->Nullable)
          if (defaultText(*C->Column, D).empty())
            Why = "refuses it, because " + quoted(Name) +
                  " is NOT NULL and has no default";
    }
    if (Why.empty())
      return;
    Made.Remarks.push_back(std::string("NO ACTION instead of ") + Clause + " " +
                           spelling(A) + ": " + title(D) + " " + Why);
    A = Action::NoAction;
  }

  /// An unknown type is that of what the column refers to, or a text.
  void types(FittedTable &F) const {
    for (FittedColumn &Made : F.Columns) {
      TableColumn C = *Made.Column;
      Made.Type = columnType(*F.T, C, D);
      if (!Made.Type.empty())
        continue;
      C.Type = "TEXT";
      for (const TableKey &K : F.T->ForeignKeys)
        for (std::size_t I = 0; I < K.Columns.size(); ++I)
          if (const FittedTable *Parent = find(K);
              Parent && K.Columns[I] == C.Name && I < K.RefColumns.size())
            if (const FittedColumn *To = find(*Parent, K.RefColumns[I]);
                To && !To->Column->Type.empty())
              C.Type = To->Column->Type;
      Made.Type = columnType(*F.T, C, D) + " /* type unknown */";
    }
  }

  const Schema &S;
  Database D;
  const Syntax &How;
  std::vector<FittedTable> Fitted;
  std::map<std::string, std::size_t> ByName;
  /// Names of tables in small letters; those of several tables.
  std::set<std::string> Folded, Ambiguous;
};

} // namespace

std::vector<FittedTable> fit(const Schema &S, Database D) {
  return Fitter(S, D).run();
}

} // namespace assoc::ddl_detail
