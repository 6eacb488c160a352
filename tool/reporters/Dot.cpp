// SPDX-License-Identifier: Apache-2.0
// The schema as a picture for Graphviz, and through it as SVG. Parents stand
// left of the tables that hold keys to them.
#include "tool/reporters/Picture.h"

namespace assoc {

namespace {

/// Of HTML-like labels, and of tooltips.
std::string html(llvm::StringRef Text) {
  return replaced(
      Text,
      [](unsigned C) {
        return C != '<' && C != '>' && C != '&' && C != '"' && C != '\\';
      },
      [](unsigned C) { return "&#" + std::to_string(C) + ";"; });
}

std::string tag(const char *Name, llvm::StringRef Attributes,
                llvm::StringRef Content) {
  return (llvm::Twine("<") + Name + (Attributes.empty() ? "" : " ") +
          Attributes + ">" + Content + "</" + Name + ">")
      .str();
}

/// What is said in passing.
std::string small(llvm::StringRef Text) {
  return tag("font", "point-size=\"9\" color=\"#5b6472\"", html(Text));
}

/// In the colour of its level; a line for each rule.
std::string rulesOf(const Trouble &Bad) {
  std::string Lines;
  for (const std::string &Rule : Bad.Rules)
    Lines += (Lines.empty() ? "" : "<br/>") + html(Rule);
  return tag("font",
             std::string("point-size=\"9\" color=\"") + colorOf(*Bad.Worst) +
                 "\"",
             Lines);
}

std::string tooltip(const Trouble &Bad) {
  std::string Lines;
  for (const std::string &Message : Bad.Messages)
    Lines += (Lines.empty() ? "" : "&#10;") + html(Message);
  return Lines;
}

class Dot {
public:
  Dot(const Report &R, llvm::raw_ostream &OS)
      : R(R), OS(OS), D(diagramOf(R.S, R.Findings)) {}

  void write() {
    OS << "digraph schema {\n"
          "  graph [rankdir=LR, ranksep=0.9, nodesep=0.35, pad=0.3,\n"
          "    fontname=\"Helvetica,Arial,sans-serif\", fontsize=10,\n"
          "    labelloc=b, labeljust=l, label=<"
       << legend()
       << ">];\n"
          "  node [shape=plain, fontname=\"Helvetica,Arial,sans-serif\", "
          "fontsize=11];\n"
          "  edge [dir=both, color=\"#5b6472\", fontcolor=\"#3d4552\",\n"
          "    fontname=\"Helvetica,Arial,sans-serif\", fontsize=9, "
          "arrowsize=0.8];\n";
    for (std::size_t B : D.Free)
      box(D.Boxes[B], "  ");
    for (std::size_t G = 0; G < D.Groups.size(); ++G) {
      OS << "  subgraph cluster_" << G
         << " {\n    graph [style=rounded, color=\"#b6bfcc\", "
            "fontcolor=\"#5b6472\", fontsize=11,\n      labelloc=t, label=<"
         << html(D.Groups[G].Name) << ">];\n";
      for (std::size_t B : D.Groups[G].Boxes)
        box(D.Boxes[B], "    ");
      OS << "  }\n";
    }
    for (const DiagramEdge &E : D.Edges)
      edge(E);
    OS << "}\n";
  }

private:
  /// The title, where that is a plain name: it ends up in the SVG, and some
  /// versions of Graphviz do not escape it there.
  std::string idOf(const DiagramBox &B) const {
    auto Plain = [](char C) {
      return isAsciiWord(static_cast<unsigned char>(C)) || C == '.';
    };
    if (llvm::all_of(B.Id, Plain))
      return '"' + B.Id + '"';
    return "\"#" + std::to_string(&B - D.Boxes.data()) + '"';
  }

  void box(const DiagramBox &B, const char *Indent) {
    OS << Indent << idOf(B) << " [";
    if (B.Bad)
      OS << "tooltip=\"" << tooltip(B.Bad) << "\", ";
    if (B.Table == None) {
      OS << "shape=box, style=\"rounded,dashed\", color=\"#8a94a6\", label=<"
         << html(B.Title) << "<br/>" << small("not in the program") << ">];\n";
      return;
    }
    const Table &T = R.S.Tables[B.Table];
    const char *Line = B.Bad ? colorOf(*B.Bad.Worst) : "#8a94a6";
    OS << "label=<\n"
       << Indent << "  <table border=\"" << (B.Bad ? 2 : 1)
       << "\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\" color=\""
       << Line << "\" bgcolor=\"#ffffff\">\n"
       << Indent << "  <tr><td port=\"t\" colspan=\"3\" bgcolor=\""
       << (T.Junction ? "#f3efe3" : "#e6ecf5") << "\" align=\"left\">"
       << tag("b", "", html(B.Title));
    if (T.Junction)
      OS << ' ' << small("junction");
    else if (T.Entity != T.Name)
      OS << ' ' << small(T.Entity);
    OS << "</td></tr>\n";
    if (B.Bad)
      OS << Indent << "  <tr><td colspan=\"3\" align=\"left\">"
         << rulesOf(B.Bad) << "</td></tr>\n";
    for (std::size_t C = 0; C < T.Columns.size(); ++C)
      column(B, T.Columns[C], C, Indent);
    OS << Indent << "  </table>>];\n";
  }

