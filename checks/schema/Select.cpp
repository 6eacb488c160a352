// SPDX-License-Identifier: Apache-2.0
// A part of a schema.
#include "checks/schema/Select.h"

#include "checks/rules/Select.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace assoc {

/// The one that people say first.
static std::vector<std::string> namesOf(const Table &T) {
  std::vector<std::string> Names = {T.Entity, T.Name};
  if (!T.Namespace.empty())
    Names.push_back(T.Namespace + "::" + T.Entity);
  if (!T.Schema.empty())
    Names.push_back(T.qualified());
  return Names;
}

static bool isCalled(const Table &T, std::string_view Name) {
  const std::vector<std::string> Names = namesOf(T);
  return std::find(Names.begin(), Names.end(), Name) != Names.end();
}

static bool takesAway(std::string_view Glob) { return Glob.starts_with('-'); }

static bool matches(std::string_view Glob, const Table &T) {
  Glob.remove_prefix(takesAway(Glob));
  const std::vector<std::string> Names = namesOf(T);
  return std::any_of(Names.begin(), Names.end(), [&](const std::string &Name) {
    return matchesGlob(Glob, Name);
  });
}

/// The last one that matches decides; nothing: none does.
static std::optional<bool> verdict(const std::vector<std::string> &Globs,
                                   const Table &T) {
  auto It =
      std::find_if(Globs.rbegin(), Globs.rend(),
                   [&](const std::string &Glob) { return matches(Glob, T); });
  return It == Globs.rend() ? std::nullopt : std::optional(!takesAway(*It));
}

static std::optional<std::string> unknownName(const TableSelection &Which,
                                              const Schema &S) {
  auto Unknown = [&](std::string_view Name) {
    std::set<std::string> Known;
    for (const Table &T : S.Tables)
      for (std::string &Each : namesOf(T))
        Known.insert(std::move(Each));
    if (Known.empty())
      return "there is no entity " + quoted(Name) + ", nor any other";
    // A long list would be worse than none.
    constexpr std::size_t Longest = 40;
    std::vector<std::string> List(Known.begin(), Known.end());
    if (List.size() > Longest && !closest(Name, List, /*Slack=*/2))
      return "unknown entity " + quoted(Name) +
             ": no entity and no table is called like that";
    return unknownWord("entity", Name, List);
  };
  auto Lacks = [&](auto Is) {
    return std::none_of(S.Tables.begin(), S.Tables.end(), Is);
  };
  for (const std::string &Name : Which.Around)
    if (Lacks([&](const Table &T) { return isCalled(T, Name); }))
      return Unknown(Name);
  for (const std::string &Glob : Which.Globs)
    if (Lacks([&](const Table &T) { return matches(Glob, T); }))
      return Unknown(Glob.substr(takesAway(Glob)));
  return std::nullopt;
}

/// The tables that are one step away from each.
static std::vector<std::vector<std::size_t>> neighbours(const Schema &S) {
  std::vector<std::vector<std::size_t>> Near(S.Tables.size());
  auto Join = [&](std::size_t A, std::size_t B) {
    if (A == None || B == None || A == B)
      return;
    Near[A].push_back(B);
    Near[B].push_back(A);
  };
  std::map<std::string, std::size_t> ByName;
  for (std::size_t T = 0; T < S.Tables.size(); ++T)
    ByName.try_emplace(S.Tables[T].qualified(), T);
  for (std::size_t T = 0; T < S.Tables.size(); ++T)
    for (const TableKey &K : S.Tables[T].ForeignKeys)
      if (auto It = ByName.find(qualifiedName(K.RefSchema, K.RefTable));
          It != ByName.end())
        Join(T, It->second);
  for (const SchemaAssociation &A : S.Associations) {
    Join(A.SourceTable, A.TargetTable);
    Join(A.SourceTable, A.ThroughTable);
  }
  return Near;
}

