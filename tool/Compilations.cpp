// SPDX-License-Identifier: Apache-2.0
// How each source is compiled: from a compile database or from what stands
// behind "--".
#include "tool/Compilations.h"

#include "plugin/Files.h"
#include "tool/Arguments.h"

#include "clang/Driver/Types.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <set>

using namespace clang;
using namespace clang::tooling;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace assoc {

static std::string absolute(StringRef Path) {
  return absoluteFrom(currentDirectory(), Path);
}

/// clang's own headers (stddef.h): without them nothing parses.
static Expected<std::string> resourceDir(const CommandLine &Line) {
  std::string Dir = Line.ResourceDir;
  if (Dir.empty())
    Dir = ASSOC_RESOURCE_DIR;
  if (!llvm::sys::fs::exists(Dir + "/include/stddef.h"))
    return failure("clang's builtin headers are not in '" + Dir +
                   "': name the directory that `clang -print-resource-dir` "
                   "prints with --resource-dir");
  return absolute(Dir);
}

/// C and assembler sources of the database hold no associations.
static bool canBeCxx(const CompileCommand &Command) {
  StringRef Extension = llvm::sys::path::extension(Command.Filename);
  Extension.consume_front(".");
  auto Type = driver::types::lookupTypeForExtension(Extension);
  return Type == driver::types::TY_INVALID || driver::types::isCXX(Type) ||
         llvm::any_of(Command.CommandLine,
                      [](StringRef Arg) { return Arg.consume_front("-x"); });
}

/// Behind "--" nobody says that "a.h" is no header of C.
static void makeCxx(CompileCommand &Command) {
  StringRef Extension = llvm::sys::path::extension(Command.Filename);
  Extension.consume_front(".");
  if (driver::types::lookupTypeForExtension(Extension) ==
          driver::types::TY_CHeader &&
      !canBeCxx(Command))
    Command.CommandLine.insert(Command.CommandLine.begin() + 1, "-xc++");
}

/// What keeps a name on the command line from being a source.
static Error checkInput(const std::string &Input) {
  if (llvm::sys::fs::is_directory(Input))
    return failure("'" + Input +
                   "' is a directory: name sources, or nothing "
                   "and the build directory with -p");
  if (!llvm::sys::fs::is_regular_file(Input))
    return failure("no such file: '" + Input + "'");
  if (llvm::sys::path::extension(Input) == ".json")
    return failure("'" + Input +
                   "' is no source: name files of facts with "
                   "--facts, each of them");
  return Error::success();
}

/// Why a folder has no database. Messages: a line of each kind of database.
static Error noDatabase(StringRef Build, StringRef Messages) {
  if (!llvm::sys::fs::exists(Build + "/compile_commands.json"))
    return failure("no compile_commands.json in '" + Build +
                   "' (CMake writes it with "
                   "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON)");
  StringRef Why = Messages.split("json-compilation-database: ").second;
  return failure("'" + Build + "/compile_commands.json' cannot be read: " +
                 Why.split('\n').first);
}

static Expected<std::shared_ptr<CompilationDatabase>>
database(const CommandLine &Line) {
  if (Line.Fixed)
    return Line.Fixed;
  std::string Messages;
  if (!Line.BuildPath.empty()) {
    StringRef Build = Line.BuildPath;
    if (llvm::sys::fs::is_regular_file(Build)) // the database itself
      Build = llvm::sys::path::parent_path(Build);
    auto Found = CompilationDatabase::loadFromDirectory(Build, Messages);
    if (!Found)
      return noDatabase(Build, Messages);
    return std::shared_ptr<CompilationDatabase>(std::move(Found));
  }
  std::string Start = Line.Inputs.empty() ? "." : Line.Inputs.front();
  auto Found =
      Line.Inputs.empty()
          ? CompilationDatabase::autoDetectFromDirectory(Start, Messages)
          : CompilationDatabase::autoDetectFromSource(Start, Messages);
  if (!Found)
    return failure("no compile_commands.json at or above '" + Start +
                   "': name the build directory with -p, or put '--' and the "
                   "compiler's arguments behind the files");
  return std::shared_ptr<CompilationDatabase>(std::move(Found));
}

/// The folder of the database, at or above the place where it is looked for.
static std::string databaseFolder(const CommandLine &Line) {
  if (Line.Fixed)
    return "";
  std::string Folder = absolute(!Line.BuildPath.empty() ? Line.BuildPath
                                : Line.Inputs.empty()   ? "."
                                                        : Line.Inputs.front());
  while (!Folder.empty() &&
         !llvm::sys::fs::exists(Folder + "/compile_commands.json"))
    Folder = llvm::sys::path::parent_path(Folder).str();
  return Folder;
}

/// Whether every C++ source of the database was named.
static bool namesAll(const CompilationDatabase &Database,
                     const std::set<std::string> &Named) {
  return llvm::all_of(Database.getAllCompileCommands(), [&](auto &Command) {
    return !canBeCxx(Command) ||
           Named.count(
               absoluteFrom(absolute(Command.Directory), Command.Filename));
  });
}

Expected<Compilations> findCompilations(const CommandLine &Line) {
  Compilations Result;
  if (Line.Inputs.empty() && !Line.FactsPaths.empty())
    return Result;
  for (const std::string &Input : Line.Inputs)
    if (Error E = checkInput(Input))
      return E;
  if (Line.Fixed && Line.Inputs.empty())
    return failure("no sources before '--'");

  auto Database = database(Line);
  if (!Database)
    return Database.takeError();
  auto Resources = resourceDir(Line);
  if (!Resources)
    return Resources.takeError();

  Result.Folder = databaseFolder(Line);
  std::vector<CompileCommand> Found;
  std::set<std::string> Named;
  for (const std::string &Input : Line.Inputs) {
    Named.insert(absolute(Input));
    auto Commands = (*Database)->getCompileCommands(absolute(Input));
    if (Commands.empty())
      return failure("the compile database does not know '" + Input + "'");
    llvm::append_range(Found, Commands);
  }
  if (Line.Inputs.empty()) {
    Found = (*Database)->getAllCompileCommands();
    llvm::erase_if(Found, [](auto &C) { return !canBeCxx(C); });
    if (Found.empty())
      return failure("the compile database holds no C++ sources");
  } else if (!Line.Fixed && Line.FactsPaths.empty()) {
    Result.Whole = namesAll(**Database, Named);
  }

  std::set<std::pair<std::string, CommandLineArguments>> Seen;
  for (CompileCommand &Command : Found) {
    Command.Directory = absolute(Command.Directory);
    Command.Filename = absoluteFrom(Command.Directory, Command.Filename);
    if (Line.Fixed)
      makeCxx(Command);
    Command.CommandLine = parserArguments(Command, *Resources);
    if (Seen.emplace(Command.Directory, Command.CommandLine).second)
      Result.Commands.push_back(std::move(Command));
  }
  return Result;
}

} // namespace assoc
