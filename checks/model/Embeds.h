// SPDX-License-Identifier: Apache-2.0
// What is declared in an embedded value counts for those that embed it.
#ifndef ASSOC_CHECKS_MODEL_EMBEDS_H
#define ASSOC_CHECKS_MODEL_EMBEDS_H

#include "checks/model/Model.h"

#include <vector>

namespace assoc {

/// Puts the columns and associations of embedded values (composite ids, mapped
/// bases) where they are embedded, and numbers them anew.
void expandEmbeds(std::vector<Entity> &Entities,
                  const std::vector<EmbedFact> &Embeds,
                  const std::vector<RegistrationFact> &Registrations,
                  std::vector<ColumnFact> &Columns,
                  std::vector<Association> &Associations);

} // namespace assoc

#endif
