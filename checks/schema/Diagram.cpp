// SPDX-License-Identifier: Apache-2.0
// What a picture of a schema shows.
#include "checks/schema/Diagram.h"

#include "checks/rules/Wording.h"

#include <algorithm>
#include <map>
#include <set>

namespace assoc {

/// At most one row has these values.
static bool isUnique(const Table &T, const NameList &Columns) {
  auto Covers = [&](const NameList &Key) {
    return !Key.empty() &&
           std::all_of(Key.begin(), Key.end(), [&](SharedText Name) {
             return std::find(Columns.begin(), Columns.end(), Name) !=
                    Columns.end();
           });
  };
  return Covers(T.PrimaryKey) ||
         std::ranges::any_of(T.Uniques, Covers, &TableIndex::Columns);
}

/// Unknown columns may be empty.
static bool isRequired(const Table &T, const NameList &Columns) {
  return !Columns.empty() &&
         std::all_of(Columns.begin(), Columns.end(), [&](SharedText Name) {
           const TableColumn *C = T.column(Name);
           return C && !C->Nullable;
         });
}

namespace {

class Drawing {
public:
  Drawing(const Schema &S, const std::vector<Finding> &Found)
      : S(S), Found(Found) {}

  Diagram draw() {
    tables();
    LeftOut.insert(S.LeftOut.begin(), S.LeftOut.end());
    for (std::size_t T = 0; T < S.Tables.size(); ++T)
      for (const TableKey &K : S.Tables[T].ForeignKeys)
        constraint(T, K);
    EdgesOf.resize(S.Associations.size());
    for (std::size_t A = 0; A < S.Associations.size(); ++A)
      association(A);
    for (DiagramEdge &E : D.Edges)
      sum(E);
    group();
    return std::move(D);
  }

private:
  void tables() {
    for (std::size_t T = 0; T < S.Tables.size(); ++T) {
      const std::string Name = S.Tables[T].qualified();
      ByName.try_emplace(Name, T);
      Trouble Bad;
      add(Bad, S.Tables[T].Findings);
      box(Name, T, std::move(Bad));
      for (const TableKey &K : S.Tables[T].ForeignKeys)
        D.Boxes[T].Keys.insert(K.Columns.begin(), K.Columns.end());
    }
  }

  std::size_t box(const std::string &Title, std::size_t Table, Trouble Bad) {
    std::string Id = Title;
    while (!Ids.insert(Id).second)
      Id += '\'';
    D.Boxes.push_back({std::move(Id), Title, Table, {}, std::move(Bad)});
    return D.Boxes.size() - 1;
  }

  /// The box of a name that no table of the program has.
  std::size_t stub(const std::string &Name) {
    auto [It, New] = Stubs.try_emplace(Name, D.Boxes.size());
    if (New)
      box(Name, None, {});
    return It->second;
  }

  void add(Trouble &To, const std::vector<std::size_t> &Findings) const {
    for (std::size_t F : Findings) {
      const Finding &Each = Found[F];
      if (Each.Severity < Level::Warning)
        continue;
      To.Worst = std::max(To.Worst.value_or(Level::Warning), Each.Severity);
      if (std::find(To.Rules.begin(), To.Rules.end(), Each.Rule) ==
          To.Rules.end())
        To.Rules.push_back(Each.Rule);
      if (std::find(To.Messages.begin(), To.Messages.end(), Each.Message) ==
          To.Messages.end())
        To.Messages.push_back(Each.Message);
    }
  }

  void constraint(std::size_t Holder, const TableKey &K) {
    const std::string Name = qualifiedName(K.RefSchema, K.RefTable);
    if (LeftOut.count(Name))
      return;
    auto It = ByName.find(Name);
    DiagramEdge &E =
        edge(Holder, It == ByName.end() ? stub(Name) : It->second, K.Columns);
    E.RefColumns = K.RefColumns;
    E.OnDelete = K.OnDelete;
    E.OnUpdate = K.OnUpdate;
    E.Constraint = true;
  }

  /// The one over these columns. Where they are not known, it is the first
  /// between the two.
  DiagramEdge &edge(std::size_t Holder, std::size_t Parent,
                    const NameList &Columns) {
    std::vector<std::size_t> &Between = ByEnds[{Holder, Parent}];
    for (std::size_t E : Between)
      if (Columns.empty() || D.Edges[E].Columns == Columns)
        return D.Edges[E];
    Between.push_back(D.Edges.size());
    DiagramEdge &E = D.Edges.emplace_back();
    E.Holder = Holder;
    E.Parent = Parent;
    E.Columns = Columns;
    if (const std::size_t T = D.Boxes[Holder].Table; T != None) {
      if (!Columns.empty() && isUnique(S.Tables[T], Columns))
        E.AtHolder = Rows::ZeroOrOne;
      if (isRequired(S.Tables[T], Columns))
        E.AtParent = Rows::One;
    }
    return E;
  }