  void column(const DiagramBox &B, const TableColumn &C, std::size_t Number,
              const char *Indent) {
    const std::string Marks = llvm::join(keyMarks(B, C), " ");
    std::string Type =
        tag("font", "color=\"#5b6472\"", html(typeText(C, R.Target)));
    if (C.Nullable)
      Type += ' ' + small("null");
    OS << Indent << "  <tr><td port=\"l" << Number << "\" align=\"left\">"
       << (Marks.empty() ? " " : small(Marks)) << "</td><td align=\"left\">"
       << (C.PrimaryKey ? tag("u", "", html(C.Name)) : html(C.Name))
       << "</td><td port=\"r" << Number << "\" align=\"left\">" << Type
       << "</td></tr>\n";
  }

  /// The place at a box where an edge over these columns ends.
  std::string port(std::size_t Box, const NameList &Columns, char Side) const {
    const DiagramBox &B = D.Boxes[Box];
    std::string Place = idOf(B);
    if (B.Table == None)
      return Place;
    const char *Compass = Side == 'l' ? ":w" : ":e";
    const std::vector<TableColumn> &All = R.S.Tables[B.Table].Columns;
    for (std::size_t C = 0; C < All.size() && !Columns.empty(); ++C)
      if (All[C].Name == Columns.front())
        return Place + ':' + Side + std::to_string(C) + Compass;
    return Place + ":t" + Compass;
  }

  static const char *arrow(Rows Count) {
    switch (Count) {
    case Rows::One:
      return "teetee";
    case Rows::ZeroOrOne:
      return "teeodot";
    case Rows::Many:
      return "crowodot";
    }
    return "none";
  }

  void edge(const DiagramEdge &E) {
    const bool Self = E.Holder == E.Parent;
    OS << "  " << port(E.Parent, E.RefColumns, 'r') << " -> "
       << port(E.Holder, E.Columns, Self ? 'r' : 'l')
       << " [arrowtail=" << arrow(E.AtParent)
       << ", arrowhead=" << arrow(E.AtHolder);
    std::string Label = html(E.DeleteRule);
    if (E.Columns.size() > 1)
      Label =
          html(Model::list(E.Columns)) + (Label.empty() ? "" : "<br/>") + Label;
    if (E.Bad)
      Label += (Label.empty() ? "" : "<br/>") + rulesOf(E.Bad);
    if (!Label.empty())
      OS << ", label=<" << Label << '>';
    if (E.OneSided)
      OS << ", style=dashed";
    if (E.Bad)
      OS << ", color=\"" << colorOf(*E.Bad.Worst)
         << "\", penwidth=1.6, tooltip=\"" << tooltip(E.Bad)
         << "\", labeltooltip=\"" << tooltip(E.Bad) << '"';
    OS << "];\n";
  }

  /// Says what the picture needs, and no more.
  std::string legend() const {
    if (D.Edges.empty())
      return R.S.Tables.empty() ? "no tables" : "";
    std::string Text =
        "crow's foot: many rows, bar: one, ring: perhaps none. Words at edges: "
        "ON DELETE (none: NO ACTION).";
    bool Dashed = false, Colored[2] = {};
    auto See = [&](const Trouble &Bad) {
      if (Bad)
        Colored[*Bad.Worst == Level::Error] = true;
    };
    for (const DiagramEdge &E : D.Edges) {
      Dashed |= E.OneSided;
      See(E.Bad);
    }
    for (const DiagramBox &B : D.Boxes)
      See(B.Bad);
    if (Dashed)
      Text += " Dashed: declared on one side only.";
    for (Level L : {Level::Warning, Level::Error})
      if (Colored[L == Level::Error])
        Text += ' ' + tag("font", std::string("color=\"") + colorOf(L) + "\"",
                          tag("b", "", spelling(L)));
    return tag("font", "color=\"#5b6472\"", Text);
  }

  const Report &R;
  llvm::raw_ostream &OS;
  const Diagram D;
};

void write(const Report &R, llvm::raw_ostream &OS) { Dot(R, OS).write(); }

} // namespace

extern const Reporter DotReporter = {"dot", "dot", "a picture, for Graphviz",
                                     Reporter::OfSchema, write};
extern const Reporter SvgReporter = {"svg",
                                     "svg",
                                     "a picture, drawn by Graphviz' dot",
                                     Reporter::OfSchema,
                                     write,
                                     {"dot", "-Tsvg"}};

} // namespace assoc