static std::vector<bool> selected(const TableSelection &Which,
                                  const Schema &S) {
  const bool Others = Which.Globs.empty() || takesAway(Which.Globs.front());
  std::vector<bool> In(S.Tables.size());
  for (std::size_t T = 0; T < S.Tables.size(); ++T)
    In[T] = verdict(Which.Globs, S.Tables[T]).value_or(Others);
  if (!Which.Around.empty()) {
    const auto Near = neighbours(S);
    const std::vector<bool> Allowed = In;
    In.assign(S.Tables.size(), false);
    std::vector<std::size_t> Ring;
    auto Reach = [&](std::size_t T) {
      if (In[T])
        return;
      In[T] = true;
      Ring.push_back(T);
    };
    for (std::size_t T = 0; T < S.Tables.size(); ++T)
      for (const std::string &Name : Which.Around)
        if (isCalled(S.Tables[T], Name))
          Reach(T);
    for (unsigned D = 0; D < Which.Distance && !Ring.empty(); ++D)
      for (std::size_t T : std::exchange(Ring, {}))
        for (std::size_t Next : Near[T])
          if (Allowed[Next])
            Reach(Next);
  }
  for (const SchemaAssociation &A : S.Associations)
    if (A.ThroughTable != None && A.SourceTable != None &&
        A.TargetTable != None && In[A.SourceTable] && In[A.TargetTable] &&
        verdict(Which.Globs, S.Tables[A.ThroughTable]).value_or(true))
      In[A.ThroughTable] = true;
  return In;
}

namespace {

/// Elements of a vector that stay, and where they are then.
class Kept {
public:
  explicit Kept(const std::vector<bool> &Stays) : To(Stays.size(), None) {
    for (std::size_t I = 0; I < Stays.size(); ++I)
      if (Stays[I])
        To[I] = Count++;
  }

  std::size_t operator[](std::size_t From) const {
    return From == None ? None : To[From];
  }

  template <class T> void applyTo(std::vector<T> &All) const {
    std::size_t I = 0;
    std::erase_if(All, [&](const T &) { return To[I++] == None; });
  }
  void renumber(std::vector<std::size_t> &Positions) const {
    std::erase_if(Positions,
                  [&](std::size_t From) { return To[From] == None; });
    for (std::size_t &Position : Positions)
      Position = To[Position];
  }

private:
  std::vector<std::size_t> To;
  std::size_t Count = 0;
};

} // namespace

static void dropAssociations(Schema &S, const std::vector<bool> &In) {
  auto Stays = [&](std::size_t T) { return T == None || In[T]; };
  std::vector<bool> Inside;
  for (const SchemaAssociation &A : S.Associations)
    Inside.push_back((A.SourceTable != None || A.TargetTable != None) &&
                     Stays(A.SourceTable) && Stays(A.TargetTable) &&
                     Stays(A.ThroughTable) && Stays(A.HolderTable));
  const Kept Associations(Inside);
  Associations.applyTo(S.Associations);
  for (SchemaAssociation &A : S.Associations)
    A.Pair = Associations[A.Pair];
  for (Table &T : S.Tables)
    for (TableKey &K : T.ForeignKeys) {
      Associations.renumber(K.Associations);
      K.DeleteFrom.By = Associations[K.DeleteFrom.By];
      K.UpdateFrom.By = Associations[K.UpdateFrom.By];
    }
}

static void dropFindings(Schema &S, std::vector<Finding> &Found) {
  std::vector<bool> About(Found.size());
  auto Mark = [&](const std::vector<std::size_t> &Findings) {
    for (std::size_t F : Findings)
      About[F] = true;
  };
  for (const Table &T : S.Tables)
    Mark(T.Findings);
  for (const SchemaAssociation &A : S.Associations)
    Mark(A.Findings);
  const Kept Findings(About);
  Findings.applyTo(Found);
  for (Table &T : S.Tables)
    Findings.renumber(T.Findings);
  for (SchemaAssociation &A : S.Associations)
    Findings.renumber(A.Findings);
}

std::optional<std::string> select(const TableSelection &Which, Schema &S,
                                  std::vector<Finding> &Found) {
  if (Which.isAll())
    return std::nullopt;
  if (auto Sentence = unknownName(Which, S))
    return Sentence;
  const std::vector<bool> In = selected(Which, S);
  dropAssociations(S, In);
  for (std::size_t T = 0; T < S.Tables.size(); ++T)
    if (!In[T])
      S.LeftOut.push_back(S.Tables[T].qualified());
  const Kept Tables(In);
  Tables.applyTo(S.Tables);
  Tables.renumber(S.CreationOrder);
  for (SchemaAssociation &A : S.Associations)
    for (std::size_t *T :
         {&A.SourceTable, &A.TargetTable, &A.ThroughTable, &A.HolderTable})
      *T = Tables[*T];
  dropFindings(S, Found);
  return std::nullopt;
}

} // namespace assoc
