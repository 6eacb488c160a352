// SPDX-License-Identifier: Apache-2.0
// The differences between the supported LLVM majors: the only file that asks
// which one it is.
#ifndef ASSOC_PLUGIN_LLVMCOMPAT_H
#define ASSOC_PLUGIN_LLVMCOMPAT_H

#include "llvm/Config/llvm-config.h"

#endif
