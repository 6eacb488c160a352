// SPDX-License-Identifier: Apache-2.0
// Where the time of a run goes: --stats.
#include "tool/engine/Stats.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"

namespace assoc {

template <class T>
static void addTo(std::vector<std::pair<std::string, T>> &List,
                  const std::string &Name, T Number) {
  auto It = llvm::find_if(List, [&](auto &P) { return P.first == Name; });
  if (It == List.end())
    List.emplace_back(Name, Number);
  else
    It->second += Number;
}

void Stats::add(const std::string &Name, std::chrono::duration<double> Time) {
  addTo(Times, Name, Time.count());
}

void Stats::count(const std::string &Name, std::size_t Number) {
  addTo(Counts, Name, Number);
}

void Stats::print(llvm::raw_ostream &OS) const {
  if (!AreWanted)
    return;
  for (auto &[Name, Seconds] : Times)
    OS << llvm::format("%10.3f s  %s\n", Seconds, Name.c_str());
  for (auto &[Name, Number] : Counts)
    OS << llvm::format("%10zu    %s\n", Number, Name.c_str());
}

} // namespace assoc
