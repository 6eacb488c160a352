// SPDX-License-Identifier: Apache-2.0
// What belongs to what in a Model: questions that would otherwise walk over all
// of it.
#ifndef ASSOC_CHECKS_MODEL_LOOKUP_H
#define ASSOC_CHECKS_MODEL_LOOKUP_H

#include "checks/model/HashIndex.h"
#include "checks/model/Model.h"

#include <set>
#include <span>
#include <utility>

namespace assoc {

/// Positions, by what they belong to; each group in ascending order.
class Groups {
public:
  /// GroupOf(I) for each of Count positions; None: of no group.
  template <class Fn>
  Groups(std::size_t Groups, std::size_t Count, Fn GroupOf)
      : Begin(Groups + 2) {
    for (std::size_t I = 0; I < Count; ++I)
      if (Index G = GroupOf(I); G != None)
        ++Begin[G + 2];
    for (std::size_t G = 2; G < Begin.size(); ++G)
      Begin[G] += Begin[G - 1];
    Items.resize(Begin.back());
    for (std::size_t I = 0; I < Count; ++I)
      if (Index G = GroupOf(I); G != None)
        Items[Begin[G + 1]++] = static_cast<std::uint32_t>(I);
  }

  /// Within one of them.
  template <class Fn> void sort(Index Group, Fn Earlier) {
    if (Begin[Group + 1] - Begin[Group] > 1)
      std::stable_sort(Items.begin() + Begin[Group],
                       Items.begin() + Begin[Group + 1], Earlier);
  }

  std::span<const std::uint32_t> operator[](Index Group) const {
    if (Group >= Begin.size() - 2)
      return {};
    return {Items.data() + Begin[Group], Items.data() + Begin[Group + 1]};
  }

private:
  std::vector<std::uint32_t> Begin, Items;
};

struct Lookup {
  explicit Lookup(const Model &M);

  /// Associations by their ends.
  Groups BySource, ByTarget, ByHolder, ByJunction;
  /// Foreign keys.
  Groups KeysByHolder, KeysByParent;
  /// Entities with a column or key whose name cannot be read.
  std::vector<bool> HasUnreadName;
  /// An association from Source to Target, of which there may be many or not,
  /// has no alias of its own.
  bool anyUnnamed(const Model &M, Index Source, Index Target, bool Many) const {
    return Unnamed.any(hashOf(Source, Target, Many), [&](std::size_t I) {
      const Association &A = M.Associations[I];
      return A.Source == Source && A.Target == Target && A.isMany() == Many &&
             !A.Fact.Alias.isWritten();
    });
  }
  /// Dialects that have registrations.
  std::set<std::string, std::less<>> Registered;

  Index entity(const Model &M, std::string_view Id) const;
  /// The first association of Source that is declared by this data member.
  Index member(const Model &M, Index Source, std::string_view Name) const;
  /// Is(association) holds for some association over this key.
  template <class Fn>
  bool anyOverKey(const Model &M, Index Holder, const NameList &Key,
                  Fn Is) const {
    return OverKey.any(hashOf(Holder, Key), [&](Index I) {
      const Association &A = M.Associations[I];
      return A.Holder == Holder && A.ForeignKey == Key && Is(A);
    });
  }
  /// Something that was not read may declare something of the entity, or (of no
  /// entity) one that nobody knows.
  bool hasGap(SharedText Dialect, SharedText Entity = {}) const {
    return !Gaps.empty() &&
           (Gaps.contains({Dialect, {}}) || Gaps.contains({Dialect, Entity}));
  }
  /// It is of this Model, as far as sizes tell.
  bool fits(const Model &M) const;

private:
  HashIndex ById, ByMember, OverKey, Unnamed;
  std::set<std::pair<SharedText, SharedText>> Gaps; ///< dialect, entity
  std::size_t GapCount;
};

} // namespace assoc

#endif
