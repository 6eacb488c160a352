// SPDX-License-Identifier: Apache-2.0
// The options of the subcommands, for users who mistype them too.
#include "tool/Config.h"
#include "tool/Subcommands.h"

#include "checks/rules/Select.h"
#include "checks/rules/Wording.h"
#include "plugin/Files.h"
#include "tool/reporters/Reporter.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Process.h"

#include <algorithm>
#include <thread>

namespace cl = llvm::cl;
using llvm::StringRef;

namespace assoc {

static cl::list<std::string> Inputs(cl::Positional, cl::desc("[FILE...]"),
                                    ofSources());
static cl::list<std::string> RuleNames(cl::Positional, cl::desc("[RULE]"),
                                       of(rulesCommand()));
static cl::opt<std::string>
    BuildPath("p",
              cl::desc("Directory of compile_commands.json (default: at "
                       "or above the first file)"),
              cl::value_desc("build"), ofSources());
static cl::list<std::string>
    FactsPaths("facts",
               cl::desc("Facts files, or directories of them, that belong to "
                        "the program too"),
               cl::value_desc("path"), ofProgram());
static cl::opt<unsigned> Jobs("j", cl::desc("Threads (default: all cores)"),
                              cl::Prefix, cl::value_desc("n"), ofProgram());
static cl::opt<std::string>
    Format("format", cl::desc("Output format"), cl::value_desc("name"),
           of(checkCommand(), schemaCommand(), diffCommand(), rulesCommand()));
static cl::opt<std::string> Output("o", cl::desc("Output file"),
                                   cl::value_desc("file"), ofSources());
static cl::opt<std::string>
    From("from",
         cl::desc("Read the schema that 'schema --format=json' has written, "
                  "instead of sources"),
         cl::value_desc("file"), of(schemaCommand(), diffCommand()));
static cl::list<std::string>
    Entities("entities",
             cl::desc("Only these entities or tables; '-' before one takes it "
                      "away"),
             cl::value_desc("globs"), of(schemaCommand()));
static cl::list<std::string>
    Around("around", cl::desc("Only what is near this entity or table"),
           cl::value_desc("entity"), of(schemaCommand()));
static cl::opt<unsigned>
    Distance("distance",
             cl::desc("How many keys away --around reaches (default: 1)"),
             cl::value_desc("n"), cl::init(1), of(schemaCommand()));
static cl::opt<std::string>
    Against("against",
            cl::desc("What is compared with: sqlite:FILE, postgresql://..., "
                     "FILE.sql, or FILE.json of 'schema --format=json'"),
            cl::value_desc("database"), of(diffCommand()));
static cl::opt<std::string>
    ResourceDir("resource-dir", cl::desc("Directory of clang's own headers"),
                cl::value_desc("dir"), ofSources());
static cl::opt<bool>
    Explain("explain",
            cl::desc("Say what was not understood, where facts contradict "
                     "each other, and what holds in the end"),
            ofProgram());
static cl::opt<bool>
    AllowBroken("allow-broken",
                cl::desc("Sources that do not parse are no reason to fail"),
                ofProgram());
static cl::opt<std::string>
    Color("color", cl::desc("Colours: auto (default), always or never"),
          cl::ValueOptional, cl::value_desc("when"), ofProgram());

static void printVersion(llvm::raw_ostream &OS) {
  OS << "assoc-tidy " ASSOC_VERSION " (LLVM " LLVM_VERSION_STRING ")\n";
}

/// A word that is none of the list.
static llvm::Error unknown(const char *What, const std::string &Word,
                           const std::vector<std::string> &Known) {
  return failure(unknownWord(What, Word, Known));
}

static llvm::Error checkFormat(const CommandLine &Line) {
  std::vector<std::string> Names;
  if (Line.Command == Subcommand::Rules) {
    Names = {"text", "markdown"};
  } else {
    auto Kind = Line.Command == Subcommand::Schema ? Reporter::OfSchema
                                                   : Reporter::OfFindings;
    for (const Reporter *R : allReporters())
      if (R->Kind == Kind)
        Names.push_back(R->Name);
  }
  if (Line.Format.empty() || llvm::is_contained(Names, Line.Format))
    return llvm::Error::success();
  return unknown("format", Line.Format, Names);
}

static bool wantsColor(const CommandLine &Line) {
  if (Color.getNumOccurrences() && (Color.empty() || Color == "always"))
    return true;
  return Color != "never" && Line.Output.empty() &&
         llvm::sys::Process::StandardOutHasColors();
}

/// "text (default), json"
static std::string formatNames(decltype(Reporter::Kind) Kind) {
  std::string Names;
  for (const Reporter *R : allReporters())
    if (R->Kind == Kind)
      Names += (Names.empty() ? std::string(R->Name) + " (default)"
                              : std::string(", ") + R->Name);
  return Names;
}

/// What llvm::cl prints on several lines and for its own kind of help.
static llvm::Error badArguments(StringRef Printed) {
  std::string Sentence;
  llvm::SmallVector<StringRef, 4> Lines;
  Printed.split(Lines, '\n', -1, /*KeepEmpty=*/false);
  for (StringRef L : Lines) {
    L.consume_front("assoc-tidy: ");
    Sentence += (Sentence.empty() ? "" : " ") +
                L.substr(0, L.find("  Try: ")).trim().str();
  }
  return failure(Sentence);
}

/// --entities, --around and --distance.
static llvm::Error interpretPart(TableSelection &Part) {
  for (const std::string &Text : Entities)
    llvm::append_range(Part.Globs, RuleGlobs::split(Text).List);
  Part.Around = Around;
  Part.Distance = Distance;
  if (Distance.getNumOccurrences() && Part.Around.empty())
    return failure("--distance counts from an entity: name it with --around");
  return llvm::Error::success();
}

/// The values that llvm::cl leaves to us.
static llvm::Error interpret(CommandLine &Line) {
  if (Line.Command != Subcommand::Rules)
    if (llvm::Error E = configure(Line))
      return E;
  if (!Line.From.empty() && (!Line.Inputs.empty() || !Line.FactsPaths.empty() ||
                             !Line.BuildPath.empty()))
    return failure("--from takes the place of -p, sources and facts: leave one "
                   "of them out");
  if (Line.Command == Subcommand::Diff && !Against.getNumOccurrences())
    return failure("diff needs --against: sqlite:FILE, postgresql://..., "
                   "FILE.sql or FILE.json");
  if (!Color.empty() && Color != "auto" && Color != "always" &&
      Color != "never")
    return unknown("colour mode", Color, {"auto", "always", "never"});
  Line.Color = wantsColor(Line);
  if (llvm::Error E = interpretPart(Line.Part))
    return E;
  return checkFormat(Line);
}

llvm::Expected<CommandLine> parseCommandLine(int Argc, const char **Argv) {
  CommandLine Line;
  std::string Message;
  // Takes "--" and what is behind it away.
  Line.Fixed = clang::tooling::FixedCompilationDatabase::loadFromCommandLine(
      Argc, Argv, Message, currentDirectory());
  if (!Message.empty() && !Line.Fixed)
    return failure("the arguments behind '--': " + StringRef(Message).trim());

  std::vector<std::string> Names;
  for (cl::SubCommand *Sub : allCommands())
    Names.push_back(Sub->getName().str());
  if (Argc < 2)
    return failure("no command: there is " + llvm::join(Names, ", ") +
                   " (see assoc-tidy --help)");
  StringRef First = Argv[1];
  if (First.take_front() != "-" && !llvm::is_contained(Names, First))
    return unknown("command", First.str(), Names);

  for (cl::SubCommand *Sub : allCommands())
    cl::HideUnrelatedOptions(category(), *Sub);
  cl::HideUnrelatedOptions(category());
  static const std::string FormatHelp =
      "Output format. check, diff: " + formatNames(Reporter::OfFindings) +
      "; schema: " + formatNames(Reporter::OfSchema) +
      "; rules: text (default), markdown";
  Format.setDescription(FormatHelp);
  cl::SetVersionPrinter(printVersion);
  llvm::raw_string_ostream Errors(Message);
  if (!cl::ParseCommandLineOptions(
          Argc, Argv, "correctness of ORM associations in C++\n", &Errors))
    return badArguments(Errors.str());

  for (unsigned I = 0; I < allCommands().size(); ++I)
    if (*allCommands()[I])
      Line.Command = static_cast<Subcommand>(I);
  Line.Inputs = Line.Command == Subcommand::Rules ? RuleNames : Inputs;
  Line.FactsPaths = FactsPaths;
  Line.BuildPath = BuildPath;
  Line.ResourceDir = ResourceDir;
  Line.From = From;
  Line.Against = Against;
  Line.Format = Format;
  Line.Output = Output;
  Line.Jobs =
      Jobs ? unsigned(Jobs) : std::max(1u, std::thread::hardware_concurrency());
  Line.Explain = Explain;
  Line.AllowBroken = AllowBroken;
  if (llvm::Error E = interpret(Line))
    return E;
  return Line;
}

} // namespace assoc
