// SPDX-License-Identifier: Apache-2.0
// The tables as a graph: an edge leads from the table that holds a key to the
// one it points at.
#include "checks/rules/Paths.h"

#include "checks/rules/Keys.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <set>
#include <tuple>

namespace assoc {

KeyGraph::KeyGraph(const Model &M,
                   const std::function<bool(const ForeignKey &)> &Counts)
    : M(M), Up(M.Entities.size()), Down(M.Entities.size()) {
  for (Index K = 0; K < M.ForeignKeys.size(); ++K) {
    const ForeignKey &Key = M.ForeignKeys[K];
    if (Key.Holder == None || Key.Parent == None || !Counts(Key))
      continue;
    Up[Key.Holder].push_back(K);
    Down[Key.Parent].push_back(K);
  }
  // By name: what is found, and where it starts, must not depend on the order
  // of the code.
  auto NameOf = [&](Index K) {
    const ForeignKey &Key = M.ForeignKeys[K];
    return std::tie(M.Entities[Key.Holder].name(), Key.Columns,
                    M.Entities[Key.Parent].name());
  };
  auto Earlier = [&](Index A, Index B) { return NameOf(A) < NameOf(B); };
  for (std::vector<std::vector<Index>> *Side : {&Up, &Down})
    for (std::vector<Index> &Keys : *Side)
      std::stable_sort(Keys.begin(), Keys.end(), Earlier);
  ByName.resize(Up.size());
  std::iota(ByName.begin(), ByName.end(), Index(0));
  std::stable_sort(ByName.begin(), ByName.end(), [&](Index A, Index B) {
    return M.Entities[A].name() < M.Entities[B].name();
  });
}

/// Entities that reach each other have one number (Tarjan, without recursion
/// by way of an explicit stack).
std::vector<unsigned> KeyGraph::groups() const {
  const std::size_t N = Up.size();
  std::vector<unsigned> Order(N, 0), Low(N, 0), Group(N, 0);
  std::vector<Index> Open;
  std::vector<bool> IsOpen(N, false);
  unsigned Next = 0, Groups = 0;
  struct Step {
    Index E;
    std::size_t Edge;
  };
  for (Index Root = 0; Root < N; ++Root) {
    if (Order[Root])
      continue;
    std::vector<Step> Steps{{Root, 0}};
    while (!Steps.empty()) {
      Index E = Steps.back().E;
      if (Steps.back().Edge == 0) {
        Order[E] = Low[E] = ++Next;
        Open.push_back(E);
        IsOpen[E] = true;
      }
      if (Steps.back().Edge < Up[E].size()) {
        Index To = M.ForeignKeys[Up[E][Steps.back().Edge++]].Parent;
        if (!Order[To])
          Steps.push_back({To, 0});
        else if (IsOpen[To])
          Low[E] = std::min(Low[E], Order[To]);
        continue;
      }
      if (Low[E] == Order[E]) {
        ++Groups;
        Index Member;
        do {
          Member = Open.back();
          Open.pop_back();
          IsOpen[Member] = false;
          Group[Member] = Groups;
        } while (Member != E);
      }
      Steps.pop_back();
      if (!Steps.empty())
        Low[Steps.back().E] = std::min(Low[Steps.back().E], Low[E]);
    }
  }
  return Group;
}

Path KeyGraph::shortest(Index From, Index To,
                        const std::vector<unsigned> &Group) const {
  std::vector<Index> Came(Up.size(), None);
  std::deque<Index> Queue{From};
  while (!Queue.empty()) {
    Index E = Queue.front();
    Queue.pop_front();
    for (Index K : Up[E]) {
      Index Parent = M.ForeignKeys[K].Parent;
      if (Group[Parent] != Group[From] || Came[Parent] != None || Parent == E)
        continue;
      Came[Parent] = K;
      if (Parent == To) {
        Path P;
        Index At = To;
        do {
          P.push_back(Came[At]);
          At = M.ForeignKeys[Came[At]].Holder;
        } while (At != From);
        std::reverse(P.begin(), P.end());
        return P;
      }
      Queue.push_back(Parent);
    }
  }
  return {};
}

std::vector<Path> KeyGraph::cycles() const {
  std::vector<Path> Result;
  std::vector<unsigned> Group = groups();
  std::set<unsigned> Seen;
  for (Index E : ByName) {
    for (Index K : Up[E])
      if (M.ForeignKeys[K].Parent == E)
        Result.push_back({K});
    if (Seen.contains(Group[E]))
      continue;
    if (Path P = shortest(E, E, Group); !P.empty()) {
      Seen.insert(Group[E]);
      Result.push_back(std::move(P));
    }
  }
  return Result;
}

std::vector<KeyGraph::Fork> KeyGraph::forks() const {
  std::vector<Fork> Result;
  for (Index Parent = 0; Parent < Down.size(); ++Parent) {
    if (Down[Parent].size() < 2)
      continue;
    // Every entity remembers the first way down to it; another way that comes
    // in over another first key is a fork.
    std::vector<Index> Came(Down.size(), None), Branch(Down.size(), None);
    auto WayTo = [&](Index E) {
      Path P;
      for (; E != Parent && Came[E] != None; E = M.ForeignKeys[Came[E]].Parent)
        P.push_back(Came[E]);
      std::reverse(P.begin(), P.end());
      return P;
    };
    std::deque<Index> Queue{Parent};
    std::set<Index> Forked;
    while (!Queue.empty()) {
      Index E = Queue.front();
      Queue.pop_front();
      for (Index K : Down[E]) {
        Index Holder = M.ForeignKeys[K].Holder;
        Index From = E == Parent ? K : Branch[E];
        if (Holder == Parent)
          continue; // a cycle
        if (Came[Holder] == None) {
          Came[Holder] = K;
          Branch[Holder] = From;
          Queue.push_back(Holder);
        } else if (Branch[Holder] != From && Forked.insert(Holder).second) {
          Path Second = E == Parent ? Path() : WayTo(E);
          Second.push_back(K);
          Result.push_back({Parent, Holder, WayTo(Holder), Second});
        }
      }
    }
  }
  return Result;
}

std::string pathText(const Model &M, const Path &P,
                     const DescribeKey &Describe) {
  std::string Text;
  for (Index K : P) {
    const ForeignKey &Key = M.ForeignKeys[K];
    Text += (Text.empty() ? "" : ", then ") + M.Entities[Key.Holder].name() +
            "." + Model::list(Key.Columns) + " -> " +
            M.Entities[Key.Parent].name();
    if (std::string More = Describe(Key); !More.empty())
      Text += " (" + More + ")";
  }
  return Text;
}

Finding &reportPath(const Model &M, Findings &Out, const Path &P,
                    std::string Message, const DescribeKey &Describe) {
  Finding &F = reportKey(M, Out, M.ForeignKeys[P.front()], std::move(Message));
  // A cycle has no first edge: all of them are what it is about.
  F.Discriminator = pathText(M, P, [](const ForeignKey &) { return ""; });
  for (Index K : P)
    for (Index A : M.ForeignKeys[K].Associations)
      if (M.Associations[A].Fact.Where != F.Where) {
        const std::string More = Describe(M.ForeignKeys[K]);
        Out.note(F, M.Associations[A],
                 quoted(M.describe(M.Associations[A])) + " makes the key " +
                     quoted(M.ForeignKeys[K].Columns) +
                     (More.empty() ? "" : " (" + More + ")"));
      }
  return F;
}

std::string actionText(const ForeignKey &Key) {
  if (!Key.OnDelete.isSet())
    return Key.OnDelete.isUnknown() ? "" : "no ON DELETE";
  return std::string("ON DELETE ") + spelling(Key.OnDelete.Val) +
         (Key.OnDelete.From == Provenance::Written ? ", written"
                                                   : ", the default");
}

static bool isSqlServer(const Model &M) {
  return M.Target == Database::SqlServer;
}

bool cascades(const Model &M, const ForeignKey &Key) {
  if (!Key.Constraint || !Key.OnDelete.isSet())
    return false;
  const Action A = Key.OnDelete.Val;
  return A == Action::Cascade ||
         (isSqlServer(M) &&
          (A == Action::SetNull || A == Action::SetDefault));
}

Finding &reportCascade(const Model &M, Findings &Out, const Path &P,
                       std::string Message) {
  Message += isSqlServer(M)
                 ? "; SQL Server refuses the constraint; write NO ACTION for "
                   "one of the steps"
                 : "; choose another action for one of the steps if that is "
                   "not meant (SQL Server refuses it)";
  Finding &F = reportPath(M, Out, P, std::move(Message), actionText);
  if (isSqlServer(M))
    F.Severity = Level::Error;
  return F;
}

} // namespace assoc
