// SPDX-License-Identifier: Apache-2.0
// The options that the configuration file knows, too, and those about it.
#include "tool/Config.h"

#include "plugin/AssociationFile.h"
#include "plugin/BuilderFile.h"
#include "plugin/Files.h"
#include "tool/Subcommands.h"

#include "llvm/Support/Path.h"

namespace cl = llvm::cl;
using llvm::StringRef;

namespace assoc {

static cl::opt<std::string>
    LowestLevel("level",
                cl::desc("Lowest level shown: remark, warning (default) or "
                         "error"),
                cl::value_desc("level"), ofFindings());
static cl::opt<std::string>
    RuleGlobList("rules",
                 cl::desc("Rules to report, as clang-tidy takes checks; a rule "
                          "named in full shows its remarks too"),
                 cl::value_desc("glob,-glob..."), of(checkCommand()));
static cl::opt<std::string>
    DatabaseName("database",
                 cl::desc("Database that the program runs on: its limits are "
                          "checked, its types are written (default: unknown; "
                          "the schema is that of postgres)"),
                 cl::value_desc("name"), of(checkCommand(), schemaCommand()));
static cl::opt<std::string>
    ConfigPath("config",
               cl::desc("Configuration file (default: the .assoc-tidy at or "
                        "above the first file, or else at or above the "
                        "compile database or the working directory); options "
                        "hold over it"),
               cl::value_desc("file"), ofSources());
static cl::opt<bool>
    NoConfig("no-config", cl::desc("Read no configuration file"), ofSources());
static cl::opt<bool>
    DumpConfig("dump-config",
               cl::desc("Print the configuration that holds, do nothing else"),
               of(checkCommand()));

static ConfigRequest requestOf(const CommandLine &Line) {
  ConfigRequest Request;
  Request.File = ConfigPath;
  Request.NoFile = NoConfig;
  if (!Line.Inputs.empty()) {
    Request.Places = {Line.Inputs.front()};
  } else {
    if (!Line.BuildPath.empty())
      Request.Places.push_back(Line.BuildPath);
    Request.Places.push_back(".");
  }
  Request.Given = {{"Level", LowestLevel},
                   {"Rules", RuleGlobList},
                   {"Database", DatabaseName}};
  return Request;
}

llvm::Error configure(CommandLine &Line) {
  auto Read = configure(requestOf(Line));
  if (!Read)
    return Read.takeError();
  Line.Config = std::move(*Read);
  // Who names no sources means all of them; there is no rest then.
  if (Line.FactsPaths.empty() && !Line.Inputs.empty() &&
      !Line.Config.FactsDir.empty())
    Line.FactsPaths = {Line.Config.FactsDir};
  return llvm::Error::success();
}

bool wantsConfigDump() { return DumpConfig; }

/// 'it''s'
static std::string yamlText(StringRef Text) {
  std::string Result = "'";
  for (char C : Text)
    Result += C == '\'' ? std::string("''") : std::string(1, C);
  return Result + "'";
}

static std::string yamlText(const RuleGlobs &Rules) {
  std::string Result;
  for (const std::string &Glob : Rules.List)
    Result += (Result.empty() ? "" : ",") + Glob;
  return yamlText(Result);
}

void dumpConfig(const Config &C, llvm::raw_ostream &OS) {
  const std::string Folder = llvm::sys::path::parent_path(C.File).str() + "/";
  auto Relative = [&](StringRef Path) {
    Path.consume_front(Folder);
    return yamlText(Path);
  };
  StringRef File = C.File;
  File.consume_front(currentDirectory() + "/");
  OS << "# "
     << (File.empty() ? "No configuration file was read."
                      : ("From " + File + "; paths are relative to it.").str())
     << "\nLevel: " << spelling(C.Select.Lowest) << '\n';
  if (!C.Select.Rules.List.empty())
    OS << "Rules: " << yamlText(C.Select.Rules) << '\n';
  if (C.Target)
    OS << "Database: " << spelling(*C.Target) << '\n';
  if (!C.FactsDir.empty())
    OS << "FactsDir: " << Relative(C.FactsDir) << '\n';
  if (C.Odb.Keys != KeyCheck::Deferred)
    OS << "Odb:\n  FkeysDeferrableMode: " << spelling(C.Odb.Keys) << '\n';
  writeBuilders(C.Builders, OS);
  writeAssociations(C.Builders, OS);
  if (!C.Overrides.empty())
    OS << "Overrides:\n";
  for (const Override &O : C.Overrides) {
    OS << "  - Level: " << (O.To ? spelling(*O.To) : "off") << '\n';
    if (!O.Rules.List.empty())
      OS << "    Rules: " << yamlText(O.Rules) << '\n';
    if (!O.Dialect.empty())
      OS << "    Dialect: " << O.Dialect << '\n';
    if (!O.Path.empty())
      OS << "    Path: " << Relative(O.Path) << '\n';
  }
}

} // namespace assoc
