// SPDX-License-Identifier: Apache-2.0
// Facts of ORMs that declare by the types of members, by hand, linked.
#ifndef ASSOC_TESTS_UNIT_FIELDTYPESBUILDER_H
#define ASSOC_TESTS_UNIT_FIELDTYPESBUILDER_H

#include "checks/model/Link.h"
#include "checks/rules/Rule.h"

#include <gtest/gtest.h>

namespace assoc {

using Names = std::vector<std::string>;

class FieldTypesTest : public testing::Test {
protected:
  explicit FieldTypesTest(const char *Dialect) : Dialect(Dialect) {}

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

  void id(const char *Owner, const char *Type = "int") {
    column(Owner, "id", Type).PrimaryKey = Value::of("true");
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

  AssociationFact &key(const char *Source, const char *Member,
                       const char *Target, const char *Column = "",
                       const char *Referenced = "id") {
    AssociationFact &A =
        member(AssociationKind::BelongsTo, Source, Member, Target);
    A.TargetKey = Value::of(Referenced);
    A.ForeignKey.Written = true;
    if (*Column)
      A.ForeignKey.Field = Value::of(Column);
    return A;
  }

  Model linked() const { return link({F}); }

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
    A.Through.Written = true;
    A.Through.Entity = A.Through.Spelling = Junction;
    if (*Own)
      A.ForeignKey.Name = Value::of(Own);
    if (*Other)
      A.OtherKey.Name = Value::of(Other);
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
