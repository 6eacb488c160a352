// SPDX-License-Identifier: Apache-2.0
// From the command that compiles a source to one that parses it.
#include "tool/Arguments.h"

#include "plugin/LLVMCompat.h"

#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"

#include <set>

using namespace clang::tooling;
using llvm::StringRef;

namespace assoc {

static bool isCompiler(StringRef Arg) {
  static const llvm::Regex Name(
      "^(.*-)?(clang|clang\\+\\+|clang-cl|gcc|g\\+\\+|cc|c\\+\\+|cl|icx|icpx|"
      "nvcc|hipcc|emcc|em\\+\\+)(-[0-9.]+)?(\\.exe)?$");
  return Name.match(llvm::sys::path::filename(Arg));
}

/// `icecc g++ -c a.cpp`, `cmake -E env CCACHE_DIR=x g++ -c a.cpp`. LLVM takes
/// away ccache, distcc and sccache itself.
static CommandLineArguments dropLauncher(CommandLineArguments Args,
                                         StringRef Source) {
  static const std::set<StringRef> Compiles = {"-c", "-o", "-x", "-I", "-D"};
  if (Args.empty() || isCompiler(Args.front()))
    return Args;
  for (auto It = Args.begin() + 1; It != Args.end(); ++It) {
    if (*It == Source || Compiles.count(*It))
      break;
    if (isCompiler(*It))
      return {It, Args.end()};
  }
  return Args;
}

/// Options of other compilers (-fconcepts of GCC) are no reason to fail, and
/// neither is a profile that is not there.
static CommandLineArguments dropUnknown(CommandLineArguments Args) {
  std::vector<const char *> Pointers;
  for (const std::string &Arg : Args)
    Pointers.push_back(Arg.c_str());
  Pointers.erase(Pointers.begin()); // the compiler itself
  std::set<unsigned> Dropped;
  for (const llvm::opt::Arg *A : parseDriverArguments(Pointers))
    if (A->getOption().getKind() == llvm::opt::Option::UnknownClass ||
        StringRef(A->getSpelling()).find("-fprofile-") == 0)
      Dropped.insert(A->getIndex() + 1);
  CommandLineArguments Result;
  for (unsigned I = 0; I < Args.size(); ++I)
    if (!Dropped.count(I))
      Result.push_back(std::move(Args[I]));
  return Result;
}

std::vector<std::string> parserArguments(const CompileCommand &Command,
                                         const std::string &ResourceDir) {
  const ArgumentsAdjuster Adjusters[] = {
      dropLauncher,
      getClangStripOutputAdjuster(),
      getClangStripDependencyFileAdjuster(),
      getStripPluginsAdjuster(),
      getClangSyntaxOnlyAdjuster(),
      [](CommandLineArguments Args, StringRef) {
        return dropUnknown(std::move(Args));
      },
      // Carets come with a count of errors.
      getInsertArgumentAdjuster(
          {"-w", "-fno-caret-diagnostics", "-resource-dir=" + ResourceDir},
          ArgumentInsertPosition::BEGIN),
  };
  CommandLineArguments Args = Command.CommandLine;
  for (const ArgumentsAdjuster &Adjust : Adjusters)
    Args = Adjust(Args, Command.Filename);
  return Args;
}

} // namespace assoc
