// SPDX-License-Identifier: Apache-2.0
// Facts by hand, as short as the vocabulary itself.
#ifndef ASSOC_TESTS_UNIT_FACTSBUILDER_H
#define ASSOC_TESTS_UNIT_FACTSBUILDER_H

#include "checks/facts/Facts.h"
#include "checks/model/Link.h"

#include <deque>

namespace assoc::test {

/// The facts of one TU. Every declaration stands on a line of its own.
class FactsBuilder {
public:
  explicit FactsBuilder(std::string File = "a.cpp") {
    F.MainFile = std::move(File);
  }

  EntityFact &entity(const std::string &Name, const char *Dialect = "assoc") {
    EntityFact E;
    E.Id = E.Name = E.Spelling = Name;
    E.Dialect = Dialect;
    E.Where = next();
    F.Entities.push_back(std::move(E));
    return F.Entities.back();
  }

  AttributeFact &column(const std::string &Owner, const std::string &Name,
                        const std::string &Type,
                        const char *Dialect = "assoc") {
    ColumnFact C{.Owner = Owner,
                 .Dialect = Dialect,
                 .Member = {},
                 .Ordinal = static_cast<unsigned>(F.Columns.size()),
                 .Attribute = {}};
    C.Attribute.Written = true;
    C.Attribute.Name = Value::of(Name);
    C.Attribute.Type = Value::of(Type);
    C.Attribute.Where = next();
    F.Columns.push_back(std::move(C));
    return F.Columns.back().Attribute;
  }

  AssociationFact &call(const std::string &Source, AssociationKind Kind,
                        const std::string &Target,
                        const char *Dialect = "assoc") {
    AssociationFact A;
    A.Dialect = Dialect;
    A.Kind = Kind;
    A.Source = A.SourceSpelling = Source;
    A.Target = A.TargetName = A.TargetSpelling = Target;
    A.Where = A.Name = A.After = next();
    F.Associations.push_back(std::move(A));
    return F.Associations.back();
  }
  AssociationFact &belongsTo(const std::string &S, const std::string &T) {
    return call(S, AssociationKind::BelongsTo, T);
  }
  AssociationFact &hasOne(const std::string &S, const std::string &T) {
    return call(S, AssociationKind::HasOne, T);
  }
  AssociationFact &hasMany(const std::string &S, const std::string &T) {
    return call(S, AssociationKind::HasMany, T);
  }
  AssociationFact &belongsToMany(const std::string &S, const std::string &T,
                                 const std::string &Through) {
    AssociationFact &A = call(S, AssociationKind::BelongsToMany, T);
    A.Through.edit().Written = true;
    A.Through.edit().Name = Value::of(Through);
    return A;
  }
  /// Names the key of an association.
  static AssociationFact &key(AssociationFact &A, const std::string &Name) {
    A.ForeignKey.edit().Written = true;
    A.ForeignKey.edit().Name = Value::of(Name);
    return A;
  }

  Model link(LinkOptions Options = {}) const {
    return assoc::link({F}, Options);
  }

  Facts F;

private:
  Location next() {
    unsigned Line = ++Lines;
    return {F.MainFile, Line, 1, Line, 20, Line * 100, 19};
  }
  unsigned Lines = 0;
};

} // namespace assoc::test

#endif
