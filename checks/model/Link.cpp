// SPDX-License-Identifier: Apache-2.0
// From the facts of all TUs to the Model.
#include "checks/model/Link.h"

namespace assoc {

Model link(std::vector<Facts>, LinkOptions Options) {
  Model M;
  M.Whole = Options.Whole;
  return M;
}

} // namespace assoc
