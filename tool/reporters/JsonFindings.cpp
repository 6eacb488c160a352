// SPDX-License-Identifier: Apache-2.0
// Findings as JSON: docs/schemas/findings.schema.json.
#include "tool/reporters/Json.h"
#include "tool/reporters/Reporter.h"

namespace assoc {

void place(llvm::json::OStream &J, const Location &Where) {
  J.attributeObject("location", [&] {
    if (!Where.isValid())
      return;
    J.attribute("file", utf8(Where.File.str()));
    J.attribute("line", Where.Line);
    J.attribute("column", Where.Column);
    J.attribute("endLine", Where.EndLine);
    J.attribute("endColumn", Where.EndColumn);
  });
}

void finding(llvm::json::OStream &J, const Finding &F, FindingDetail Detail) {
  J.attribute("rule", F.Rule);
  J.attribute("level", spelling(F.Severity));
  J.attribute("message", utf8(F.Message));
  if (Detail == FindingDetail::All)
    J.attribute("fingerprint", F.fingerprint());
  J.attribute("entity", utf8(F.Entity));
  J.attribute("association", orNull(F.Association));
  J.attribute("dialect", F.Dialect);
  place(J, F.Where);
  objectsOf(J, "notes", F.Notes, [&](const Note &N) {
    J.attribute("message", utf8(N.Message));
    place(J, N.Where);
  });
  if (Detail != FindingDetail::All)
    return;
  objectsOf(J, "fixes", F.Fixes, [&](const Fix &X) {
    J.attribute("message", utf8(X.Message));
    objectsOf(J, "edits", X.Edits, [&](const Edit &E) {
      J.attribute("file", utf8(E.File));
      J.attribute("offset", E.Offset);
      J.attribute("length", E.Length);
      J.attribute("text", utf8(E.Text));
    });
  });
}

static void write(const Report &R, llvm::raw_ostream &OS) {
  llvm::json::OStream J(OS, 2);
  J.object([&] {
    J.attribute("version", 1);
    J.attributeObject("tool", [&] {
      J.attribute("name", "assoc-tidy");
      J.attribute("version", R.Run.ToolVersion);
      J.attribute("llvm", R.Run.LLVMVersion);
    });
    J.attributeObject("run", [&] {
      J.attribute("translationUnits", R.Run.TranslationUnits);
      J.attribute("parsed", R.Run.Parsed);
      J.attribute("skipped", R.Run.Skipped);
      stringsOf(J, "failed", R.Run.Failed);
      J.attribute("associations", R.Run.Associations);
    });
    objectsOf(J, "findings", R.Findings,
              [&](const Finding &F) { finding(J, F, FindingDetail::All); });
  });
  OS << '\n';
}

extern const Reporter JsonReporter = {"json", "findings.json",
                                      "findings as JSON, for programs",
                                      Reporter::OfFindings, write};

} // namespace assoc
