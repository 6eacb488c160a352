// SPDX-License-Identifier: Apache-2.0
// The schema as one page for a browser that needs nothing besides: the page
// itself is in tool/reporters/html/, here are its data.
#include "checks/schema/layout/Layout.h"
#include "tool/reporters/HtmlPage.h"
#include "tool/reporters/Json.h"
#include "tool/reporters/SourceText.h"

#include <set>

namespace assoc {

using llvm::json::OStream;

/// Lines shown before and after what is meant, and at most in all.
static constexpr unsigned Around = 2, MostLines = 12;

static const char *spelling(Rows R) {
  switch (R) {
  case Rows::One:
    return "one";
  case Rows::ZeroOrOne:
    return "zeroOrOne";
  case Rows::Many:
    break;
  }
  return "many";
}

static void area(OStream &J, Point At, Size Is) {
  J.attribute("x", At.X);
  J.attribute("y", At.Y);
  J.attribute("width", Is.Width);
  J.attribute("height", Is.Height);
}

static void picture(OStream &J, const Diagram &D, const Layout &L) {
  J.attribute("width", L.All.Width);
  J.attribute("height", L.All.Height);
  J.attributeArray("boxes", [&] {
    for (std::size_t B = 0; B < D.Boxes.size(); ++B)
      J.object([&] {
        J.attribute("title", utf8(D.Boxes[B].Title));
        J.attribute("table", orNull(D.Boxes[B].Table));
        area(J, L.Boxes[B].At, L.Boxes[B].Is);
        positions(J, "rows", L.Boxes[B].Rows);
        J.attribute("hidden", L.Boxes[B].Hidden);
      });
  });
  J.attributeArray("edges", [&] {
    for (std::size_t E = 0; E < D.Edges.size(); ++E) {
      const DiagramEdge &Edge = D.Edges[E];
      J.object([&] {
        J.attribute("holder", Edge.Holder);
        J.attribute("parent", Edge.Parent);
        stringsOf(J, "columns", Edge.Columns);
        J.attribute("atHolder", spelling(Edge.AtHolder));
        J.attribute("atParent", spelling(Edge.AtParent));
        J.attribute("constraint", Edge.Constraint);
        J.attribute("label", utf8(Edge.DeleteRule));
        J.attribute("oneSided", Edge.OneSided);
        positions(J, "associations", Edge.Associations);
        arrayOf(J, "points", L.Edges[E], [&](Point P) {
          J.value(P.X);
          J.value(P.Y);
        });
      });
    }
  });
  J.attributeArray("groups", [&] {
    for (std::size_t G = 0; G < D.Groups.size(); ++G)
      J.object([&] {
        J.attribute("name", utf8(D.Groups[G].Name));
        area(J, L.Groups[G].At, L.Groups[G].Is);
        positions(J, "boxes", D.Groups[G].Boxes);
      });
  });
}

namespace {

/// The lines that the page quotes.
class Quotes {
public:
  explicit Quotes(const Report &R) : Texts(R) {
    for (const Table &T : R.S.Tables)
      add(T.Where, 0);
    for (const SchemaAssociation &A : R.S.Associations)
      add(A.Where, 0);
    for (const Finding &F : R.Findings) {
      add(F.Where, Around);
      for (const Note &N : F.Notes)
        add(N.Where, Around);
    }
  }

  void write(OStream &J) {
    for (const auto &[File, Lines] : Wanted)
      J.attributeObject(utf8(File), [&] {
        for (unsigned Line : Lines)
          if (auto Text = Texts.line(File, Line))
            J.attribute(std::to_string(Line), utf8(Text->take_front(400)));
      });
  }

private:
  void add(const Location &Where, unsigned More) {
    if (!Where.isValid() || !Texts.text(Where.File))
      return;
    const unsigned Last =
        std::min(std::max(Where.EndLine, Where.Line), Where.Line + MostLines);
    for (unsigned L = Where.Line - std::min(More, Where.Line - 1);
         L <= Last + More; ++L)
      Wanted[Where.File].insert(L);
  }

  SourceTexts Texts;
  std::map<std::string, std::set<unsigned>> Wanted;
};

} // namespace

static void data(OStream &J, const Report &R) {
  J.attribute("version", utf8(R.Run.ToolVersion));
  stringsOf(J, "failed", R.Run.Failed);
  J.attributeObject("rules", [&] {
    for (const Rule *Each : R.Rules)
      if (std::any_of(R.Findings.begin(), R.Findings.end(),
                      [&](const Finding &F) { return F.Rule == Each->Id; }))
        J.attribute(Each->Id, Each->Summary);
  });
  J.attributeObject("schema", [&] { schemaDocument(J, R); });
  const Diagram D = diagramOf(R.S, R.Findings);
  J.attributeObject("picture", [&] { picture(J, D, layoutOf(R.S, D)); });
  J.attributeObject("sources", [&] { Quotes(R).write(J); });
}

static void write(const Report &R, llvm::raw_ostream &OS) {
  std::string Json;
  llvm::raw_string_ostream Text(Json);
  OStream J(Text);
  J.object([&] { data(J, R); });
  Text.flush();
  OS << llvm::StringRef(htmlHead().data(), htmlHead().size());
  // '<' stands in strings alone. None is left that could end the element.
  for (char C : Json)
    if (C == '<')
      OS << "\\u003c";
    else
      OS << C;
  OS << llvm::StringRef(htmlTail().data(), htmlTail().size());
}

extern const Reporter HtmlReporter = {
    "html", "html.json", "a page for the browser: picture, tables, findings",
    Reporter::OfSchema, write};

} // namespace assoc
