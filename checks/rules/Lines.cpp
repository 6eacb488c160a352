// SPDX-License-Identifier: Apache-2.0
// Findings in some lines only: those that were changed, or named by the user.
#include "checks/rules/Lines.h"

#include <algorithm>
#include <charconv>

namespace assoc {

bool LineFilter::has(const Location &Where, std::string_view Directory) const {
  if (!Where.isValid())
    return false;
  std::string Path = Where.File;
  if (!Path.starts_with('/'))
    Path = std::string(Directory) + '/' + Path;
  auto [Known, New] = Decided.try_emplace(Path);
  if (New) {
    auto It = std::find_if(Files.begin(), Files.end(), [&](const File &F) {
      return F.Name.starts_with('/') ? Path == F.Name : Path.ends_with(F.Name);
    });
    Known->second = It - Files.begin();
  }
  if (Known->second == Files.size())
    return false;
  const auto &Ranges = Files[Known->second].Ranges;
  return Ranges.empty() ||
         std::any_of(Ranges.begin(), Ranges.end(), [&](auto &R) {
           return R.first <= std::max(Where.EndLine, Where.Line) &&
                  Where.Line <= R.second;
         });
}

bool LineFilter::has(const Finding &F, std::string_view Directory) const {
  return has(F.Where, Directory) ||
         std::any_of(F.Notes.begin(), F.Notes.end(),
                     [&](const Note &N) { return has(N.Where, Directory); });
}

static bool consume(std::string_view &Text, std::string_view Prefix) {
  if (!Text.starts_with(Prefix))
    return false;
  Text.remove_prefix(Prefix.size());
  return true;
}

static unsigned number(std::string_view &Text) {
  unsigned N = 0;
  auto [End, Code] = std::from_chars(Text.data(), Text.data() + Text.size(), N);
  Text.remove_prefix(End - Text.data());
  return N;
}

/// git writes a name with unusual characters as C would write it.
static std::string unquoted(std::string_view Name) {
  if (Name.size() < 2 || Name.front() != '"')
    return std::string(Name.substr(0, Name.find('\t')));
  Name = Name.substr(1, Name.rfind('"') - 1);
  static constexpr std::string_view Escapes = "abtnvfr";
  std::string Result;
  while (!Name.empty()) {
    char C = Name.front();
    Name.remove_prefix(1);
    if (C == '\\' && !Name.empty()) {
      C = Name.front();
      if (C >= '0' && C <= '7' && Name.size() >= 3) {
        C = static_cast<char>((Name[0] - '0') * 64 + (Name[1] - '0') * 8 +
                              (Name[2] - '0'));
        Name.remove_prefix(2);
      } else if (auto At = Escapes.find(C); At != Escapes.npos) {
        C = static_cast<char>('\a' + At);
      }
      Name.remove_prefix(1);
    }
    Result += C;
  }
  return Result;
}

LineFilter changedLines(std::string_view Diff, const std::string &Root) {
  LineFilter Result;
  std::string File;
  unsigned Left = 0; // lines of the hunk, which may look like anything
  while (!Diff.empty()) {
    std::string_view Line = Diff.substr(0, Diff.find('\n'));
    Diff.remove_prefix(std::min(Line.size() + 1, Diff.size()));
    if (Left && (Line.starts_with('+') || Line.starts_with('-'))) {
      --Left;
    } else if (consume(Line, "+++ ")) {
      std::string Name = unquoted(Line);
      File = Name.starts_with("b/") ? Root + Name.substr(1) : "";
    } else if (consume(Line, "@@ -")) {
      // @@ -FROM[,COUNT] +FROM[,COUNT] @@: without a count, it is one.
      number(Line);
      const unsigned Gone = consume(Line, ",") ? number(Line) : 1;
      consume(Line, " +");
      const unsigned From = number(Line);
      const unsigned Count = consume(Line, ",") ? number(Line) : 1;
      Left = Gone + Count;
      if (!Count || File.empty())
        continue;
      if (Result.Files.empty() || Result.Files.back().Name != File)
        Result.Files.push_back({File, {}});
      Result.Files.back().Ranges.emplace_back(From, From + Count - 1);
    }
  }
  return Result;
}

} // namespace assoc
