// SPDX-License-Identifier: Apache-2.0
// Functions that associate models, named in the configuration file.
#ifndef ASSOC_PLUGIN_ASSOCIATIONFILE_H
#define ASSOC_PLUGIN_ASSOCIATIONFILE_H

#include "plugin/Yaml.h"
#include "plugin/recognizers/BuilderDescription.h"

namespace assoc {

/// The items of `Associations:` as one more description, which has marks alone.
llvm::Error readAssociations(const Yaml &List,
                             std::vector<BuilderDescription> &To);

/// `Associations:` with all marks as items; nothing where there are none.
void writeAssociations(const std::vector<BuilderDescription> &Builders,
                       llvm::raw_ostream &OS);

} // namespace assoc

#endif
