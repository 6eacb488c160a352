// SPDX-License-Identifier: Apache-2.0
// Names as Sequelize v6 makes them: inflection 1.13.4 and its own helpers.
#ifndef ASSOC_CHECKS_MODEL_INFLECTION_H
#define ASSOC_CHECKS_MODEL_INFLECTION_H

#include <string>
#include <string_view>

namespace assoc {

/// "User" gives "Users"; traps included ("Lens" gives "Lens").
std::string pluralize(std::string_view Word);
/// "Users" gives "User"; traps included ("Lens" gives "Len").
std::string singularize(std::string_view Word);
/// Removes runs of '-', '_' and blanks and raises the next letter. The first
/// letter stays: "user_id" gives "userId".
std::string camelize(std::string_view Word);
/// '_' before every capital: "userID" gives "user_i_d".
std::string underscore(std::string_view Word);

} // namespace assoc

#endif
