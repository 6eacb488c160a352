// SPDX-License-Identifier: Apache-2.0
// Descriptions of builders in the configuration file.
#ifndef ASSOC_PLUGIN_BUILDERFILE_H
#define ASSOC_PLUGIN_BUILDERFILE_H

#include "plugin/Yaml.h"
#include "plugin/recognizers/BuilderDescription.h"

namespace assoc {

/// The items of `Builders:`, behind those that are known already.
llvm::Error readBuilders(const Yaml &List, std::vector<BuilderDescription> &To);

/// `Builders:` with these as items; nothing where there are none.
void writeBuilders(const std::vector<BuilderDescription> &Builders,
                   llvm::raw_ostream &OS);

} // namespace assoc

#endif
