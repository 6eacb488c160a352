#include "dock.h"

int docks() { return sizeof(Dock); }
