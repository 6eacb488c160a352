// SPDX-License-Identifier: Apache-2.0
// The schema as a PlantUML entity diagram.
#include "tool/reporters/Picture.h"

namespace assoc {

namespace {

/// No markup, whatever it looks like.
std::string text(llvm::StringRef Text) {
  return replaced(
      Text,
      [](unsigned C) {
        return C >= 0x80 || isAsciiWord(C) ||
               llvm::StringRef(" .,:()").contains(static_cast<char>(C));
      },
      [](unsigned C) {
        return "<U+" + llvm::utohexstr(0x10000 + C).substr(1) + ">";
      });
}

class PlantUml {
public:
  PlantUml(const Report &R, llvm::raw_ostream &OS)
      : R(R), OS(OS), D(diagramOf(R.S, R.Findings)) {}

  void write() {
    OS << "@startuml\n"
          "left to right direction\n"
          "hide circle\n"
          "hide empty members\n"
          "skinparam shadowing false\n"
          "skinparam class {\n"
          "  BackgroundColor #ffffff\n"
          "  HeaderBackgroundColor #e6ecf5\n"
          "  BorderColor #8a94a6\n"
          "  ArrowColor #5b6472\n"
          "}\n";
    for (std::size_t B : D.Free)
      box(B);
    for (const DiagramGroup &G : D.Groups) {
      OS << "package \"" << text(G.Name) << "\" {\n";
      for (std::size_t B : G.Boxes)
        box(B);
      OS << "}\n";
    }
    for (const DiagramEdge &E : D.Edges)
      edge(E);
    if (!D.Edges.empty())
      legend();
    OS << "@enduml\n";
  }

private:
  void box(std::size_t Number) {
    const DiagramBox &B = D.Boxes[Number];
    OS << "entity \"" << text(B.Title);
    for (const std::string &Rule : B.Bad.Rules)
      OS << "\\n<color:" << colorOf(*B.Bad.Worst) << '>' << text(Rule)
         << "</color>";
    OS << "\" as t" << Number;
    if (B.Table == None) {
      OS << " <<not in the program>>\n";
      return;
    }
    const Table &T = R.S.Tables[B.Table];
    if (T.Junction)
      OS << " <<junction>>";
    if (B.Bad)
      OS << " ##[bold]" << colorOf(*B.Bad.Worst) + 1;
    OS << " {\n";
    for (const TableColumn &C : T.Columns)
      if (C.PrimaryKey)
        column(B, C);
    if (!T.PrimaryKey.empty())
      OS << "  --\n";
    for (const TableColumn &C : T.Columns)
      if (!C.PrimaryKey)
        column(B, C);
    OS << "}\n";
  }

  void column(const DiagramBox &B, const TableColumn &C) {
    OS << "  {field} " << (C.Nullable ? "" : "* ") << text(C.Name) << " : "
       << text(typeText(C, R.Target));
    for (const std::string &Mark : keyMarks(B, C))
      OS << " <<" << Mark << ">>";
    OS << '\n';
  }

  void edge(const DiagramEdge &E) {
    static const char *const Left[] = {"||", "|o", "}o"};
    static const char *const Right[] = {"||", "o|", "o{"};
    std::vector<std::string> Style;
    if (E.Bad) {
      Style.push_back(colorOf(*E.Bad.Worst));
      Style.push_back("bold");
    }
    if (E.OneSided)
      Style.push_back("dashed");
    OS << 't' << E.Parent << ' ' << Left[static_cast<int>(E.AtParent)] << '-';
    if (!Style.empty())
      OS << '[' << llvm::join(Style, ",") << ']';
    OS << '-' << Right[static_cast<int>(E.AtHolder)] << " t" << E.Holder;
    std::string Label = text(keyText(E));
    for (const std::string &Rule : E.Bad.Rules)
      Label += (Label.empty() ? "<color:" : "\\n<color:") +
               std::string(colorOf(*E.Bad.Worst)) + ">" + text(Rule) +
               "</color>";
    if (!Label.empty())
      OS << " : " << Label;
    OS << '\n';
  }

  void legend() {
    OS << "legend bottom left\n"
          "At the edges: the key, and ON DELETE (none: NO ACTION).\n";
    if (llvm::any_of(D.Edges, [](const DiagramEdge &E) { return E.OneSided; }))
      OS << "Dashed: declared on one side only.\n";
    OS << "endlegend\n";
  }

  const Report &R;
  llvm::raw_ostream &OS;
  const Diagram D;
};

void write(const Report &R, llvm::raw_ostream &OS) { PlantUml(R, OS).write(); }

} // namespace

extern const Reporter PlantUmlReporter = {
    "plantuml", "puml", "a picture, for PlantUML", Reporter::OfSchema, write};

} // namespace assoc
