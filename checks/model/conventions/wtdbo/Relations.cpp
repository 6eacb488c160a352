// SPDX-License-Identifier: Apache-2.0
// belongsTo and its inverses: keys, constraints, pairs.
#include "checks/model/Pairing.h"
#include "checks/model/conventions/wtdbo/Builder.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace assoc::wtdbo {

/// Names that cannot be read are the same where they are put together from the
/// same pieces.
static JoinName read(const Value &V) {
  JoinName Name;
  Few<Piece> Pieces = V.pieces();
  if (!Pieces.empty() && Pieces.front().K == Piece::Kind::Text &&
      Pieces.front().Str.str().starts_with('>')) {
    Name.Literal = true;
    Pieces.front().Str = Pieces.front().Str.str().substr(1);
  }
  Name.Known = true;
  for (const Piece &P : Pieces) {
    bool IsText = P.K == Piece::Kind::Text;
    Name.Known &= IsText;
    Name.Id +=
        IsText ? P.Str.str()
               : '\1' + std::to_string(static_cast<int>(P.K)) + P.Str + '\1';
  }
  Name.Text = Name.Known ? Name.Id : "";
  return Name;
}

JoinName Builder::nameOf(const Association &A) const {
  if (A.Fact.JoinName.isWritten())
    return read(A.Fact.JoinName);
  if (extra(A.Fact.Extra, "id").isTrue())
    return read(Value::of("id"));
  // The table of the parent, also where nobody knows its name.
  bool Owner = A.ownsKey();
  if (std::string Table = fullName(Owner ? A.Target : A.Source); !Table.empty())
    return read(Value::of(Table));
  return read(
      Value({{Piece::Kind::TableOf, Owner ? A.Fact.Target : A.Fact.Source}}));
}

static bool isReadable(const Value &V) {
  for (const Piece &P : V.pieces())
    if (P.K == Piece::Kind::Opaque || P.K == Piece::Kind::Prefix)
      return false;
  return true;
}

void Builder::readOwner(Index I) {
  Association &A = M.Associations[I];
  bool Owner = A.ownsKey();
  A.Holder = Owner ? A.Source : A.Target;
  A.Parent = Owner ? A.Target : A.Source;
  // Wt refuses a joinId here.
  A.Refused = extra(A.Fact.Extra, "joinId").isWritten();
  A.Broken |= !isReadable(A.Fact.JoinName);
  if (A.Broken || A.Parent == None)
    return;
  if (Key Columns = referring(A.Parent, nameOf(A)))
    for (const KeyColumn &C : *Columns)
      A.ForeignKey.push_back(C.Name);
}

/// Fields that follow each other and have keys of one name become one
/// constraint; the first decides what it references and does.
void Builder::makeKeys(Index E) {
  std::string Last;
  unsigned NextOrdinal = 0;
  for (Index I : Owned[E]) {
    Association &A = M.Associations[I];
    if (!A.ownsKey() || A.ForeignKey.empty())
      continue;
    JoinName Name = nameOf(A);
    bool Follows = A.Fact.Ordinal == NextOrdinal && Name.Id == Last;
    Last = Name.Id;
    NextOrdinal = A.Fact.Ordinal + 1;
    if (Follows) {
      ForeignKey &K = M.ForeignKeys.back();
      K.Columns.insert(K.Columns.end(), A.ForeignKey.begin(),
                       A.ForeignKey.end());
      K.Associations.push_back(I);
      A.Key = M.ForeignKeys.size() - 1;
      continue;
    }
    ForeignKey K;
    K.Holder = A.Holder;
    K.Parent = A.Parent;
    K.Columns = A.ForeignKey;
    for (const KeyColumn &C : *keyOf(A.Parent))
      K.Referenced.push_back(C.Name);
    K.OnDelete = chosen(A.Fact.OnDelete, I);
    K.OnUpdate = chosen(A.Fact.OnUpdate, I);
    K.Associations = {I};
    K.Where = A.Fact.Where;
    K.Name = "fk_" + fullName(E) + "_" + Name.Text;
    A.Key = M.ForeignKeys.size();
    M.ForeignKeys.push_back(std::move(K));
  }
}

/// Wt looks for a key to this class's table by its name; '>' makes no
/// difference.
void Builder::pairInverses() {
  std::map<std::tuple<Index, Index, std::string>, std::vector<Index>> Owners;
  for (const auto &[Source, Associations] : Owned)
    for (Index I : Associations)
      if (const Association &A = M.Associations[I]; A.ownsKey() && !A.Broken)
        Owners[{Source, A.Target, nameOf(A).Id}].push_back(I);
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (!isOurs(A) || A.ownsKey() || A.isManyToMany() || A.Broken ||
        A.Source == None || A.Target == None)
      continue;
    auto Found = Owners.find({A.Target, A.Source, nameOf(A).Id});
    if (Found == Owners.end())
      continue;
    const std::vector<Index> &Same = Found->second;
    const Association &First = M.Associations[Same.front()];
    A.Pair = Same.front();
    A.ForeignKey = First.ForeignKey;
    A.Key = First.Key;
    if (First.Key != None)
      M.ForeignKeys[First.Key].Associations.push_back(I);
    // The first one of this name is the other side of all of them.
    if (First.Pair == None)
      for (Index J : Same)
        M.Associations[J].Pair = I;
  }
}

