// SPDX-License-Identifier: Apache-2.0
// Facts of ODB by hand, linked.
#ifndef ASSOC_TESTS_UNIT_ODBBUILDER_H
#define ASSOC_TESTS_UNIT_ODBBUILDER_H

#include "tests/unit/MembersBuilder.h"

namespace assoc {

class OdbTest : public MembersTest {
protected:
  OdbTest() : MembersTest("odb") {}

  EntityFact &object(const char *Id, const char *Table = "") {
    return record(Id, Table);
  }

  void id(const char *Owner, const char *Type = "long") {
    column(Owner, "id_", Type).PrimaryKey = Value::of("true");
  }

  AssociationFact &pointer(const char *Source, const char *Member,
                           const char *Target, const char *Inverse = "",
                           bool IsMany = false) {
    AssociationFact &A = member(IsMany ? AssociationKind::BelongsToMany
                                       : AssociationKind::BelongsTo,
                                Source, Member, Target);
    A.Shape = IsMany ? MemberShape::Collection : MemberShape::Single;
    A.Extra.edit()["path"] = Value::of(Member);
    if (IsMany)
      A.Extra.edit()["container"] = Value::of("ordered");
    if (*Inverse)
      A.Inverse.Name = Value::of(Inverse, A.Where, true);
    return A;
  }

  AssociationFact &container(const char *Source, const char *Member,
                             const char *Target, const char *Inverse = "") {
    return pointer(Source, Member, Target, Inverse, true);
  }
};

} // namespace assoc

#endif
