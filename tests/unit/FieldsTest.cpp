// SPDX-License-Identifier: Apache-2.0
// Every member of every fact is described: what is not is lost on its way
// through a facts file.
#include "checks/facts/Fields.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
struct Anything {
  template <class T> operator T() const;
};

/// The number of members of an aggregate: as many as it can be made from.
template <class T, class... Args> constexpr int members() {
  if constexpr (requires { T{Args()..., Anything()}; })
    return members<T, Args..., Anything>();
  else
    return sizeof...(Args);
}

template <class T> class Described : public testing::Test {};
using Everything =
    testing::Types<Location, Piece, WrittenValue, OptionPlace, BracesFact,
                   ReferenceFact, AttributeFact, EntityFact, RegistrationFact,
                   RelationFact, ColumnFact, IndexFact, EmbedFact, ThroughFact,
                   InverseFact, KeyPartFact, AssociationFact, ConstantFact,
                   DefaultsFact, GapFact, SuppressionFact, Facts>;
TYPED_TEST_SUITE(Described, Everything);
} // namespace

TYPED_TEST(Described, Completely) {
  TypeParam Fact;
  int Fields = 0;
  fields(Fact, [&](const char *, auto &) { ++Fields; });
  EXPECT_EQ(Fields, members<TypeParam>());
}
