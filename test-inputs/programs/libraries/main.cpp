#include "fleet.h"

int main() { return sizeof(Fleet) + sizeof(Port) + sizeof(Ferry); }
