// One header, read twice: what it declares is up to macros of the sources.
#include <assoc/model.h>

#ifndef WRITTEN_MODELS
#define WRITTEN_MODELS
inline constexpr assoc::Model Author("Author");
inline constexpr assoc::Model Article("Article");
#endif

static void associate() {
  Author.hasMany(Article, {.as = ARTICLES, .foreignKey = KEY});
  Article.belongsTo(Author, {.as = AUTHOR, .foreignKey = KEY});
}
