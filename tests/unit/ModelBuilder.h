// SPDX-License-Identifier: Apache-2.0
// Builds Models by hand, as small as a rule needs them: no linking, no
// conventions, so that a test says exactly what the rule sees.
#ifndef ASSOC_TESTS_UNIT_MODELBUILDER_H
#define ASSOC_TESTS_UNIT_MODELBUILDER_H

#include "checks/model/Model.h"
#include "checks/rules/Rule.h"

#include <string>
#include <vector>

namespace assoc {

using Kind = AssociationKind;

/// Everything stands on a line of its own in a.cpp.
class ModelBuilder {
public:
  explicit ModelBuilder(std::string Dialect = "assoc")
      : Dialect(std::move(Dialect)) {}

  Model M;

  Location place() {
    ++Line;
    return {"a.cpp", Line, 1, Line, 20, Line * 100, 19};
  }

  Index entity(const std::string &Name) {
    Entity E;
    E.Fact.Id = Name;
    E.Fact.Dialect = Dialect;
    E.Fact.Name = E.Fact.Spelling = Name;
    E.Fact.Where = place();
    E.Mapped = true;
    E.Table = {Name + "s", Provenance::Default, None, {}};
    column(E, "id").PrimaryKey = true;
    M.Entities.push_back(std::move(E));
    return M.Entities.size() - 1;
  }

  Index junction(const std::string &Name) {
    Index E = entity(Name);
    M.Entities[E].Junction = true;
    M.Entities[E].Fact.Id = {};
    M.Entities[E].Fact.Where = {};
    return E;
  }

  static Column &column(Entity &E, const std::string &Name) {
    Column C;
    C.Name = C.Attribute = Name;
    C.Type = "INTEGER";
    E.Columns.push_back(std::move(C));
    return E.Columns.back();
  }

  /// hasOne, hasMany and belongsTo get a key column in the holder.
  Index add(Index Source, Kind K, Index Target, const std::string &Key = "") {
    Association A;
    A.Fact.Dialect = Dialect;
    A.Fact.Kind = K;
    A.Fact.Source = A.Fact.SourceSpelling = name(Source);
    A.Fact.Target = A.Fact.TargetName = A.Fact.TargetSpelling = name(Target);
    A.Fact.Where = A.Fact.Name = place();
    A.Fact.After = A.Fact.Where;
    A.Fact.After.Offset += A.Fact.Where.Length + 1;
    A.Fact.After.Length = 0;
    A.Fact.Braces.edit().Where = A.Fact.Where.behind();
    A.Source = Source;
    A.Target = Target;
    const bool Many = K == Kind::HasMany || K == Kind::BelongsToMany;
    A.Alias = {Target == None ? "?" : name(Target) + (Many ? "s" : ""),
               Provenance::Default, None};
    if (K != Kind::BelongsToMany && Target != None) {
      A.Holder = K == Kind::BelongsTo ? Source : Target;
      A.Parent = K == Kind::BelongsTo ? Target : Source;
      A.ForeignKey = {Key.empty() ? name(A.Parent) + "Id" : Key};
      if (!M.Entities[A.Holder].column(A.ForeignKey[0]))
        column(M.Entities[A.Holder], A.ForeignKey[0]);
    }
    if (!Key.empty())
      A.Fact.ForeignKey.edit().Name = literal(Key);
    M.Associations.push_back(std::move(A));
    return M.Associations.size() - 1;
  }

  Index addThrough(Index Source, Index Target, Index Junction) {
    Index I = add(Source, Kind::BelongsToMany, Target);
    Association &A = M.Associations[I];
    A.Junction = Junction;
    A.Fact.Through.edit().Written = true;
    A.Fact.Through.edit().Name = literal(name(Junction));
    A.ForeignKey = {name(Source) + "Id"};
    A.OtherKey = {name(Target) + "Id"};
    return I;
  }

  void pair(Index A, Index B) {
    M.Associations[A].Pair = B;
    M.Associations[B].Pair = A;
  }

  void disagree(Index A, Index B) {
    M.Associations[A].Counterpart = B;
    M.Associations[B].Counterpart = A;
  }

  void alias(Index A, const std::string &Name) {
    M.Associations[A].Fact.Alias = literal(Name);
    M.Associations[A].Alias = {Name, Provenance::Written, A};
  }

  /// The constraint over the key of A.
  ForeignKey &constraint(Index A) {
    ForeignKey K;
    K.Holder = M.Associations[A].Holder;
    K.Parent = M.Associations[A].Parent;
    K.Columns = M.Associations[A].ForeignKey;
    K.Referenced = {"id"};
    K.Associations = {A};
    M.Associations[A].Key = M.ForeignKeys.size();
    M.ForeignKeys.push_back(std::move(K));
    return M.ForeignKeys.back();
  }

  Column &keyColumn(Index A) {
    const Association &It = M.Associations[A];
    for (Column &C : M.Entities[It.Holder].Columns)
      if (C.Name == It.ForeignKey[0])
        return C;
    return M.Entities[It.Holder].Columns.front();
  }

  void registerAs(Index E, const std::string &Table,
                  const std::string &Store = "session") {
    RegistrationFact R;
    R.Entity = M.Entities[E].Fact.Id;
    R.Dialect = Dialect;
    R.Table = literal(Table);
    R.Store = Store;
    R.Where = place();
    M.Entities[E].Registrations.push_back(std::move(R));
  }

  Value literal(const std::string &Text) {
    Location Where = place();
    Where.Length = static_cast<unsigned>(Text.size()) + 2;
    return Value::of(Text, Where, true);
  }

  Association &operator[](Index A) { return M.Associations[A]; }

  /// What one rule finds.
  std::vector<Finding> check(const char *Id) const {
    std::vector<Finding> Found;
    for (Finding &F : run(M))
      if (F.Rule == Id)
        Found.push_back(std::move(F));
    return Found;
  }
  std::size_t count(const char *Id) const { return check(Id).size(); }

private:
  const std::string &name(Index E) const { return M.Entities[E].Fact.Name; }

  std::string Dialect;
  unsigned Line = 0;
};

/// The two entities that most tests of pairs need.
struct UserAndPost : ModelBuilder {
  explicit UserAndPost(std::string Dialect = "assoc")
      : ModelBuilder(std::move(Dialect)), User(entity("User")),
        Post(entity("Post")) {}
  Index User, Post;
};

} // namespace assoc

#endif
