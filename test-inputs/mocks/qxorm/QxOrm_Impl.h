// SPDX-License-Identifier: Apache-2.0
// What QxOrm adds in source files; nothing here is needed twice.
#include <QxOrm.h>
