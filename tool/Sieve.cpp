// SPDX-License-Identifier: Apache-2.0
// Which findings are shown: options for code that has too many of them.
#include "tool/Sieve.h"

#include "checks/rules/Suppress.h"
#include "plugin/Files.h"
#include "tool/BaselineFile.h"
#include "tool/Changes.h"
#include "tool/Subcommands.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/WithColor.h"

#include <cstdint>

namespace cl = llvm::cl;
namespace json = llvm::json;
using llvm::Error;
using llvm::Expected;

namespace assoc {

static cl::opt<std::string>
    BaselinePath("baseline", cl::desc("Do not show the findings of this file"),
                 cl::value_desc("file"), ofFindings());
static cl::opt<std::string>
    NewBaselinePath("write-baseline",
                    cl::desc("Write the findings into a file for --baseline"),
                    cl::value_desc("file"), ofFindings());
static cl::opt<std::string>
    Since("since",
          cl::desc("Show findings only in lines that were changed since a "
                   "revision of git"),
          cl::value_desc("revision"), ofFindings());
static cl::opt<std::string> LineFilterText(
    "line-filter",
    cl::desc(
        "Show findings only in these lines, as clang-tidy takes them: "
        "[{\"name\":\"a.cpp\",\"lines\":[[1,3],[5,7]]},{\"name\":\"b.h\"}]"),
    cl::value_desc("json"), ofFindings());

static bool readRange(const json::Value &J, LineFilter::File &File) {
  const json::Array *Pair = J.getAsArray();
  if (!Pair || Pair->size() != 2)
    return false;
  auto From = (*Pair)[0].getAsInteger(), To = (*Pair)[1].getAsInteger();
  if (!From || !To || *From < 1 || *To < *From || *To > UINT32_MAX)
    return false;
  File.Ranges.emplace_back(*From, *To);
  return true;
}

static bool readFile(const json::Value &J, LineFilter::File &File) {
  const json::Object *Object = J.getAsObject();
  auto Name = Object ? Object->getString("name") : decltype(J.getAsString())();
  if (!Name || Name->empty())
    return false;
  File.Name = Name->str();
  const json::Value *Lines = Object->get("lines");
  return !Lines ||
         (Lines->getAsArray() &&
          llvm::all_of(*Lines->getAsArray(), [&](const json::Value &Range) {
            return readRange(Range, File);
          }));
}

static Expected<LineFilter> readLineFilter(llvm::StringRef Text) {
  auto J = json::parse(Text);
  LineFilter Result;
  if (!J)
    llvm::consumeError(J.takeError());
  else if (const json::Array *Files = J->getAsArray();
           Files && llvm::all_of(*Files, [&](const json::Value &File) {
             return readFile(File, Result.Files.emplace_back());
           }))
    return Result;
  return failure("--line-filter is not of the form "
                 "[{\"name\":\"a.cpp\",\"lines\":[[1,3]]},{\"name\":\"b.h\"}]");
}

Expected<Sieve> Sieve::open(const std::vector<std::string> &Sources) {
  Sieve S;
  if (!NewBaselinePath.empty() &&
      (Since.getNumOccurrences() || LineFilterText.getNumOccurrences()))
    return failure("a baseline is written of all lines: --write-baseline goes "
                   "with neither --since nor --line-filter");
  if (BaselinePath.getNumOccurrences()) {
    auto Read = readBaseline(BaselinePath);
    if (!Read)
      return Read.takeError();
    S.Known = std::move(*Read);
  }
  if (LineFilterText.getNumOccurrences()) {
    auto Read = readLineFilter(LineFilterText);
    if (!Read)
      return Read.takeError();
    S.Lines.push_back(std::move(*Read));
  }
  if (Since.getNumOccurrences()) {
    auto Changed = changesSince(Since, Sources);
    if (!Changed)
      return Changed.takeError();
    S.Lines.push_back(std::move(*Changed));
  }
  return S;
}

/// Takes what Condition holds for away and counts it.
template <class Function>
static unsigned drop(std::vector<Finding> &Findings, Function Condition) {
  const std::size_t Before = Findings.size();
  llvm::erase_if(Findings, Condition);
  return Before - Findings.size();
}

/// Found by a run of the other kind alone.
static bool isOther(const std::string &Id, bool FromModel) {
  const Rule *R = findRule(Id);
  return R && R->needsModelAlone() != FromModel;
}

std::vector<Finding> Sieve::shown(const Model &M, std::vector<Finding> Findings,
                                  const Settings &Wanted, bool FromModel,
                                  RunInfo &Run) {
  const std::string Here = currentDirectory();
  std::vector<Finding> Silenced = suppress(M, Findings);
  Wanted.select(Silenced, Here);
  Run.Suppressed = Silenced.size();
  if (M.sawEverything()) {
    Obsolete = Known.unmatched(Findings);
    llvm::erase_if(Obsolete, [&](const BaselineEntry &E) {
      return !Wanted.Select.enables(E.Rule) || isOther(E.Rule, FromModel);
    });
  }
  Wanted.select(Findings, Here);
  Next = Known;
  for (const BaselineEntry &E : Obsolete)
    Next.remove(E);
  for (const Finding &F : Findings)
    Next.add(F);

  Run.Known = drop(Findings, [&](const Finding &F) { return Known.knows(F); });
  Run.Elsewhere = drop(Findings, [&](const Finding &F) {
    return !llvm::all_of(Lines,
                         [&](const LineFilter &L) { return L.has(F, Here); });
  });
  return Findings;
}

void Sieve::settle(const std::vector<Finding> &Shown,
                   llvm::function_ref<bool(const Finding &)> IsFixed) {
  for (const Finding &F : Shown)
    if (IsFixed(F))
      Next.remove({F.Rule, F.Entity, F.Association, F.fingerprint(), ""});
  // Some may have an entry in common.
  for (const Finding &F : Shown)
    if (!IsFixed(F))
      Next.add(F);
}

/// "assoc-unpaired of User.posts, ..."
static std::string list(const std::vector<BaselineEntry> &Entries) {
  constexpr std::size_t Most = 5;
  std::string Text;
  for (const BaselineEntry &E :
       llvm::ArrayRef<BaselineEntry>(Entries).take_front(Most))
    Text += (Text.empty() ? "" : ", ") + E.Rule +
            (E.Entity.empty() ? "" : " of " + E.Entity) +
            (E.Association.empty() ? "" : "." + E.Association);
  if (Entries.size() > Most)
    Text += " and " + std::to_string(Entries.size() - Most) + " more";
  return Text;
}

Error Sieve::close(const RunInfo &Run) const {
  if (!NewBaselinePath.empty()) {
    if (Run.ExitCode == 2)
      return failure("'" + NewBaselinePath +
                     "' is not written: not all sources parse");
    return writeBaseline(Next, NewBaselinePath);
  }
  if (!Obsolete.empty())
    llvm::WithColor::remark(llvm::errs(), "assoc-tidy")
        << Obsolete.size()
        << (Obsolete.size() == 1 ? " entry of '" : " entries of '")
        << BaselinePath << "' match" << (Obsolete.size() == 1 ? "es" : "")
        << " nothing any more: " << list(Obsolete)
        << "; remove with --write-baseline=" << BaselinePath << '\n';
  return Error::success();
}

} // namespace assoc
