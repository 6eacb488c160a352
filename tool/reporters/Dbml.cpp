// SPDX-License-Identifier: Apache-2.0
// The schema as DBML, the language of dbdiagram.io.
#include "checks/rules/Wording.h"
#include "tool/reporters/Picture.h"

namespace assoc {

namespace {

/// Between quotes of the kind that Quote is.
std::string quotedBy(char Quote, llvm::StringRef Text) {
  return Quote +
         replaced(
             Text,
             [&](unsigned C) { return C != unsigned(Quote) && C != '\\'; },
             [](unsigned C) { return std::string("\\") + char(C); }) +
         Quote;
}

std::string name(llvm::StringRef Text) { return quotedBy('"', Text); }
std::string note(llvm::StringRef Text) { return quotedBy('\'', Text); }

std::string list(const NameList &Columns) {
  std::string Text;
  for (const std::string &C : Columns)
    Text += (Text.empty() ? "" : ", ") + name(C);
  return Columns.size() == 1 ? Text : "(" + Text + ")";
}

/// On one line, behind "//".
std::string comment(llvm::StringRef Text) {
  return replaced(
      Text, [](unsigned) { return true; }, nullptr);
}

class Dbml {
public:
  Dbml(const Report &R, llvm::raw_ostream &OS)
      : R(R), OS(OS), D(diagramOf(R.S, R.Findings)) {}

  void write() {
    for (const DiagramBox &B : D.Boxes)
      if (B.Table != None)
        table(B, R.S.Tables[B.Table]);
    for (const DiagramEdge &E : D.Edges)
      edge(E);
    for (const DiagramGroup &G : D.Groups) {
      OS << "TableGroup " << name(G.Name) << " {\n";
      for (std::size_t B : G.Boxes)
        if (const Table &T = R.S.Tables[D.Boxes[B].Table]; isTable(T))
          OS << "  " << nameOf(T) << '\n';
      OS << "}\n\n";
    }
  }

private:
  /// The language has no table without columns.
  static bool isTable(const Table &T) { return !T.Columns.empty(); }

  static std::string nameOf(const Table &T) {
    return (T.Schema.empty() ? "" : name(T.Schema) + ".") + name(T.Name);
  }

  static bool isKey(const Table &T, const TableColumn &C) {
    return T.PrimaryKey.size() == 1 && T.PrimaryKey.front() == C.Name;
  }

  void table(const DiagramBox &B, const Table &T) {
    if (!isTable(T)) {
      OS << "// " << comment(B.Title) << " has no columns.\n\n";
      return;
    }
    OS << "Table " << nameOf(T);
    if (B.Bad)
      OS << " [headercolor: " << colorOf(*B.Bad.Worst) << ']';
    OS << " {\n";
    for (const TableColumn &C : T.Columns)
      column(T, C);
    indexes(T);
    std::string Note = T.Junction           ? "junction"
                       : T.Entity != T.Name ? T.Entity
                                            : "";
    for (std::size_t I = 0; I < B.Bad.Rules.size(); ++I)
      Note += (Note.empty() ? "" : "; ") + B.Bad.Rules[I];
    if (!Note.empty())
      OS << "  Note: " << note(Note) << '\n';
    OS << "}\n\n";
  }

  void column(const Table &T, const TableColumn &C) {
    OS << "  " << name(C.Name) << ' ' << name(typeText(C, R.Target)) << " ["
       << (isKey(T, C) ? "pk, " : "") << (C.AutoIncrement ? "increment, " : "")
       << (C.Unique ? "unique, " : "") << (C.Nullable ? "null" : "not null")
       << "]\n";
  }

  void indexes(const Table &T) {
    std::string Text;
    auto Add = [&](const TableIndex &I, std::string What) {
      if (!I.Name.empty())
        What += (What.empty() ? "name: " : ", name: ") + note(I.Name.str());
      Text += "    " + list(I.Columns) +
              (What.empty() ? "" : " [" + What + "]") + "\n";
    };
    if (T.PrimaryKey.size() > 1)
      Add({T.PrimaryKey}, "pk");
    for (const TableIndex &U : T.Uniques)
      if (const TableColumn *C = T.column(U.Columns.front());
          U.Columns.size() > 1 || !C || !C->Unique)
        Add(U, "unique");
    for (const TableIndex &I : T.Indexes)
      Add(I, "");
    if (!Text.empty())
      OS << "  indexes {\n" << Text << "  }\n";
  }

  static bool has(const Table &T, const NameList &Columns) {
    return llvm::all_of(Columns, [&](const std::string &Name) {
      return T.column(Name) != nullptr;
    });
  }

  /// Both ends of a reference must be there.
  bool isReference(const DiagramEdge &E) const {
    const std::size_t Holder = D.Boxes[E.Holder].Table;
    const std::size_t Parent = D.Boxes[E.Parent].Table;
    return Holder != None && Parent != None && !E.Columns.empty() &&
           E.Columns.size() == E.RefColumns.size() &&
           has(R.S.Tables[Holder], E.Columns) &&
           has(R.S.Tables[Parent], E.RefColumns);
  }

  std::string end(std::size_t Box, const NameList &Columns) const {
    return nameOf(R.S.Tables[D.Boxes[Box].Table]) + "." + list(Columns);
  }

  void edge(const DiagramEdge &E) {
    if (E.OneSided)
      OS << "// Declared on one side only.\n";
    for (const std::string &Message : E.Bad.Messages)
      OS << "// " << comment(Message) << '\n';
    if (!isReference(E)) {
      const std::string Key = keyText(E);
      OS << "// No reference: " << comment(D.Boxes[E.Holder].Title)
         << (Key.empty() ? "" : " ") << comment(Key) << " to "
         << comment(D.Boxes[E.Parent].Title) << "\n\n";
      return;
    }
    const std::string From = end(E.Holder, E.Columns);
    const std::string To = end(E.Parent, E.RefColumns);
    std::vector<std::string> Settings;
    if (E.Constraint)
      Settings = {"delete: " + lower(spelling(E.OnDelete)),
                  "update: " + lower(spelling(E.OnUpdate))};
    else
      OS << "// No constraint in the database.\n";
    if (E.Bad)
      Settings.push_back(std::string("color: ") + colorOf(*E.Bad.Worst));
    OS << "Ref: " << From << (E.AtHolder == Rows::Many ? " > " : " - ") << To;
    if (!Settings.empty())
      OS << " [" << llvm::join(Settings, ", ") << ']';
    OS << "\n\n";
  }

  const Report &R;
  llvm::raw_ostream &OS;
  const Diagram D;
};

void write(const Report &R, llvm::raw_ostream &OS) { Dbml(R, OS).write(); }

} // namespace

extern const Reporter DbmlReporter = {
    "dbml", "dbml", "a picture, for dbdiagram.io", Reporter::OfSchema, write};

} // namespace assoc
