// SPDX-License-Identifier: Apache-2.0
// One declaration, seen by several TUs of which some know more about it.
#ifndef ASSOC_CHECKS_MODEL_MERGE_H
#define ASSOC_CHECKS_MODEL_MERGE_H

#include "checks/facts/Fields.h"

#include <map>
#include <set>
#include <tuple>

namespace assoc {

/// Takes from From what To does not say.
template <class T> void complete(T &To, const T &From) {
  if constexpr (std::same_as<T, Value>) {
    if (!To.Written || (To.isUnknown() && From.isKnown()))
      To = From;
  } else if constexpr (std::same_as<T, Options>) {
    for (const auto &[Name, V] : From)
      complete(To[Name], V);
  } else if constexpr (std::same_as<T, Location>) {
    if (!To.isValid())
      To = From;
  } else if constexpr (std::same_as<T, bool>) {
    To |= From;
  } else if constexpr (HasFields<T>) {
    std::vector<void *> Fields;
    fields(To, [&](const char *, auto &F) { Fields.push_back(&F); });
    auto Field = Fields.begin();
    fields(From, [&](const char *, const auto &F) {
      using Type = std::remove_cvref_t<decltype(F)>;
      complete(*static_cast<Type *>(*Field++), F);
    });
  } else if constexpr (requires { To.empty(); }) {
    if (To.empty())
      To = From;
  }
}

/// Where a declaration stands, of whom, and of what. Nothing: it may be there
/// several times, or has no place.
using Identity = std::tuple<std::string, std::string, std::string, Location>;

inline Identity identify(const ColumnFact &F) {
  return {F.Dialect, F.Owner, F.Member,
          F.Member.empty() ? Location() : F.Attribute.Where};
}
inline Identity identify(const EmbedFact &F) {
  return {F.Dialect, F.Owner, F.Member, F.Where};
}
inline Identity identify(const AssociationFact &F) {
  return {F.Dialect, F.Source, F.Member,
          F.Member.empty() ? Location() : F.Where};
}
inline Identity identify(const RegistrationFact &F) {
  return {F.Dialect, F.Entity, F.Store, F.Where};
}
template <class Fact> Identity identify(const Fact &) { return {}; }

/// The facts of one kind, TU by TU: what is equal is one, and what is the same
/// declaration says what all of them say.
template <class Fact> class Merger {
public:
  void add(std::vector<Fact> &To, const std::vector<Fact> &From) {
    std::map<Identity, std::size_t> Mine;
    for (const Fact &F : From) {
      if (!Seen.insert(F).second)
        continue;
      const Identity Id = identify(F);
      const bool IsPlaced = std::get<Location>(Id).isValid();
      if (auto It = Known.find(Id); IsPlaced && It != Known.end()) {
        complete(To[It->second], F);
        continue;
      }
      if (IsPlaced)
        Mine.emplace(Id, To.size());
      To.push_back(F);
    }
    Known.merge(Mine);
  }

private:
  std::set<Fact> Seen;
  std::map<Identity, std::size_t> Known;
};

} // namespace assoc

#endif
