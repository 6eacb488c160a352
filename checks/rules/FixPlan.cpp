// SPDX-License-Identifier: Apache-2.0
// Which of the fixes of many findings can be carried out together.
#include "checks/rules/FixPlan.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace assoc {

static unsigned endOf(const Edit &E) { return E.Offset + E.Length; }

bool overlap(const Edit &A, const Edit &B) {
  if (A.File != B.File)
    return false;
  // Of two insertions at one place, nobody knows which comes first.
  if (A.Length == 0 && B.Length == 0)
    return A.Offset == B.Offset;
  return A.Offset < endOf(B) && B.Offset < endOf(A);
}

std::vector<Edit> joined(std::vector<Edit> Edits) {
  std::stable_sort(Edits.begin(), Edits.end(),
                   [](const Edit &A, const Edit &B) {
                     return std::tie(A.File, A.Offset, A.Length) <
                            std::tie(B.File, B.Offset, B.Length);
                   });
  std::vector<Edit> Result;
  for (Edit &E : Edits)
    if (!Result.empty() && Result.back().File == E.File &&
        endOf(Result.back()) == E.Offset) {
      Result.back().Length += E.Length;
      Result.back().Text += E.Text;
    } else {
      Result.push_back(std::move(E));
    }
  return Result;
}

bool FixPlan::applies(const Finding &F) const {
  return std::find(Applied.begin(), Applied.end(), &F) != Applied.end();
}

namespace {
/// An edit that was taken, and for whom.
struct Taken {
  Edit What;
  const Finding *Who;
};
} // namespace

/// Why the fix cannot be carried out, if so.
static std::optional<FixPlan::Refusal>
refusal(const Finding &F, const std::map<std::string, std::vector<Taken>> &All,
        const std::function<std::string(const Edit &)> &WhyNot) {
  for (const Edit &E : F.Fixes.front().Edits) {
    if (std::string Why = WhyNot(E); !Why.empty())
      return FixPlan::Refusal{&F, nullptr, std::move(Why)};
    auto It = All.find(E.File);
    if (It == All.end())
      continue;
    for (const Taken &T : It->second)
      if (T.What != E && overlap(T.What, E))
        return FixPlan::Refusal{&F, T.Who, ""};
  }
  return std::nullopt;
}

FixPlan planFixes(const std::vector<Finding> &Findings,
                  const std::function<std::string(const Edit &)> &WhyNot) {
  FixPlan Plan;
  std::map<std::string, std::vector<Taken>> All;
  for (const Finding &F : Findings) {
    Plan.Choices += F.Fixes.size() > 1;
    if (F.Fixes.size() != 1)
      continue;
    if (auto Refused = refusal(F, All, WhyNot)) {
      Plan.Refused.push_back(std::move(*Refused));
      continue;
    }
    Plan.Applied.push_back(&F);
    for (const Edit &E : F.Fixes.front().Edits) {
      std::vector<Taken> &Here = All[E.File];
      if (std::none_of(Here.begin(), Here.end(),
                       [&](const Taken &T) { return T.What == E; }))
        Here.push_back({E, &F});
    }
  }
  for (const auto &[File, Edits] : All) {
    std::vector<Edit> &To = Plan.Edits[File];
    for (const Taken &T : Edits)
      To.push_back(T.What);
    // An insertion comes before what is replaced at its place.
    std::sort(To.begin(), To.end());
  }
  return Plan;
}

std::string applied(std::string_view Text, const std::vector<Edit> &Edits) {
  const std::size_t Line = Text.find('\n');
  const bool IsDos =
      Line != std::string_view::npos && Line > 0 && Text[Line - 1] == '\r';
  std::string Result;
  std::size_t Done = 0;
  for (const Edit &E : Edits) {
    Result += Text.substr(Done, E.Offset - Done);
    for (char C : E.Text) {
      if (C == '\n' && IsDos)
        Result += '\r';
      Result += C;
    }
    Done = endOf(E);
  }
  return Result.append(Text.substr(Done));
}

} // namespace assoc
