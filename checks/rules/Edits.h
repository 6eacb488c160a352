// SPDX-License-Identifier: Apache-2.0
// Edits of the options that a declaration was written with. Nothing is what
// all of these return where the right text is not certain.
#ifndef ASSOC_CHECKS_RULES_EDITS_H
#define ASSOC_CHECKS_RULES_EDITS_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace assoc {

using Edits = std::vector<Edit>;

/// Whose options: their order is that of assoc/model.h, because designated
/// initialisers have to keep it.
enum class OptionsOf { Association, Attribute, Through };
const std::vector<std::string> &optionOrder(OptionsOf Whose);

/// Options between one pair of braces, as they will be.
class OptionEditor {
public:
  OptionEditor(const BracesFact &Braces, OptionsOf Whose)
      : Braces(Braces), Order(optionOrder(Whose)) {}

  /// Replaces the option, where it is there already. Code is source text.
  void write(const std::string &Name, std::string Code) {
    Written[Name] = std::move(Code);
  }
  void remove(const std::string &Name) { Written[Name] = std::nullopt; }

  std::optional<Edits> edits() const;

private:
  std::size_t position(const std::string &Name) const;
  bool isRemoved(const OptionPlace &P) const;
  std::string text(std::size_t From, std::size_t To, const char *Before,
                   const char *After) const;
  Edit between(unsigned From, unsigned To, std::string Text) const;

  const BracesFact &Braces;
  const std::vector<std::string> &Order;
  std::map<std::string, std::optional<std::string>> Written;
};

/// Writes an option of a call: "onDelete", "foreignKey.allowNull".
std::optional<Edits> writeOption(const AssociationFact &A,
                                 const std::string &Path, std::string Code);
/// Writes a property of an attribute: "allowNull".
std::optional<Edits> writeProperty(const AttributeFact &A,
                                   const std::string &Name, std::string Code);
std::optional<Edits> removeOptions(const AssociationFact &A,
                                   const std::vector<std::string> &Paths);

/// Makes A name a key of a call: its foreignKey, or otherKey.
std::optional<Edits> nameKey(const AssociationFact &A,
                             const std::string &Option,
                             const std::string &Name);
/// Writes the argument that V is, or could be.
std::optional<Edits> writeArgument(const Value &V, const std::string &Text);

/// Both, or nothing.
std::optional<Edits> both(std::optional<Edits> A, std::optional<Edits> B);
/// Adds the fix, if there is one.
void offer(Finding &F, std::string Message, std::optional<Edits> How);

/// One of several possible fixes, and what it is called.
using Choice = std::pair<std::string, std::optional<Edits>>;
/// Adds all of them, or none: one that is left would seem to be certain.
void offerChoices(Finding &F, std::vector<Choice> Choices);

} // namespace assoc

#endif