  std::size_t boxOf(std::size_t Table, const std::string &Name) {
    if (Table != None)
      return Table;
    return Name.empty() ? None : stub(Name);
  }

  void show(std::size_t A, DiagramEdge &E) {
    EdgesOf[A].push_back(&E - D.Edges.data());
    E.Associations.push_back(A);
  }

  void association(std::size_t Number) {
    const SchemaAssociation &A = S.Associations[Number];
    const std::size_t Source = boxOf(A.SourceTable, A.Source);
    const std::size_t Target = boxOf(A.TargetTable, A.Target);
    if (Source == None || Target == None)
      return;
    if (A.ThroughTable != None) {
      show(Number, edge(A.ThroughTable, Source, A.ForeignKey));
      if (Source != Target || A.ForeignKey != A.OtherKey)
        show(Number, edge(A.ThroughTable, Target, A.OtherKey));
      return;
    }
    // The other side may have drawn it already.
    if (A.Pair < Number && A.ForeignKey.empty() && !EdgesOf[A.Pair].empty()) {
      show(Number, D.Edges[EdgesOf[A.Pair].front()]);
      return;
    }
    const bool Holds =
        A.HolderTable == None
            ? A.Kind == AssociationKind::BelongsTo ||
                  A.Kind == AssociationKind::BelongsToMany
            : A.HolderTable == Source && (A.HolderTable != Target ||
                                          A.Kind == AssociationKind::BelongsTo);
    DiagramEdge &E =
        edge(Holds ? Source : Target, Holds ? Target : Source, A.ForeignKey);
    show(Number, E);
    if (A.Kind == AssociationKind::HasOne)
      E.AtHolder = Rows::ZeroOrOne;
    if (A.Kind == AssociationKind::BelongsToMany)
      E.AtParent = Rows::Many;
  }

  /// What can be said when all of its associations are known.
  void sum(DiagramEdge &E) {
    const std::size_t Parent = D.Boxes[E.Parent].Table;
    D.Boxes[E.Holder].Keys.insert(E.Columns.begin(), E.Columns.end());
    if (E.RefColumns.empty() && Parent != None &&
        S.Tables[Parent].PrimaryKey.size() == E.Columns.size())
      E.RefColumns = S.Tables[Parent].PrimaryKey;
    if (E.Constraint && E.OnDelete != Action::NoAction)
      E.DeleteRule = lower(spelling(E.OnDelete));
    else if (!E.Constraint && !E.Columns.empty() && Parent != None &&
             D.Boxes[E.Holder].Table != None && E.AtParent != Rows::Many)
      E.DeleteRule = "no constraint";
    E.OneSided = !E.Associations.empty();
    for (std::size_t A : E.Associations) {
      E.OneSided &= S.Associations[A].OneSided;
      add(E.Bad, S.Associations[A].Findings);
    }
  }

  void group() {
    std::map<std::string, std::vector<std::size_t>> Named;
    for (std::size_t B = 0; B < D.Boxes.size(); ++B) {
      std::string Name;
      if (const std::size_t T = D.Boxes[B].Table; T != None)
        Name = S.Tables[T].Namespace.empty() ? S.Tables[T].Schema
                                             : S.Tables[T].Namespace;
      if (Name.empty())
        D.Free.push_back(B);
      else
        Named[Name].push_back(B);
    }
    if (Named.size() == 1 && Named.begin()->second.size() == S.Tables.size()) {
      D.Free.insert(D.Free.begin(), Named.begin()->second.begin(),
                    Named.begin()->second.end());
      return;
    }
    for (auto &[Name, Boxes] : Named)
      D.Groups.push_back({Name, std::move(Boxes)});
  }

  const Schema &S;
  const std::vector<Finding> &Found;
  Diagram D;
  std::set<std::string> Ids, LeftOut;
  std::map<std::string, std::size_t> ByName, Stubs;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>>
      ByEnds;
  std::vector<std::vector<std::size_t>> EdgesOf; ///< of each association
};

} // namespace

Diagram diagramOf(const Schema &S, const std::vector<Finding> &Found) {
  return Drawing(S, Found).draw();
}

} // namespace assoc
