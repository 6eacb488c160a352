// SPDX-License-Identifier: Apache-2.0
// SQL Server refuses keys with which one statement could reach a table twice.
#include "checks/schema/ddl/Fit.h"

#include <map>

namespace assoc::ddl_detail {

namespace {

/// What a DELETE (or UPDATE) of each table sets off. Setting a key is an UPDATE
/// of its table.
class Effects {
public:
  explicit Effects(std::size_t Tables) : Next(2 * Tables), Before(2 * Tables) {}

  static std::size_t state(std::size_t Table, bool Updates) {
    return 2 * Table + Updates;
  }

  /// Adds an effect, unless some statement would come to a table twice then.
  bool add(std::size_t From, std::size_t To) {
    Next[From].push_back(To);
    Before[To].push_back(From);
    std::vector<bool> Seen(Next.size());
    if (isTree(From, Seen))
      return true;
    Next[From].pop_back();
    Before[To].pop_back();
    return false;
  }

private:
  /// Of this state and of all that lead to it.
  bool isTree(std::size_t State, std::vector<bool> &Seen) const {
    if (Seen[State])
      return true;
    Seen[State] = true;
    std::vector<bool> Met(Next.size() / 2);
    if (!meetsOnce(State, Met))
      return false;
    for (std::size_t B : Before[State])
      if (!isTree(B, Seen))
        return false;
    return true;
  }

  bool meetsOnce(std::size_t State, std::vector<bool> &Met) const {
    if (Met[State / 2])
      return false;
    Met[State / 2] = true;
    for (std::size_t N : Next[State])
      if (!meetsOnce(N, Met))
        return false;
    return true;
  }

  std::vector<std::vector<std::size_t>> Next, Before;
};

} // namespace

void dropSeveralPaths(const Schema &S, std::vector<FittedTable> &Tables) {
  std::map<std::pair<std::string, std::string>, std::size_t> ByName;
  for (std::size_t T = 0; T < Tables.size(); ++T)
    ByName.try_emplace({Tables[T].T->Schema, Tables[T].T->Name}, T);
  Effects Of(Tables.size());
  for (std::size_t T : S.CreationOrder)
    for (FittedKey &F : Tables[T].Keys) {
      auto Parent = ByName.find({F.Key.RefSchema, F.Key.RefTable});
      if (!F.Refused.empty() || Parent == ByName.end())
        continue;
      auto Keep = [&](Action &A, bool Updates, const char *Clause) {
        if (A == Action::NoAction ||
            Of.add(Effects::state(Parent->second, Updates),
                   Effects::state(T, Updates || A != Action::Cascade)))
          return;
        F.Remarks.push_back(std::string("NO ACTION instead of ") + Clause +
                            " " + spelling(A) +
                            ": SQL Server refuses cycles and several paths "
                            "of actions");
        A = Action::NoAction;
      };
      Keep(F.Key.OnDelete, false, "ON DELETE");
      Keep(F.Key.OnUpdate, true, "ON UPDATE");
    }
}

} // namespace assoc::ddl_detail
