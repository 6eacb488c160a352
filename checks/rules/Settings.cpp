// SPDX-License-Identifier: Apache-2.0
// What the words of the configuration mean.
#include "checks/rules/Settings.h"

#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

std::string Override::set(std::string_view Name, const std::string &Text) {
  if (Name == "Level") {
    To = parseLevel(Text);
    return To || Text == "off"
               ? ""
               : unknownWord("level", Text,
                             {"remark", "warning", "error", "off"});
  }
  if (Name == "Path") {
    Path = Text;
    return "";
  }
  Dialect = Text;
  std::vector<std::string> Known;
  for (const Conventions *C : allConventions())
    Known.emplace_back(C->Dialect);
  return std::find(Known.begin(), Known.end(), Text) != Known.end()
             ? ""
             : unknownWord("dialect", Text, Known);
}

bool Override::matches(const Finding &F, const std::string &File) const {
  return Rules.enables(F.Rule) && (Dialect.empty() || Dialect == F.Dialect) &&
         (Path.empty() || matchesGlob(Path, File) ||
          matchesGlob(Path + "/*", File));
}

std::string OdbSettings::set(std::string_view, const std::string &Text) {
  for (KeyCheck K :
       {KeyCheck::Deferred, KeyCheck::Immediate, KeyCheck::NotDeferrable})
    if (Text == spelling(K)) {
      Keys = K;
      return "";
    }
  return unknownWord("mode", Text, {"deferred", "immediate", "not_deferrable"});
}

const std::vector<std::string> &Settings::names() {
  static const std::vector<std::string> Names = {"Level", "Rules", "Database",
                                                 "FactsDir"};
  return Names;
}

std::string Settings::set(std::string_view Name, const std::string &Text) {
  if (Name == "Level") {
    auto Lowest = parseLevel(Text);
    if (!Lowest)
      return unknownWord("level", Text, {"remark", "warning", "error"});
    Select.Lowest = *Lowest;
  } else if (Name == "Rules") {
    Select.Rules = RuleGlobs::split(Text);
    if (std::string Word = Select.Rules.unknown(); !Word.empty())
      return unknownRule(Word);
  } else if (Name == "Database") {
    Target = parseDatabase(Text);
    if (!Target) {
      std::vector<std::string> Known;
      for (Database D : allDatabases())
        Known.emplace_back(spelling(D));
      // A letter away from "mysql", which it is not.
      if (plain(Text) == "mssql")
        Known = {spelling(Database::SqlServer)};
      return unknownWord("database", Text, Known);
    }
  } else {
    FactsDir = Text;
  }
  return "";
}

void Settings::select(std::vector<Finding> &Found,
                      std::string_view Base) const {
  std::vector<Finding> Shown;
  for (Finding &F : Found) {
    std::string File = F.Where.File;
    if (!File.empty() && File.front() != '/' && !Base.empty())
      File.insert(0, std::string(Base) + '/');
    auto Last =
        std::find_if(Overrides.rbegin(), Overrides.rend(),
                     [&](const Override &O) { return O.matches(F, File); });
    if (Last != Overrides.rend()) {
      if (!Last->To)
        continue;
      F.Severity = *Last->To;
    }
    if (Select.shows(F))
      Shown.push_back(std::move(F));
  }
  Found = std::move(Shown);
}

} // namespace assoc