/// Relations between the same two classes that cannot be read may be the other
/// side of what is left over.
void Builder::noteUnreadable() {
  auto Ends = [](const Association &A) {
    return std::pair(std::minmax(A.Fact.Source, A.Fact.Target));
  };
  std::set<std::pair<std::string, std::string>> Unreadable;
  for (const Association &A : M.Associations)
    if (isOurs(A) && A.Broken)
      Unreadable.insert(Ends(A));
  for (Association &A : M.Associations)
    if (isOurs(A) && A.Pair == None)
      A.MayHavePair = Unreadable.contains(Ends(A));
}

/// How much two names have in common: the longer, the likelier they were meant
/// to be one.
static std::size_t likeness(const std::string &L, const std::string &R) {
  std::size_t Begin = 0, End = 0, Most = std::min(L.size(), R.size());
  while (Begin < Most && L[Begin] == R[Begin])
    ++Begin;
  while (End < Most - Begin && L[L.size() - 1 - End] == R[R.size() - 1 - End])
    ++End;
  return Begin + End;
}

/// It takes part in a relationship whose other side was not found.
bool Builder::isOpen(Index I) const {
  const Association &A = M.Associations[I];
  return isOurs(A) && !A.Broken && A.Pair == None && A.Counterpart == None &&
         A.Candidates.empty() && A.Source != None && A.Target != None;
}

/// The name as both sides should write it.
std::string Builder::spelledName(const Association &A) const {
  return A.isManyToMany() ? A.Fact.Through->Name.text() : nameOf(A).Text;
}

void Builder::link(Index I, Index J) {
  M.Associations[I].Counterpart = J;
  M.Associations[J].Counterpart = I;
}

void Builder::noteOpen() {
  for (const auto &[Source, Associations] : Owned)
    for (Index I : Associations)
      if (isOpen(I))
        Open[{Source, M.Associations[I].Target}].push_back(I);
}

/// Among many more, nobody could tell which was meant.
std::vector<Index> Builder::openBetween(Index Source, Index Target) {
  static constexpr std::size_t Most = 300;
  std::vector<Index> Found;
  auto It = Open.find({Source, Target});
  if (It == Open.end())
    return Found;
  std::deque<Index> &All = It->second;
  while (!All.empty() && !isOpen(All.front()))
    All.pop_front();
  std::copy_if(All.begin(), All.begin() + std::min(All.size(), Most),
               std::back_inserter(Found), [&](Index I) { return isOpen(I); });
  return Found;
}

/// What is left over: an inverse whose target has an unclaimed key to it under
/// another name (Wt itself asks "but did find with name ...?"), and two sides
/// of a many-to-many that name different junctions. Two many-to-manys of a
/// class with itself are two relationships, unless their names are alike.
void Builder::findMisnamed() {
  noteOpen();
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (!isOpen(I) || A.ownsKey())
      continue;
    const std::string Name = spelledName(A);
    std::vector<Index> Candidates;
    Index Best = None;
    std::size_t Most = 0, Second = 0;
    for (Index J : openBetween(A.Target, A.Source)) {
      const Association &B = M.Associations[J];
      if (J == I || (A.isManyToMany() ? !B.isManyToMany() : !B.ownsKey()))
        continue;
      const std::string Other = spelledName(B);
      std::size_t Like = likeness(Name, Other);
      if (A.isManyToMany() && A.Source == A.Target &&
          2 * Like < std::max(Name.size(), Other.size()))
        continue;
      Candidates.push_back(J);
      Second = std::max(Second, std::min(Like, Most));
      if (Best == None || Like > Most) {
        Best = J;
        Most = Like;
      }
    }
    if (Best == None)
      continue;
    // Nobody wrote the default name, so that it says little.
    if (!A.isManyToMany() && !A.Fact.JoinName.isWritten() &&
        Candidates.size() > 1 && (Most < 3 || Most == Second)) {
      markCandidates(M, I, Candidates);
      continue;
    }
    link(I, Best);
    // The names differ, even if the columns would be the same.
    if (!A.isManyToMany() && A.ForeignKey == M.Associations[Best].ForeignKey)
      A.ForeignKey = {nameOf(A).Text};
  }
}

/// What is left over the other way round between the classes of I, and is not
/// what I needs as its other side.
std::vector<Index> Builder::contradicting(Index I) {
  const Association &A = M.Associations[I];
  std::vector<Index> Found = openBetween(A.Target, A.Source);
  std::erase_if(Found, [&](Index J) {
    const Association &B = M.Associations[J];
    return J == I || (A.isManyToMany() ? B.isManyToMany() : B.ownsKey());
  });
  return Found;
}

/// Under one name, or as the only two between two classes, they are one
/// relationship: nobody holds its key, or one side makes a many-to-many of it.
/// A key needs the same name, because it does very well alone.
void Builder::findContradictions() {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (!isOpen(I) || A.ownsKey())
      continue;
    const std::vector<Index> Candidates = contradicting(I);
    const std::string Name = spelledName(A);
    for (Index J : Candidates)
      if (!Name.empty() && isOpen(I) && spelledName(M.Associations[J]) == Name)
        link(I, J);
    if (isOpen(I) && A.Source != A.Target && Candidates.size() == 1 &&
        !M.Associations[Candidates.front()].ownsKey() &&
        contradicting(Candidates.front()) == std::vector{I})
      link(I, Candidates.front());
  }
}

} // namespace assoc::wtdbo
