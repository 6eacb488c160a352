// SPDX-License-Identifier: Apache-2.0
// Sorts written options without effect among the rules that report them.
#include "checks/rules/Ignored.h"

#include "checks/rules/Wording.h"

namespace assoc {

/// The last part of "foreignKey.onDelete".
static std::string_view lastPart(std::string_view Option) {
  return Option.substr(Option.rfind('.') + 1);
}

bool isAction(const Ignored &I) {
  return lastPart(I.Option) == "onDelete" || lastPart(I.Option) == "onUpdate";
}

bool isContradiction(const Ignored &I) {
  return I.By != None && I.By != I.Association && I.KeptWritten;
}

bool isNullContradiction(const Ignored &I) {
  return lastPart(I.Option) == "allowNull" && I.KeptWritten;
}

std::string whatIsIgnored(const Model &M, const Ignored &I) {
  std::string Text = I.Option;
  if (I.Written.isKnown())
    Text += " " + quoted(I.Written.text());
  Text += " of " + quoted(M.describe(M.Associations[I.Association])) +
          " has no effect";
  if (!I.Why.empty())
    Text += ": " + I.Why;
  else if (I.By != None)
    Text += ": " + quoted(M.describe(M.Associations[I.By])) +
            " has fixed the key before";
  else
    Text += ": the declared attribute has fixed it before";
  if (!I.Kept.empty() && I.Kept != "true")
    Text += "; " + quoted(I.Kept) + (I.KeptWritten ? "" : ", the default,") +
            " stays";
  return Text;
}

} // namespace assoc
