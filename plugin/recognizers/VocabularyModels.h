// SPDX-License-Identifier: Apache-2.0
// Reading the definitions of models.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_VOCABULARYMODELS_H
#define ASSOC_PLUGIN_RECOGNIZERS_VOCABULARYMODELS_H

#include "plugin/recognizers/VocabularyOptions.h"

namespace assoc::vocabulary {

/// Records the entity and its columns, if this is the definition of a model.
void readModel(TranslationUnit &TU, const clang::DeclaratorDecl &Model);

} // namespace assoc::vocabulary

#endif
