// SPDX-License-Identifier: Apache-2.0
// Why the run says what it says, and what it could not say.
#include "tool/Explain.h"

#include "checks/rules/Limits.h"

using llvm::raw_ostream;

namespace assoc {

static raw_ostream &operator<<(raw_ostream &OS, const Location &L) {
  if (!L.isValid())
    return OS;
  return OS << L.File << ':' << L.Line << ':' << L.Column << ": ";
}

static std::string text(const Value &V) {
  if (V.isKnown())
    return "'" + V.text() + "'";
  for (const Piece &P : V.pieces())
    if (P.K == Piece::Kind::Opaque)
      return "unknown (" + P.Str + ")";
  return "unknown";
}

static std::string text(const Placed<Action> &A) {
  std::string Text = A.isSet() ? spelling(A.Val) : "";
  return Text + (Text.empty() ? "" : " ") + "(" + spelling(A.From) + ")";
}

static std::string text(const NameList &Columns) {
  return Columns.empty() ? "unknown" : Model::list(Columns);
}

static void explainLimits(const Model &M, raw_ostream &OS) {
  if (!M.Whole && M.Programs == 1)
    OS << "limited: not all sources of the program were given\n";
  if (M.Programs > 1)
    OS << "limited: the sources are taken for " << M.Programs
       << " programs, because classes of one name are defined in several "
          "places\n";
  for (const std::string &TU : M.BrokenTUs)
    OS << "limited: " << TU << " did not parse\n";
  for (const GapFact &G : M.Gaps)
    OS << "not understood: " << G.Where << G.What << '\n';
  for (const Rule *R : limitedRules(M))
    OS << "limited: " << R->Id
       << " is silent where what it misses may be hidden\n";
}

static void explainConflicts(const Model &M, raw_ostream &OS) {
  for (const Conflict &C : M.Conflicts)
    OS << "conflict: " << C.First << C.What << "; elsewhere: " << C.Second
       << '\n';
  for (const Ignored &I : M.IgnoredOptions) {
    OS << "ignored: " << I.Written.where() << I.Option << " = "
       << text(I.Written);
    if (I.Association != None)
      OS << " of " << M.describe(M.Associations[I.Association]);
    if (!I.Kept.empty())
      OS << "; '" << I.Kept << "' holds";
    if (!I.Why.empty())
      OS << ": " << I.Why;
    OS << '\n';
  }
}

static void explainKey(const Model &M, Index Key, raw_ostream &OS) {
  if (Key == None)
    return;
  const ForeignKey &K = M.ForeignKeys[Key];
  auto Name = [&](Index E) {
    return E == None ? K.ParentTable.str() : M.Entities[E].name();
  };
  OS << "  key: " << Name(K.Holder) << '.' << text(K.Columns) << " -> "
     << Name(K.Parent) << '.' << text(K.Referenced) << ", on delete "
     << text(K.OnDelete) << ", on update " << text(K.OnUpdate)
     << (K.Constraint ? "" : ", without constraint") << '\n';
}

static void explainAssociation(const Model &M, const Association &A,
                               raw_ostream &OS) {
  OS << "association: " << A.Fact.Where << M.describe(A) << '\n';
  if (A.Broken || A.Refused)
    OS << "  without effect: "
       << (A.Broken ? "it cannot be read" : "the ORM refuses it") << '\n';
  OS << "  alias: " << (A.Alias.isSet() ? A.Alias.Val + " " : "") << '('
     << spelling(A.Alias.From) << ")\n";
  OS << "  foreign key: " << text(A.ForeignKey) << '\n';
  if (A.isManyToMany()) {
    OS << "  other key: " << text(A.OtherKey) << '\n';
    OS << "  junction: "
       << (A.Junction == None ? "none" : M.Entities[A.Junction].name()) << '\n';
  }
  explainKey(M, A.Key, OS);
  explainKey(M, A.OtherKeyIndex, OS);
  if (A.Pair != None)
    OS << "  other side: " << M.describe(M.Associations[A.Pair]) << '\n';
  else if (A.Counterpart != None)
    OS << "  other side: none that agrees; closest "
       << M.describe(M.Associations[A.Counterpart]) << '\n';
  else
    OS << "  other side: none" << (A.MayHavePair ? " that can be read" : "")
       << '\n';
}

void explain(const Model &M, raw_ostream &OS) {
  explainLimits(M, OS);
  explainConflicts(M, OS);
  for (const Association &A : M.Associations)
    explainAssociation(M, A, OS);
}

} // namespace assoc
