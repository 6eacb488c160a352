// SPDX-License-Identifier: Apache-2.0
// belongsTo and its inverses: keys, constraints, pairs.
#include "checks/model/conventions/wtdbo/Builder.h"

#include "checks/model/Pairing.h"

namespace assoc::wtdbo {

/// Names that cannot be read are the same where they are put together from the
/// same pieces.
static JoinName read(const Value &V) {
  JoinName Name;
  std::vector<Piece> Pieces = V.Pieces;
  if (!Pieces.empty() && Pieces.front().K == Piece::Kind::Text &&
      Pieces.front().Str.starts_with('>')) {
    Name.Literal = true;
    Pieces.front().Str.erase(0, 1);
  }
  Name.Known = true;
  for (const Piece &P : Pieces) {
    bool IsText = P.K == Piece::Kind::Text;
    Name.Known &= IsText;
    Name.Id += IsText ? P.Str
                      : '\1' + std::to_string(static_cast<int>(P.K)) + P.Str +
                            '\1';
  }
  Name.Text = Name.Known ? Name.Id : "";
  return Name;
}

JoinName Builder::nameOf(const Association &A) const {
  if (A.Fact.JoinName.Written)
    return read(A.Fact.JoinName);
  if (extra(A.Fact.Extra, "id").isTrue())
    return read(Value::of("id"));
  // The table of the parent, also where nobody knows its name.
  bool Owner = A.ownsKey();
  if (std::string Table = fullName(Owner ? A.Target : A.Source); !Table.empty())
    return read(Value::of(Table));
  Value Symbolic;
  Symbolic.Written = true;
  Symbolic.Pieces = {{Piece::Kind::TableOf,
                      Owner ? A.Fact.Target : A.Fact.Source}};
  return read(Symbolic);
}

static bool isReadable(const Value &V) {
  for (const Piece &P : V.Pieces)
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
  A.Refused = extra(A.Fact.Extra, "joinId").Written;
  A.Broken = !isReadable(A.Fact.JoinName);
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
    A.Key = M.ForeignKeys.size();
    M.ForeignKeys.push_back(std::move(K));
  }
}

/// Wt looks for a key to this class's table by its name; '>' makes no
/// difference.
void Builder::pairInverses() {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (!isOurs(A) || A.ownsKey() || A.isManyToMany() || A.Broken ||
        A.Source == None || A.Target == None)
      continue;
    const std::string Name = nameOf(A).Id;
    for (Index J : Owned[A.Target]) {
      Association &B = M.Associations[J];
      if (!B.ownsKey() || B.Broken || B.Target != A.Source ||
          nameOf(B).Id != Name)
        continue;
      if (A.Pair == None) {
        A.Pair = J;
        A.ForeignKey = B.ForeignKey;
        A.Key = B.Key;
        if (B.Key != None)
          M.ForeignKeys[B.Key].Associations.push_back(I);
      }
      if (B.Pair == None)
        B.Pair = I;
    }
  }
}

/// What is left over: an inverse whose target has an unclaimed key to it under
/// another name. Wt itself asks "but did find with name ...?".
void Builder::findMisnamed() {
  findCounterparts(M, Dialect);
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (!isOurs(A) || A.ownsKey() || A.isManyToMany() || A.Broken ||
        A.Pair != None || A.Target == None)
      continue;
    for (Index J : Owned[A.Target]) {
      Association &B = M.Associations[J];
      if (A.Counterpart == None && B.ownsKey() && !B.Broken &&
          B.Target == A.Source && B.Pair == None && B.Counterpart == None) {
        A.Counterpart = J;
        B.Counterpart = I;
      }
    }
    // The names differ, even if the columns would be the same.
    if (A.Counterpart != None &&
        A.ForeignKey == M.Associations[A.Counterpart].ForeignKey)
      A.ForeignKey = {nameOf(A).Text};
  }
}

} // namespace assoc::wtdbo
