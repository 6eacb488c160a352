// SPDX-License-Identifier: Apache-2.0
// Facts as they would be read from sources, made one by one.
#ifndef ASSOC_BENCH_MAKER_H
#define ASSOC_BENCH_MAKER_H

#include "checks/facts/Facts.h"

#include <string>

namespace assoc::bench {

/// One TU. Every declaration stands on a line of its own.
class Maker {
public:
  explicit Maker(const char *Dialect = "assoc", std::string File = "models.cpp")
      : Dialect(Dialect), File(std::move(File)) {
    F.MainFile = this->File;
  }

  Location place(unsigned Length = 40) {
    ++Line;
    return {File, Line, 3, Line, 3 + Length, Line * 80, Length};
  }
  Value text(std::string Text) {
    return Value::of(std::move(Text), place(), true);
  }

  void entity(const std::string &Name) {
    EntityFact E;
    E.Id = "model " + Name;
    E.Dialect = Dialect;
    E.Name = E.Spelling = Name;
    E.Closed = true;
    E.Where = place();
    F.Entities.push_back(std::move(E));
  }

  AssociationFact &call(const std::string &Source, AssociationKind Kind,
                        const std::string &Target) {
    AssociationFact &A = F.Associations.emplace_back();
    A.Dialect = Dialect;
    A.Kind = Kind;
    A.Source = "model " + Source;
    A.Target = "model " + Target;
    A.SourceSpelling = Source;
    A.TargetName = A.TargetSpelling = Target;
    A.Where = A.Name = place();
    A.After = A.Where.behind();
    A.Braces.edit().Where = A.Where.behind();
    return A;
  }
  AssociationFact &belongsTo(const std::string &S, const std::string &T) {
    return call(S, AssociationKind::BelongsTo, T);
  }
  AssociationFact &hasMany(const std::string &S, const std::string &T) {
    return call(S, AssociationKind::HasMany, T);
  }

  /// The key by name, and with an index: what big programs have.
  void key(Rare<AttributeFact> &Of, const std::string &Name) {
    AttributeFact &Key = Of.edit();
    Key.Written = true;
    if (!Name.empty())
      Key.Name = text(Name);
    Key.Index = Value::of("true");
    Key.Where = place();
  }

  /// Both sides of a one-to-many; without a name, the key is the default one.
  AssociationFact &pair(const std::string &One, const std::string &Many,
                        const std::string &Key, const std::string &Alias = "",
                        const std::string &Aliases = "") {
    AssociationFact &Inverse = hasMany(One, Many);
    key(Inverse.ForeignKey, Key);
    if (!Aliases.empty())
      Inverse.Alias = text(Aliases);
    AssociationFact &Owner = belongsTo(Many, One);
    key(Owner.ForeignKey, Key);
    if (!Alias.empty())
      Owner.Alias = text(Alias);
    return Owner;
  }

  void manyToMany(const std::string &A, const std::string &B,
                  const std::string &Through) {
    for (bool Back : {false, true}) {
      AssociationFact &Side =
          call(Back ? B : A, AssociationKind::BelongsToMany, Back ? A : B);
      ThroughFact &Junction = Side.Through.edit();
      Junction.Written = true;
      Junction.Name = text(Through);
      Junction.Where = Side.Where;
      const std::string Keys[] = {A + "Id", B + "Id"};
      key(Side.ForeignKey, Keys[Back]);
      key(Side.OtherKey, Keys[!Back]);
    }
  }

  Facts F;

private:
  const char *Dialect;
  std::string File;
  unsigned Line = 0;
};

} // namespace assoc::bench

#endif
