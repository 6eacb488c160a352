// SPDX-License-Identifier: Apache-2.0
// One declaration, seen by several TUs of which some know more about it.
#ifndef ASSOC_CHECKS_MODEL_MERGE_H
#define ASSOC_CHECKS_MODEL_MERGE_H

#include "checks/facts/Fields.h"
#include "checks/model/HashIndex.h"
#include "checks/model/Threads.h"

#include <tuple>
#include <utility>
#include <vector>

namespace assoc {

/// Takes from From what To does not say.
template <class T> void complete(T &To, const T &From) {
  if constexpr (std::same_as<T, Value>) {
    if (!To.isWritten() || (To.isUnknown() && From.isKnown()))
      To = From;
  } else if constexpr (std::same_as<T, Options>) {
    for (const auto &[Name, V] : From)
      complete(To[Name], V);
  } else if constexpr (IsRare<T>) {
    if (From.isKept())
      complete(To.edit(), *From);
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

// Where a declaration stands, of whom, and of what.
inline auto identify(const ColumnFact &F) {
  return std::tie(F.Attribute.Where, F.Dialect, F.Owner, F.Member);
}
inline auto identify(const EmbedFact &F) {
  return std::tie(F.Where, F.Dialect, F.Owner, F.Member);
}
inline auto identify(const AssociationFact &F) {
  return std::tie(F.Where, F.Dialect, F.Source, F.Member);
}
inline auto identify(const RegistrationFact &F) {
  return std::tie(F.Where, F.Dialect, F.Entity, F.Store);
}

/// Finds the declarations that earlier TUs have seen. One TU may hold several
/// at one place (a macro makes them): those stay apart.
template <class Fact> class DeclarationIndex {
public:
  /// It is one of them, and has said what it knows.
  bool completed(Fact &F) {
    if constexpr (requires { identify(F); }) {
      if (!isPlaced(F))
        return false;
      const std::size_t Hash = hashOf(F);
      Fact *Same = nullptr;
      Known.any(Hash, [&](std::size_t I) {
        if (identify(*Found[I]) != identify(F))
          return false;
        Same = Found[I];
        return true;
      });
      if (Same)
        complete(*Same, F);
      else
        Mine.push_back({Hash, &F});
      return Same;
    }
    return false;
  }
  void endOfTU() {
    for (auto [Hash, F] : Mine) {
      Known.add(Hash);
      Found.push_back(F);
    }
    Mine.clear();
  }

private:
  /// A call that associates may do so with many, and has no name.
  static bool isPlaced(const Fact &F) {
    if constexpr (
        requires { F.Kind; } || requires { F.Attribute; })
      if (F.Member.empty())
        return false;
    return std::get<0>(identify(F)).isValid();
  }
  static std::size_t hashOf(const Fact &F) {
    auto [Where, Dialect, Owner, Name] = identify(F);
    return assoc::hashOf(Where.File, Where.Offset, Owner, Name);
  }

  HashIndex Known;
  std::vector<Fact *> Found;
  std::vector<std::pair<std::size_t, Fact *>> Mine;
};

/// Where facts differ, mostly. The place alone does not do: a macro, or a class
/// that many embed, declares much in one.
template <class Fact> std::size_t hashOfFact(const Fact &F) {
  Hasher H;
  fields(F, [&H](const char *, const auto &Field) {
    using Type = std::remove_cvref_t<decltype(Field)>;
    if constexpr (std::same_as<Type, std::string> ||
                  std::same_as<Type, SharedText>)
      H.add(Field);
    else if constexpr (std::same_as<Type, Location>)
      H.add(Field.Offset).add(Field.Line);
    else if constexpr (std::same_as<Type, Value>)
      for (const Piece &P : Field.pieces())
        H.add(P.Str);
    else if constexpr (std::convertible_to<const Type &, const AttributeFact &>)
      for (const Piece &P :
           static_cast<const AttributeFact &>(Field).Name.pieces())
        H.add(P.Str);
  });
  return H;
}

/// Takes the facts of one kind out of all TUs, and calls Reserve(how many) and
/// Put(fact) with them. A header is seen by many: what is equal is one, and
/// what is the same declaration says what all of them say.
template <class Fact, class ReserveFn, class PutFn>
void takeUnique(std::vector<Facts> &TUs, std::vector<Fact> Facts::*List,
                unsigned Threads, ReserveFn Reserve, PutFn Put) {
  std::vector<Fact *> Seen;
  for (Facts &TU : TUs)
    for (Fact &F : TU.*List)
      Seen.push_back(&F);
  std::vector<std::size_t> Hashes(Seen.size());
  inPieces(Threads, Seen.size(), [&](std::size_t I, std::size_t End) {
    for (; I < End; ++I)
      Hashes[I] = hashOfFact(*Seen[I]);
  });
  std::vector<Fact *> All;
  All.reserve(Seen.size());
  HashIndex Known;
  Known.reserve(Seen.size());
  DeclarationIndex<Fact> Declarations;
  auto Hash = Hashes.begin();
  for (Facts &TU : TUs) {
    for (Fact &F : TU.*List) {
      const std::size_t Here = *Hash++;
      if (Known.any(Here, [&](std::size_t I) { return *All[I] == F; }) ||
          Declarations.completed(F))
        continue;
      Known.add(Here);
      All.push_back(&F);
    }
    Declarations.endOfTU();
  }
  Reserve(All.size());
  auto Next = All.begin();
  for (Facts &TU : TUs) {
    for (Fact &F : TU.*List)
      if (Next != All.end() && *Next == &F) {
        Put(std::move(F));
        ++Next;
      }
    std::vector<Fact>().swap(TU.*List); // a big program is not there twice
  }
}

} // namespace assoc

#endif
