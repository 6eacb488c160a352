// SPDX-License-Identifier: Apache-2.0
#include "plugin/recognizers/Recognizer.h"
namespace assoc {
struct WtDboStub : Recognizer {
  void registerMatchers(clang::ast_matchers::MatchFinder &) override {}
};
std::unique_ptr<Recognizer> makeWtDboRecognizer(TranslationUnit &) {
  return std::make_unique<WtDboStub>();
}
} // namespace assoc
