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

bool FixPlan::applies(const Finding &F) const { return Applied.contains(&F); }

namespace {
/// For whom an edit was taken, and as the how manieth.
struct Taken {
  const Finding *Who;
  std::size_t Number;
};

/// What was taken of one file; none overlap but those of one fix.
class Edited {
public:
  void take(const Edit &E, const Finding &F) {
    All.try_emplace(E, Taken{&F, All.size()});
  }

  /// The first one taken that is in the way of E, or null.
  const Finding *inTheWay(const Edit &E) const {
    const Taken *First = nullptr;
    auto Look = [&](const auto &T) {
      if (T.first != E && overlap(T.first, E) &&
          (!First || T.second.Number < First->Number))
        First = &T.second;
    };
    const auto Here = All.lower_bound({E.File, E.Offset, 0, ""});
    for (auto It = Here;
         It != All.end() && It->first.Offset <= E.Offset + E.Length; ++It)
      Look(*It);
    for (auto It = Here; It != All.begin();) {
      Look(*--It);
      if (endOf(It->first) <= E.Offset)
        break;
    }
    return First ? First->Who : nullptr;
  }

  /// An insertion comes before what is replaced at its place.
  std::vector<Edit> edits() const {
    std::vector<Edit> Result;
    for (const auto &[E, For] : All)
      Result.push_back(E);
    return Result;
  }

private:
  std::map<Edit, Taken> All;
};
} // namespace

/// Why the fix cannot be carried out, if so.
static std::optional<FixPlan::Refusal>
refusal(const Finding &F, const std::map<std::string, Edited> &All,
        const std::function<std::string(const Edit &)> &WhyNot) {
  for (const Edit &E : F.Fixes.front().Edits) {
    if (std::string Why = WhyNot(E); !Why.empty())
      return FixPlan::Refusal{&F, nullptr, std::move(Why)};
    if (auto It = All.find(E.File); It != All.end())
      if (const Finding *Other = It->second.inTheWay(E))
        return FixPlan::Refusal{&F, Other, ""};
  }
  return std::nullopt;
}

FixPlan planFixes(const std::vector<Finding> &Findings,
                  const std::function<std::string(const Edit &)> &WhyNot) {
  FixPlan Plan;
  std::map<std::string, Edited> All;
  for (const Finding &F : Findings) {
    Plan.Choices += F.Fixes.size() > 1;
    if (F.Fixes.size() != 1)
      continue;
    if (auto Refused = refusal(F, All, WhyNot)) {
      Plan.Refused.push_back(std::move(*Refused));
      continue;
    }
    Plan.Applied.insert(&F);
    for (const Edit &E : F.Fixes.front().Edits)
      All[E.File].take(E, F);
  }
  for (const auto &[File, Edits] : All)
    Plan.Edits[File] = Edits.edits();
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
