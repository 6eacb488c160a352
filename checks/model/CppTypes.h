// SPDX-License-Identifier: Apache-2.0
// What the C++ type of a member says about its column.
#ifndef ASSOC_CHECKS_MODEL_CPPTYPES_H
#define ASSOC_CHECKS_MODEL_CPPTYPES_H

#include <string>
#include <string_view>

namespace assoc {

struct CppType {
  std::string Normal; ///< normal form (Types.h), empty: no such column type
  bool Optional = false;
  bool Integral = false;
};

/// Reads a canonical C++ type as clang prints it: "std::optional<int>".
CppType readCppType(std::string_view Canonical);

} // namespace assoc

#endif
