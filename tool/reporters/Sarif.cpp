// SPDX-License-Identifier: Apache-2.0
// Findings as SARIF 2.1.0, for code scanning services and editors.
#include "tool/reporters/Json.h"
#include "tool/reporters/SourceText.h"

#include "llvm/ADT/StringExtras.h"

namespace assoc {

namespace {

using llvm::json::OStream;

/// A path as a URI: relative ones stay relative.
std::string uri(const std::string &Path) {
  static const char Hex[] = "0123456789ABCDEF";
  std::string Result = Path.rfind('/', 0) == 0 ? "file://" : "";
  for (unsigned char C : Path)
    if (llvm::isAlnum(C) || llvm::StringRef("/-._~+,=@").contains(C))
      Result += C;
    else
      Result += {'%', Hex[C >> 4], Hex[C & 15]};
  return Result;
}

const char *sarifLevel(Level L) {
  return L == Level::Remark ? "note" : spelling(L);
}

class Writer {
public:
  Writer(const Report &R, llvm::raw_ostream &OS) : R(R), J(OS, 2), Texts(R) {}

  void write() {
    J.object([&] {
      J.attribute("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      J.attribute("version", "2.1.0");
      J.attributeArray("runs", [&] { J.object([&] { run(); }); });
    });
  }

private:
  void text(llvm::StringRef Key, llvm::StringRef Text) {
    J.attributeObject(Key, [&] { J.attribute("text", utf8(Text)); });
  }

  void run() {
    J.attributeObject("tool", [&] {
      J.attributeObject("driver", [&] {
        J.attribute("name", "assoc-tidy");
        J.attribute("version", R.Run.ToolVersion);
        objectsOf(J, "rules", R.Rules, [&](const Rule *X) { rule(*X); });
      });
    });
    J.attributeArray("invocations", [&] { J.object([&] { invocation(); }); });
    J.attribute("columnKind", "unicodeCodePoints");
    objectsOf(J, "results", R.Findings, [&](const Finding &F) { result(F); });
  }

  void rule(const Rule &X) {
    llvm::StringRef Id = X.Id;
    J.attribute("id", Id);
    text("shortDescription", X.Summary);
    text("help", (X.Summary + (". Explained, with examples, in checks/rules/" +
                               Id.substr(Id.find('-') + 1) + ".md."))
                     .str());
    J.attributeObject("defaultConfiguration",
                      [&] { J.attribute("level", sarifLevel(X.Severity)); });
  }

  void invocation() {
    J.attribute("executionSuccessful", R.Run.Failed.empty());
    J.attribute("exitCode", R.Run.ExitCode);
    objectsOf(J, "toolExecutionNotifications", R.Run.Failed,
              [&](const std::string &File) {
                J.attribute("level", "error");
                text("message", "This file does not parse; what it declares "
                                "is not known.");
                J.attributeArray("locations", [&] {
                  J.object([&] {
                    J.attributeObject("physicalLocation",
                                      [&] { artifact(File); });
                  });
                });
              });
  }

  void result(const Finding &F) {
    J.attribute("ruleId", F.Rule);
    J.attribute("ruleIndex", ruleIndex(F.Rule));
    J.attribute("level", sarifLevel(F.Severity));
    text("message", F.Message);
    J.attributeArray("locations", [&] {
      J.object([&] {
        physical(F.Where);
        if (F.Entity.empty())
          return;
        J.attributeArray("logicalLocations", [&] {
          J.object([&] {
            J.attribute("fullyQualifiedName",
                        utf8(F.Association.empty()
                                 ? F.Entity
                                 : F.Entity + "." + F.Association));
          });
        });
      });
    });
    if (!F.Notes.empty())
      objectsOf(J, "relatedLocations", F.Notes, [&](const Note &N) {
        J.attribute("id", &N - F.Notes.data());
        physical(N.Where);
        text("message", N.Message);
      });
    J.attributeObject("partialFingerprints",
                      [&] { J.attribute("assocTidy/v1", F.fingerprint()); });
    if (!F.Fixes.empty())
      objectsOf(J, "fixes", F.Fixes, [&](const Fix &X) { fix(X); });
  }

  int ruleIndex(llvm::StringRef Id) {
    for (std::size_t I = 0; I < R.Rules.size(); ++I)
      if (R.Rules[I]->Id == Id)
        return I;
    return -1; // SARIF's word for "not in the table"
  }

  void artifact(const std::string &File) {
    J.attributeObject("artifactLocation",
                      [&] { J.attribute("uri", uri(File)); });
  }

  void position(const std::string &File, Position P, const char *Line,
                const char *Column) {
    J.attribute(Line, P.Line);
    if (P.Column)
      J.attribute(Column, Texts.characterColumn(File, P));
  }

  void physical(const Location &Where) {
    if (!Where.isValid())
      return;
    J.attributeObject("physicalLocation", [&] {
      artifact(Where.File);
      J.attributeObject("region", [&] {
        position(Where.File, {Where.Line, Where.Column}, "startLine",
                 "startColumn");
        if (Where.EndLine)
          position(Where.File, {Where.EndLine, Where.EndColumn}, "endLine",
                   "endColumn");
      });
    });
  }

  void fix(const Fix &X) {
    text("description", X.Message);
    objectsOf(J, "artifactChanges", X.Edits, [&](const Edit &E) {
      artifact(E.File);
      J.attributeArray("replacements", [&] { J.object([&] { edit(E); }); });
    });
  }

  void edit(const Edit &E) {
    std::optional<Position> From = Texts.position(E.File, E.Offset);
    std::optional<Position> To = Texts.position(E.File, E.Offset + E.Length);
    J.attributeObject("deletedRegion", [&] {
      if (From && To) {
        position(E.File, *From, "startLine", "startColumn");
        position(E.File, *To, "endLine", "endColumn");
      } else {
        J.attribute("byteOffset", E.Offset);
        J.attribute("byteLength", E.Length);
      }
    });
    if (!E.Text.empty())
      text("insertedContent", E.Text);
  }

  const Report &R;
  OStream J;
  SourceTexts Texts;
};

} // namespace

static void write(const Report &R, llvm::raw_ostream &OS) {
  Writer(R, OS).write();
  OS << '\n';
}

extern const Reporter SarifReporter = {
    "sarif", "sarif", "SARIF 2.1.0, for code scanning and editors",
    Reporter::OfFindings, write};

} // namespace assoc
