// SPDX-License-Identifier: Apache-2.0
// Matches findings against NOLINT comments.
#include "checks/rules/Suppress.h"

#include "checks/rules/Select.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace assoc {

/// A block begins where its comment stands.
static Spot firstOf(const SuppressionFact &S) {
  const bool IsBlock = S.From < S.To && S.From == S.Where.Line;
  return {S.From, IsBlock ? S.Where.Column + 1 : 0};
}

Span::Span(const SuppressionFact &S)
    : First(firstOf(S)), Last(S.To, static_cast<unsigned>(-1)) {}

bool covers(const SuppressionFact &S, const Location &Where) {
  const Span Here(S);
  return S.File == Where.File && Here.First <= Spot(Where) &&
         Spot(Where) <= Here.Last;
}

namespace {
/// Spans by file and by what silences there; of several that overlap, one.
class Silence {
public:
  explicit Silence(const Model &M) {
    for (const SuppressionFact &S : M.Suppressions)
      for (const std::string &Glob : S.Rules)
        ByFile[S.File][Glob].push_back(Span(S));
    for (auto &[File, ByGlob] : ByFile)
      for (auto &[Glob, Spans] : ByGlob)
        Spans = united(std::move(Spans));
  }

  bool covers(const Finding &F) const {
    auto Here = ByFile.find(F.Where.File);
    return Here != ByFile.end() &&
           std::any_of(Here->second.begin(), Here->second.end(),
                       [&](const auto &Entry) {
                         return matchesGlob(Entry.first, F.Rule) &&
                                isIn(Entry.second, Spot(F.Where));
                       });
  }

private:
  static std::vector<Span> united(std::vector<Span> All) {
    std::sort(All.begin(), All.end(),
              [](auto &L, auto &R) { return L.First < R.First; });
    std::vector<Span> Result;
    for (const Span &S : All)
      if (!Result.empty() && S.First <= Result.back().Last)
        Result.back().Last = std::max(Result.back().Last, S.Last);
      else
        Result.push_back(S);
    return Result;
  }

  static bool isIn(const std::vector<Span> &Spans, Spot Where) {
    auto After = std::upper_bound(
        Spans.begin(), Spans.end(), Where,
        [](Spot Where, const Span &S) { return Where < S.First; });
    return After != Spans.begin() && Where <= std::prev(After)->Last;
  }

  std::map<std::string, std::map<std::string, std::vector<Span>>> ByFile;
};
} // namespace

std::vector<Finding> suppress(const Model &M, std::vector<Finding> &Findings) {
  const Silence Quiet(M);
  auto Silenced =
      std::stable_partition(Findings.begin(), Findings.end(),
                            [&](auto &F) { return !Quiet.covers(F); });
  std::vector<Finding> Result(std::make_move_iterator(Silenced),
                              std::make_move_iterator(Findings.end()));
  Findings.erase(Silenced, Findings.end());
  return Result;
}

} // namespace assoc
