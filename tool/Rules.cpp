// SPDX-License-Identifier: Apache-2.0
// `assoc-tidy rules`: the list, and the page of one rule.
#include "checks/rules/Rule.h"
#include "checks/rules/Select.h"
#include "plugin/Files.h"
#include "tool/Commands.h"
#include "tool/Pages.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using llvm::StringRef;

namespace assoc {

/// Without the marks of Markdown that only a browser makes use of:
/// "[text](link)" is "text (link)", "`code`" is "code".
static std::string plainLine(StringRef Line) {
  std::string Text;
  while (!Line.empty()) {
    std::size_t Next = Line.find_first_of("`[");
    Text += Line.take_front(Next);
    Line = Line.drop_front(std::min(Next, Line.size()));
    if (Line.empty())
      break;
    const std::size_t Close = Line.find("]("), End = Line.find(')', Close);
    if (Line[0] == '[' && Close < Line.find_first_of("`[", 1) &&
        End != StringRef::npos) {
      Text += Line.substr(1, Close - 1);
      Text += (" (" + Line.slice(Close + 2, End) + ")").str();
      Line = Line.drop_front(End + 1);
      continue;
    }
    if (Line[0] == '[')
      Text += '[';
    Line = Line.drop_front(1);
  }
  return Text;
}

/// A page as people read it in a terminal: headings, paragraphs, and code that
/// is set in.
static void printPage(StringRef Page, llvm::raw_ostream &OS) {
  bool InCode = false;
  while (!Page.empty()) {
    auto [Line, Rest] = Page.split('\n');
    Page = Rest;
    if (Line.take_front(3) == "```") {
      InCode = !InCode;
    } else if (InCode) {
      OS << (Line.empty() ? "" : "    ") << Line << '\n';
    } else if (Line.take_front(5) == "| ---") {
      continue;
    } else if (Line.take_front(1) == "#") {
      StringRef Title = Line.ltrim("# ");
      OS << Title << '\n'
         << std::string(Title.size(), Line.take_front(2) == "##" ? '-' : '=')
         << '\n';
    } else {
      OS << plainLine(Line) << '\n';
    }
  }
}

static void printIndex(llvm::raw_ostream &OS) {
  OS << "# Rules\n\n<!-- `assoc-tidy rules --format=markdown` writes this "
        "file. "
        "-->\n";
  for (const RuleGroup &G : ruleGroups()) {
    OS << "\n## " << G.Title
       << "\n\n| rule | level | finds |\n| --- | --- | --- |\n";
    for (const Rule *R : G.Rules)
      OS << llvm::formatv("| [{0}]({1}.md) | {2} | {3} |\n", R->Id,
                          StringRef(R->Id).drop_front(sizeof("assoc-") - 1),
                          spelling(R->Severity), R->Summary);
  }
}

llvm::Expected<int> runRules(const CommandLine &Line) {
  const bool Markdown = Line.Format == "markdown";
  if (Line.Inputs.size() > 1)
    return failure("rules shows one rule at a time");
  if (!Line.Inputs.empty()) {
    const std::string &Id = Line.Inputs.front();
    if (!findRule(Id))
      return failure(unknownRule(Id));
    if (Markdown)
      llvm::outs() << rulePage(Id);
    else
      printPage(rulePage(Id), llvm::outs());
    return 0;
  }
  if (Markdown)
    printIndex(llvm::outs());
  else
    for (const Rule *R : allRules())
      llvm::outs() << llvm::formatv("{0,-36} {1,-8} {2}\n", R->Id,
                                    spelling(R->Severity), R->Summary);
  return 0;
}

} // namespace assoc
