// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "orm/links.h"

extern const house::orm::Table Harbour;
extern const house::orm::Table Boat;
extern const house::orm::Audited Sailor;
