// As headers found by -isystem.
#pragma GCC system_header

#include "dock.h"
#include "harbour.h"
