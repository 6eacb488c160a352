// SPDX-License-Identifier: Apache-2.0
// The schema as a Mermaid erDiagram.
#include "tool/reporters/Picture.h"

namespace assoc {

namespace {

/// Text between double quotes. Mermaid replaces #NNN; after parsing, so that no
/// character of a name is anything else to its parser.
std::string text(llvm::StringRef Text) {
  // A line with "direction LR" in it is that and nothing else.
  const bool KeepsBlanks = !Text.contains_insensitive("direction");
  // Titles are Markdown.
  const bool KeepsUnderscores =
      !Text.contains("__") && Text.take_front() != "_";
  return replaced(
      Text,
      [&](unsigned C) {
        if (C == ' ')
          return KeepsBlanks;
        if (C == '_')
          return KeepsUnderscores;
        return C >= 0x80 || isAsciiWord(C) ||
               llvm::StringRef(".,:()-'").contains(static_cast<char>(C));
      },
      [](unsigned C) { return "#" + std::to_string(C) + ";"; });
}

/// A word that the grammar takes: other characters are replaced.
std::string word(llvm::StringRef Text) {
  std::string Word = replaced(
      Text,
      [](unsigned C) {
        return isAsciiWord(C) || (C >= 0xC0 && C < 0x2000) ||
               (C >= 0x3040 && C < 0xD800);
      },
      [](unsigned) { return "_"; });
  return Word.empty() || llvm::isDigit(Word[0]) ? "_" + Word : Word;
}

/// Of entities. The grammar knows these words whatever their case.
std::string entityWord(llvm::StringRef Name) {
  static const char *const Reserved[] = {
      "erdiagram", "style", "classdef",  "class",    "subgraph", "end",
      "one",       "only",  "many",      "to",       "zero",     "optionally",
      "u",         "title", "direction", "acctitle", "accdescr", "default"};
  std::string Word = word(Name);
  if (llvm::is_contained(Reserved, llvm::StringRef(Word).lower()))
    Word += '_';
  return Word;
}

/// Of columns and types.
std::string attributeWord(llvm::StringRef Name) {
  std::string Word = word(Name);
  const std::string Lower = llvm::StringRef(Word).lower();
  return Lower == "pk" || Lower == "fk" || Lower == "uk" ? Word + '_' : Word;
}

class Mermaid {
public:
  Mermaid(const Report &R, llvm::raw_ostream &OS)
      : R(R), OS(OS), D(diagramOf(R.S, R.Findings)) {
    std::set<std::string> Taken;
    for (const DiagramBox &B : D.Boxes) {
      std::string Id = entityWord(B.Title);
      while (!Taken.insert(Id).second)
        Id += '_';
      Ids.push_back(std::move(Id));
    }
  }

  void write() {
    OS << "erDiagram\n"
          "    %% At the edges: the key, and ON DELETE (none: NO ACTION).\n"
          "    %% Dotted edges are declared on one side only.\n"
          "    direction LR\n";
    for (std::size_t B : D.Free)
      box(B, "    ");
    for (std::size_t G = 0; G < D.Groups.size(); ++G) {
      OS << "    subgraph group_" << G << "[\"" << text(D.Groups[G].Name)
         << "\"]\n";
      for (std::size_t B : D.Groups[G].Boxes)
        box(B, "        ");
      OS << "    end\n";
    }
    for (const DiagramEdge &E : D.Edges)
      edge(E);
    for (Level L : {Level::Warning, Level::Error})
      mark(L);
  }

private:
  void box(std::size_t Number, const char *Indent) {
    const DiagramBox &B = D.Boxes[Number];
    OS << Indent << Ids[Number];
    std::string Title = B.Title;
    if (B.Table == None)
      Title += " (not in the program)";
    for (const std::string &Rule : B.Bad.Rules)
      Title += " \xE2\x9A\xA0 " + Rule;
    if (const std::string Shown = text(Title); Shown != Ids[Number])
      OS << "[\"" << Shown << "\"]";
    if (B.Table == None || R.S.Tables[B.Table].Columns.empty()) {
      OS << '\n';
      return;
    }
    OS << " {\n";
    for (const TableColumn &C : R.S.Tables[B.Table].Columns)
      column(B, C, Indent);
    OS << Indent << "}\n";
  }

  void column(const DiagramBox &B, const TableColumn &C, const char *Indent) {
    const std::string Type = typeText(C, R.Target);
    const std::string Name = attributeWord(C.Name);
    OS << Indent << "    " << attributeWord(shortType(Type)) << ' ' << Name;
    if (auto Marks = keyMarks(B, C); !Marks.empty())
      OS << ' ' << llvm::join(Marks, ", ");
    std::vector<std::string> Comment;
    if (Name != C.Name)
      Comment.push_back(C.Name);
    if (C.Nullable)
      Comment.push_back("null");
    if (!Comment.empty())
      OS << " \"" << text(llvm::join(Comment, ", ")) << '"';
    OS << '\n';
  }

  /// "character varying" of "character varying(80)": brackets and commas are
  /// for newer grammars only.
  static llvm::StringRef shortType(llvm::StringRef Type) {
    return Type.take_until([](char C) { return C == '('; }).rtrim();
  }

  void edge(const DiagramEdge &E) {
    static const char *const Left[] = {"||", "|o", "}o"};
    static const char *const Right[] = {"||", "o|", "o{"};
    std::string Label = keyText(E);
    for (const std::string &Rule : E.Bad.Rules)
      Label += (Label.empty() ? "\xE2\x9A\xA0 " : " \xE2\x9A\xA0 ") + Rule;
    OS << "    " << Ids[E.Parent] << ' ' << Left[static_cast<int>(E.AtParent)]
       << (E.OneSided ? ".." : "--") << Right[static_cast<int>(E.AtHolder)]
       << ' ' << Ids[E.Holder] << " : \"" << text(Label) << "\"\n";
  }

  /// The boxes that are as bad as L, in its colour.
  void mark(Level L) {
    std::string List;
    for (std::size_t B = 0; B < D.Boxes.size(); ++B)
      if (D.Boxes[B].Bad.Worst == L)
        List += (List.empty() ? "" : ",") + Ids[B];
    if (List.empty())
      return;
    OS << "    classDef " << spelling(L) << " stroke:" << colorOf(L)
       << ",stroke-width:3px\n    class " << List << ' ' << spelling(L) << '\n';
  }

  const Report &R;
  llvm::raw_ostream &OS;
  const Diagram D;
  std::vector<std::string> Ids;
};

void write(const Report &R, llvm::raw_ostream &OS) { Mermaid(R, OS).write(); }

} // namespace

extern const Reporter MermaidReporter = {
    "mermaid", "mmd", "a picture, as pages of Markdown may hold it",
    Reporter::OfSchema, write};

} // namespace assoc
