// SPDX-License-Identifier: Apache-2.0
// assoc-through-reused: one junction for several relationships.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Repeats.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <map>
#include <unordered_set>

namespace assoc {

/// The same ends over the same keys, where that makes nothing: two ways to read
/// the same rows.
static bool readTheSame(const Model &M, const Association &A,
                        const Association &B) {
  if (M.conventions(A).MakesKey != KeyMaker::Nobody)
    return false;
  return (isSameTable(M, A.Source, B.Source) &&
          isSameTable(M, A.Target, B.Target) && A.ForeignKey == B.ForeignKey &&
          A.OtherKey == B.OtherKey) ||
         (isSameTable(M, A.Source, B.Target) &&
          isSameTable(M, A.Target, B.Source) && mirrors(A, B));
}

namespace {
/// The first declaration of every relationship, junction by junction.
class Relationships {
public:
  explicit Relationships(const Model &M)
      : M(M), IsFirst(M.Associations.size()) {}
  void add(const Association &A);

  std::map<Index, std::vector<const Association *>> Served;

private:
  bool isKnown(const Association &A) const {
    const Association *Other = partner(M, A);
    return Expected.contains(&A) || Repeated.find(A) ||
           (Other && Other->Junction == A.Junction &&
            IsFirst[Other - M.Associations.data()]);
  }

  const Model &M;
  std::vector<bool> IsFirst;                        ///< by association
  std::unordered_set<const Association *> Expected; ///< the other sides
  Repeats Repeated;
};
} // namespace

void Relationships::add(const Association &A) {
  std::vector<const Association *> &Others = Served[A.Junction];
  // The two branches of one if may serve different ones.
  if (!Others.empty() && mayExclude(A, *Others.front()))
    return;
  if (isKnown(A) || std::any_of(Others.begin(), Others.end(), [&](auto *Other) {
        return readTheSame(M, A, *Other);
      }))
    return;
  Others.push_back(&A);
  IsFirst[&A - M.Associations.data()] = true;
  Repeated.add(A);
  if (const Association *Other = partner(M, A);
      Other && Other->Junction == A.Junction)
    Expected.insert(Other);
}

static void check(const Model &M, Findings &Out) {
  Relationships All(M);
  for (const Association &A : M.Associations)
    if (A.isManyToMany() && !A.Broken && A.Junction != None)
      All.add(A);
  for (const auto &[Junction, Relationships] : All.Served) {
    if (Relationships.size() < 2)
      continue;
    const Association &First = *Relationships[0], &A = *Relationships[1];
    auto Ends = [&](const Association &B) {
      return M.sourceName(B) + "-" + M.targetName(B);
    };
    const std::string Name = quoted(M.Entities[Junction].name());
    Finding &F =
        Out.at(A, "junction " + Name + " serves " + Ends(First) + " and " +
                      Ends(A) + so(M.conventions(A).If.ThroughReused) +
                      "; give every relationship a junction of its own");
    Out.identify(F, M.Entities[Junction]);
    for (const Association *B : Relationships)
      if (B != &A)
        Out.note(F, *B, Name + " serves " + Ends(*B) + " here");
  }
}

extern const Rule ThroughReusedRule = {
    "assoc-through-reused",
    Level::Error,
    "one junction serves several relationships",
    check,
};

} // namespace assoc
