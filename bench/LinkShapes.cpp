// SPDX-License-Identifier: Apache-2.0
// Programs made of thin air: what big programs look like, and what nobody
// writes but a pairwise loop somewhere would show at.
#include "bench/LinkShapes.h"
#include "bench/Maker.h"

namespace assoc::bench {

static std::string name(const char *Stem, unsigned I) {
  return Stem + std::to_string(I);
}

/// Modules of ten entities and fifty declarations: a tree of one-to-manys, a
/// second key beside each with names of its own, many-to-manys, trees within a
/// table, actions, and a few declarations that lack their other side.
static std::vector<Facts> program(unsigned Associations) {
  std::vector<Facts> TUs;
  for (unsigned Module = 0; Module < Associations / 50; ++Module) {
    Maker M("assoc", "src/module" + std::to_string(Module) + "/models.cpp");
    std::vector<std::string> E;
    for (unsigned I = 0; I < 10; ++I)
      M.entity(E.emplace_back("Module" + std::to_string(Module) + "Model" +
                              static_cast<char>('A' + I)));
    for (unsigned I = 1; I < 10; ++I) {
      AssociationFact &Owner = M.pair(E[I / 2], E[I], "parentId", "parent");
      if (I % 3 == 0)
        Owner.OnDelete = {M.text("CASCADE")};
    }
    for (unsigned I = 4; I < 10; ++I)
      M.pair(E[I - 4], E[I], "reviewerId", "reviewer", name("reviewed", I));
    for (unsigned I = 0; I < 4; ++I)
      M.manyToMany(E[I], E[9 - I],
                   "Module" + std::to_string(Module) + "Link" +
                       std::to_string(I));
    for (unsigned I = 0; I < 3; ++I)
      M.pair(E[I], E[I], "upperId", "upper", "lower");
    for (unsigned I = 0; I < 6; ++I) {
      AssociationFact &A = M.hasMany(E[I / 2], E[9 - I]);
      A.Alias = M.text(name("extra", I));
      M.key(A.ForeignKey, name("extraId", I));
      if (I)
        A.OneSided = Value::of("true");
    }
    TUs.push_back(std::move(M.F));
  }
  return TUs;
}

/// Classes of Wt::Dbo, two declarations a class: the key up and the set down.
static std::vector<Facts> wt(unsigned Associations) {
  std::vector<Facts> TUs;
  for (unsigned Module = 0; Module < Associations / 50; ++Module) {
    Maker M("wt-dbo", "src/module" + std::to_string(Module) + "/classes.cpp");
    std::vector<std::string> E;
    for (unsigned I = 0; I < 26; ++I) {
      M.entity(E.emplace_back("shop::Module" + std::to_string(Module) +
                              "Class" + static_cast<char>('A' + I)));
      RegistrationFact R;
      R.Entity = "model " + E.back();
      R.Dialect = "wt-dbo";
      R.Table = M.text("module" + std::to_string(Module) + "_class_" +
                       static_cast<char>('a' + I));
      R.Store = "session";
      R.Where = M.place();
      M.F.Registrations.push_back(std::move(R));
    }
    for (unsigned I = 1; I < 26; ++I) {
      AssociationFact &Owner = M.belongsTo(E[I], E[I / 2]);
      Owner.Member = "parent_";
      Owner.Shape = MemberShape::Single;
      Owner.JoinName = M.text("parent");
      AssociationFact &Inverse = M.hasMany(E[I / 2], E[I]);
      Inverse.Member = name("children_", I);
      Inverse.Shape = MemberShape::Collection;
      Inverse.JoinName = M.text("parent");
      Inverse.Ordinal = I;
    }
    TUs.push_back(std::move(M.F));
  }
  return TUs;
}

/// What a schema of the same number of models is elsewhere.
static std::vector<Facts> tree(unsigned Entities) {
  Maker M;
  for (unsigned I = 0; I < Entities; ++I)
    M.entity(name("Model", I));
  for (unsigned I = 1; I < Entities; ++I)
    M.pair(name("Model", I / 2), name("Model", I), "parentId", "parent",
           name("children", I));
  return {std::move(M.F)};
}

static std::vector<Facts> fan(unsigned Associations) {
  Maker M;
  M.entity("Hub");
  M.entity("Rim");
  for (unsigned I = 0; I < Associations; ++I)
    M.pair("Hub", "Rim", name("hubId", I), name("hub", I), name("rims", I));
  return {std::move(M.F)};
}

/// The same without any name: every declaration repeats the first one.
static std::vector<Facts> repeated(unsigned Associations) {
  Maker M;
  M.entity("Hub");
  M.entity("Rim");
  for (unsigned I = 0; I < Associations; ++I)
    M.hasMany("Hub", "Rim");
  return {std::move(M.F)};
}

/// Nothing that would tell which belongs to which.
static std::vector<Facts> unclear(unsigned Associations) {
  Maker M;
  M.entity("Hub");
  M.entity("Rim");
  for (unsigned I = 0; I < Associations; ++I) {
    M.key(M.hasMany("Hub", "Rim").ForeignKey, name("left", I));
    M.key(M.belongsTo("Rim", "Hub").ForeignKey, name("right", I));
  }
  return {std::move(M.F)};
}

static AssociationFact &cascade(Maker &M, const std::string &Holder,
                                const std::string &Parent,
                                const std::string &Key) {
  AssociationFact &A = M.pair(Parent, Holder, Key, Key + "To", Key + "From");
  A.OnDelete = {M.text("CASCADE")};
  A.ForeignKey.edit().AllowNull = M.text("false");
  return A;
}

static std::vector<Facts> chain(unsigned Entities) {
  Maker M;
  for (unsigned I = 0; I < Entities; ++I)
    M.entity(name("Link", I));
  for (unsigned I = 1; I < Entities; ++I)
    cascade(M, name("Link", I), name("Link", I - 1), "up");
  return {std::move(M.F)};
}

static std::vector<Facts> ring(unsigned Entities) {
  std::vector<Facts> TUs = chain(Entities);
  Maker M("assoc", "ring.cpp");
  cascade(M, name("Link", 0), name("Link", Entities - 1), "up");
  TUs.push_back(std::move(M.F));
  return TUs;
}

static std::vector<Facts> dense(unsigned Associations) {
  Maker M;
  const unsigned Entities = 1000, Each = Associations / 2 / Entities;
  for (unsigned I = 0; I < Entities; ++I)
    M.entity(name("Knot", I));
  for (unsigned I = 0; I < Entities; ++I)
    for (unsigned J = 0; J < Each; ++J)
      cascade(M, name("Knot", I), name("Knot", (I * 7 + J * 11 + 1) % Entities),
              name("key", J));
  return {std::move(M.F)};
}

/// A cascade graph without cycles: every entity below the next hundred.
static std::vector<Facts> lattice(unsigned Associations) {
  Maker M;
  const unsigned Entities = 1000, Each = Associations / 2 / Entities;
  for (unsigned I = 0; I < Entities; ++I)
    M.entity(name("Knot", I));
  for (unsigned I = 0; I < Entities; ++I)
    for (unsigned J = 1; J <= Each && J <= I; ++J)
      cascade(M, name("Knot", I), name("Knot", I - J), name("key", J));
  return {std::move(M.F)};
}

static std::vector<Facts> oneName(unsigned Tables) {
  Maker M;
  for (unsigned I = 0; I < Tables; ++I) {
    M.entity(name("Model", I));
    M.F.Entities.back().Extra.edit()["tableName"] = M.text("things");
  }
  return {std::move(M.F)};
}

/// Half of them silence something.
static std::vector<Facts> suppressions(unsigned Comments) {
  Maker M;
  M.entity("Hub");
  M.entity("Rim");
  for (unsigned I = 0; I < Comments; ++I) {
    Location Where = M.place();
    if (I % 2) {
      AssociationFact &A = M.hasMany("Hub", "Rim");
      A.Alias = M.text(name("rims", I));
      M.key(A.ForeignKey, name("hubId", I));
      Where = A.Where;
    }
    M.F.Suppressions.push_back(
        {Where.File, Where.Line, Where.Line, {"assoc-unpaired"}, Where});
  }
  return {std::move(M.F)};
}

static std::vector<Facts> manyTUs(unsigned TUs) {
  std::vector<Facts> Result;
  for (unsigned I = 0; I < TUs; ++I) {
    Maker M("assoc", name("source", I) + ".cpp");
    M.entity(name("Model", I));
    Result.push_back(std::move(M.F));
  }
  return Result;
}

/// Two programs, each with a class of the same name, and TUs that see more.
static std::vector<Facts> twoPrograms(unsigned TUs) {
  std::vector<Facts> Result;
  for (unsigned I = 0; I < TUs; ++I) {
    Maker M("assoc", name("source", I) + ".cpp");
    M.entity(name("Model", I));
    Facts F = std::move(M.F);
    for (const char *Shared : {I % 2 ? "odd.h" : "even.h"}) {
      Maker H("assoc", Shared);
      H.entity("Main");
      F.Entities.push_back(std::move(H.F.Entities.front()));
    }
    Result.push_back(std::move(F));
  }
  return Result;
}

static std::vector<Facts> sharedHeaders(unsigned TUs) {
  std::vector<Facts> Headers;
  for (unsigned I = 0; I < 50; ++I) {
    Maker M("assoc", name("header", I) + ".h");
    M.entity(name("Model", I));
    for (unsigned J = 0; I && J < 4; ++J)
      M.pair(name("Model", I - 1), name("Model", I), name("key", J),
             name("up", J), name("down", J));
    Headers.push_back(std::move(M.F));
  }
  std::vector<Facts> Result;
  for (unsigned I = 0; I < TUs; ++I) {
    Facts F;
    F.MainFile = name("source", I) + ".cpp";
    // Five of them each: neighbours, since they refer to each other.
    for (unsigned J = 0; J < 5; ++J) {
      const Facts &H = Headers[(I + J) % Headers.size()];
      F.Entities.insert(F.Entities.end(), H.Entities.begin(), H.Entities.end());
      F.Associations.insert(F.Associations.end(), H.Associations.begin(),
                            H.Associations.end());
    }
    Result.push_back(std::move(F));
  }
  return Result;
}

const std::vector<Shape> &allShapes() {
  static const std::vector<Shape> All = {
      {"program", "associations", program},
      {"wt", "associations", wt},
      {"tree", "entities", tree},
      {"fan", "pairs", fan},
      {"repeated", "associations", repeated},
      {"unclear", "pairs", unclear},
      {"chain", "entities", chain},
      {"ring", "entities", ring},
      {"dense", "associations", dense},
      {"lattice", "associations", lattice},
      {"one-name", "tables", oneName},
      {"suppressions", "comments", suppressions},
      {"tus", "TUs", manyTUs},
      {"programs", "TUs", twoPrograms},
      {"headers", "TUs", sharedHeaders},
  };
  return All;
}

} // namespace assoc::bench
