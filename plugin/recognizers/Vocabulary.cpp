// SPDX-License-Identifier: Apache-2.0
#include "plugin/recognizers/Recognizer.h"
namespace assoc {
struct VocabularyStub : Recognizer {
  void registerMatchers(clang::ast_matchers::MatchFinder &) override {}
};
std::unique_ptr<Recognizer> makeVocabularyRecognizer(TranslationUnit &) {
  return std::make_unique<VocabularyStub>();
}
} // namespace assoc
