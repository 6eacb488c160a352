// SPDX-License-Identifier: Apache-2.0
// `assoc-tidy rules`: the list, and the page of one rule.
#include "checks/rules/Rule.h"
#include "checks/rules/Select.h"
#include "plugin/Files.h"
#include "tool/Commands.h"
#include "tool/Pages.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

namespace assoc {

llvm::Expected<int> runRules(const CommandLine &Line) {
  if (Line.Inputs.size() > 1)
    return failure("rules shows one rule at a time");
  if (!Line.Inputs.empty()) {
    const std::string &Id = Line.Inputs.front();
    if (!findRule(Id))
      return failure(unknownRule(Id));
    llvm::outs() << rulePage(Id);
    return 0;
  }
  const bool Table = Line.Format == "markdown";
  if (Table)
    llvm::outs() << "| rule | level | finds |\n| --- | --- | --- |\n";
  for (const Rule *R : allRules())
    llvm::outs() << llvm::formatv(Table ? "| [{0}]({0}.md) | {1} | {2} |\n"
                                        : "{0,-36} {1,-8} {2}\n",
                                  R->Id, spelling(R->Severity), R->Summary);
  return 0;
}

} // namespace assoc
