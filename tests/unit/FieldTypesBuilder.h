// SPDX-License-Identifier: Apache-2.0
// Facts of ORMs that declare by the types of members, by hand, linked.
#ifndef ASSOC_TESTS_UNIT_FIELDTYPESBUILDER_H
#define ASSOC_TESTS_UNIT_FIELDTYPESBUILDER_H

#include "tests/unit/MembersBuilder.h"

namespace assoc {

class FieldTypesTest : public MembersTest {
protected:
  using MembersTest::MembersTest;

  void id(const char *Owner, const char *Type = "int") {
    column(Owner, "id", Type).PrimaryKey = Value::of("true");
  }

  AssociationFact &key(const char *Source, const char *Member,
                       const char *Target, const char *Column = "",
                       const char *Referenced = "id") {
    AssociationFact &A =
        member(AssociationKind::BelongsTo, Source, Member, Target);
    A.TargetKey = Value::of(Referenced);
    A.ForeignKey.edit().Written = true;
    if (*Column)
      A.ForeignKey.edit().Field = Value::of(Column);
    return A;
  }
};

class LightweightTest : public FieldTypesTest {
protected:
  LightweightTest() : FieldTypesTest("lightweight") {}

  AssociationFact &hasMany(const char *Source, const char *Member,
                           const char *Target, const char *Selector = "") {
    AssociationFact &A =
        this->member(AssociationKind::HasMany, Source, Member, Target);
    A.Inverse.Names = InverseFact::By::Key;
    if (*Selector)
      A.Inverse.Name = Value::of(Selector, A.Where, true);
    return A;
  }

  AssociationFact &through(AssociationKind Kind, const char *Source,
                           const char *Target, const char *Junction,
                           const char *Own = "", const char *Other = "") {
    AssociationFact &A = this->member(Kind, Source, Junction, Target);
    A.Through.edit().Written = true;
    A.Through.edit().Entity = A.Through.edit().Spelling = Junction;
    if (*Own)
      A.ForeignKey.edit().Name = Value::of(Own);
    if (*Other)
      A.OtherKey.edit().Name = Value::of(Other);
    return A;
  }

  AssociationFact &hasManyThrough(const char *Source, const char *Target,
                                  const char *Junction, const char *Own = "",
                                  const char *Other = "") {
    return through(AssociationKind::BelongsToMany, Source, Target, Junction,
                   Own, Other);
  }
};

class SqlgenTest : public FieldTypesTest {
protected:
  SqlgenTest() : FieldTypesTest("sqlgen") {}
};

} // namespace assoc

#endif
