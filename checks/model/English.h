// SPDX-License-Identifier: Apache-2.0
// The singular and the plural that people would write, as far as the rules of
// Inflection.h miss them, for judging derived names, never for making some:
// what is not known to be wrong is taken to be right. And articles, for
// messages.
#ifndef ASSOC_CHECKS_MODEL_ENGLISH_H
#define ASSOC_CHECKS_MODEL_ENGLISH_H

#include <string>
#include <string_view>

namespace assoc {

/// "Lens" stays "Lens", "Caches" is "Cache", "CameraLens" is "CameraLens".
std::string properSingular(std::string_view Name);
/// "Cafe" is "Cafes", "Goose" is "Geese".
std::string properPlural(std::string_view Name);

/// "an Address", "a User", "an HTTPLog"; quotes in front do not count.
std::string withArticle(std::string_view Name);

} // namespace assoc

#endif
