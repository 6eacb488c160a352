// SPDX-License-Identifier: Apache-2.0
// What the facts of a TU lead to and nobody read.
#include "plugin/recognizers/Recognizer.h"

#include "checks/facts/Symbols.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace assoc {

void TranslationUnit::gapUnread(StringRef Dialect, SourceRange Range,
                                std::string Entity, std::string What,
                                std::string Member) {
  gap(Dialect, Range, std::move(What), std::move(Entity));
  Result.Gaps.back().Unread = true;
  Result.Gaps.back().Member = Member;
}

std::string unreadInSystemHeader(const NamedDecl &D) {
  return "'" + D.getQualifiedNameAsString() +
         "' is in a system header, which is not read; find it with -I, not "
         "with -isystem";
}

static const NamedDecl *definitionOf(const NamedDecl &D) {
  if (auto *Tag = dyn_cast<TagDecl>(&D))
    return Tag->getDefinition();
  auto *Variable = dyn_cast<VarDecl>(&D);
  return Variable ? Variable->getDefinition() : nullptr;
}

bool isInSystemHeader(const NamedDecl &D) {
  const NamedDecl *Definition = definitionOf(D);
  const SourceManager &SM = D.getASTContext().getSourceManager();
  return SM.isInSystemHeader(
      SM.getExpansionLoc((Definition ? Definition : &D)->getLocation()));
}

/// Why nothing is known of what stands for an entity: a class, or a model of
/// the vocabulary. Empty: it was there to be read.
static std::string whyUnread(const NamedDecl &D) {
  if (isInSystemHeader(D))
    return unreadInSystemHeader(D);
  // A class may be known by its name alone; without a model, nothing links.
  return isa<VarDecl>(D) && !definitionOf(D)
             ? "'" + D.getQualifiedNameAsString() +
                   "' is defined in no source of this program"
             : "";
}

void TranslationUnit::noteUnread() {
  for (const EntityFact &E : Result.Entities)
    Named.erase(E.Id);
  std::set<std::pair<SharedText, SharedText>> Missed;
  forEachEntity(Result, [&](SharedText Symbol, SharedText Dialect) {
    if (Named.count(Symbol))
      Missed.insert({Dialect, Symbol});
  });
  for (const auto &[Dialect, Symbol] : Missed) {
    const NamedDecl &D = *Named.at(Symbol);
    if (std::string Why = whyUnread(D); !Why.empty())
      gapUnread(Dialect.str(), D.getLocation(), Symbol, std::move(Why));
  }
}

} // namespace assoc
