#define ARTICLES "edited"
#define AUTHOR "editor"
#define KEY "editorId"
#include "written.h"
