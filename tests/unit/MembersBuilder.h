// SPDX-License-Identifier: Apache-2.0
// Facts of ORMs that read the members of classes, by hand, linked.
#ifndef ASSOC_TESTS_UNIT_MEMBERSBUILDER_H
#define ASSOC_TESTS_UNIT_MEMBERSBUILDER_H

#include "checks/model/Link.h"
#include "checks/rules/Rule.h"

#include <gtest/gtest.h>

namespace assoc {

using Names = NameList;

class MembersTest : public testing::Test {
protected:
  explicit MembersTest(const char *Dialect) : Dialect(Dialect) {}

  Facts F;

  Location place() { return {"a.h", ++Line, 1, Line, 9, Line * 10, 8}; }

  EntityFact &record(const char *Id, const char *Table = "") {
    EntityFact E;
    E.Id = E.Name = E.Spelling = Id;
    E.Dialect = Dialect;
    E.Closed = true;
    E.Where = place();
    RegistrationFact R;
    R.Entity = Id;
    R.Dialect = Dialect;
    R.Where = E.Where;
    if (*Table)
      R.Table = Value::of(Table);
    F.Registrations.push_back(std::move(R));
    F.Entities.push_back(std::move(E));
    return F.Entities.back();
  }

  AttributeFact &column(const char *Owner, const char *Member,
                        const char *Type = "int") {
    ColumnFact C;
    C.Owner = Owner;
    C.Dialect = Dialect;
    C.Member = Member;
    C.Ordinal = Line;
    C.Attribute.Written = true;
    C.Attribute.Name = Value::of(Member);
    C.Attribute.CppType = Type;
    C.Attribute.Where = place();
    F.Columns.push_back(std::move(C));
    return F.Columns.back().Attribute;
  }

  AssociationFact &member(AssociationKind Kind, const char *Source,
                          const char *Member, const char *Target) {
    AssociationFact A;
    A.Dialect = Dialect;
    A.Kind = Kind;
    A.Source = A.SourceSpelling = Source;
    A.Target = A.TargetName = A.TargetSpelling = Target;
    A.Member = Member;
    A.Ordinal = Line;
    A.Where = place();
    F.Associations.push_back(std::move(A));
    return F.Associations.back();
  }

  Model linked() const { return link({F}); }
  Model linked(Database D) const { return link({F}, {true, D}); }

  Names rules(const Model &M) const {
    Names Ids;
    for (const Finding &Found : run(M))
      if (Found.Severity != Level::Remark)
        Ids.push_back(Found.Rule);
    return Ids;
  }

private:
  const char *Dialect;
  unsigned Line = 0;
};

} // namespace assoc

#endif
