#define ARTICLES "written"
#define AUTHOR "author"
#define KEY "authorId"
#include "written.h"
