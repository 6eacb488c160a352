// SPDX-License-Identifier: Apache-2.0
// Several programs in one run: classes of one name are not one class.
#include "checks/model/Link.h"
#include "checks/rules/Rule.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
class ProgramsTest : public testing::Test {
protected:
  unsigned Line = 0;

  Location place(const std::string &File) {
    return {File, ++Line, 1, Line, 9, Line * 10, 8};
  }

  EntityFact entity(const char *Name, Location Where) {
    EntityFact E;
    E.Id = E.Name = E.Spelling = Name;
    E.Dialect = "wt-dbo";
    E.Closed = true;
    E.Where = std::move(Where);
    return E;
  }

  /// A TU that defines User and Post, related under this name, and maps them.
  Facts program(const char *File, const char *Name) {
    Facts F;
    F.MainFile = File;
    for (const char *E : {"User", "Post"}) {
      F.Entities.push_back(entity(E, place(File)));
      F.Registrations.push_back(
          {E, "wt-dbo", Value::of(E), "session", false, place(File)});
    }
    F.Associations.push_back(
        relation(AssociationKind::BelongsTo, "Post", "User", Name, File));
    F.Associations.push_back(
        relation(AssociationKind::HasMany, "User", "Post", Name, File));
    return F;
  }

  AssociationFact relation(AssociationKind Kind, const char *Source,
                           const char *Target, const char *Name,
                           const char *File) {
    AssociationFact A;
    A.Dialect = "wt-dbo";
    A.Kind = Kind;
    A.Source = Source;
    A.Target = A.TargetName = Target;
    A.Member = Name;
    A.Ordinal = Line;
    A.Where = A.Name = place(File);
    A.JoinName = Value::of(Name);
    return A;
  }
};
} // namespace

TEST_F(ProgramsTest, TwoDefinitionsAreTwoPrograms) {
  Model M = link({program("a.cpp", "author"), program("b.cpp", "owner")});
  EXPECT_EQ(M.Programs, 2u);
  EXPECT_EQ(M.Conflicts.size(), 2u);
  EXPECT_EQ(M.Entities.size(), 4u);
  ASSERT_EQ(M.Associations.size(), 4u);
  for (const Association &A : M.Associations) {
    ASSERT_NE(A.Pair, None);
    EXPECT_EQ(A.Fact.Where.File, M.Associations[A.Pair].Fact.Where.File);
  }
  for (const Finding &F : run(M))
    EXPECT_EQ(F.Severity, Level::Remark) << F.Message;
}

TEST_F(ProgramsTest, OneDefinitionIsOneProgram) {
  Facts F = program("a.h", "author"), Other = F;
  Other.MainFile = "b.cpp";
  Model M = link({F, Other});
  EXPECT_EQ(M.Programs, 1u);
  EXPECT_TRUE(M.Conflicts.empty());
  EXPECT_EQ(M.Associations.size(), 2u);
}

TEST_F(ProgramsTest, WhatProgramsShareIsThereForEach) {
  Facts A = program("a.cpp", "author"), B = program("b.cpp", "owner");
  // A class of a library, seen by both.
  const EntityFact Shared = entity("Token", place("token.h"));
  const AssociationFact Missing =
      relation(AssociationKind::HasMany, "Token", "User", "token", "token.h");
  for (Facts *F : {&A, &B}) {
    F->Entities.push_back(Shared);
    F->Associations.push_back(Missing);
  }
  // It sees neither User.
  Facts Library;
  Library.MainFile = "token.cpp";
  Library.Entities.push_back(Shared);
  Library.Registrations.push_back({"Token", "wt-dbo", Value::of("token"),
                                   "session", false, place("token.cpp")});
  Model M = link({A, B, Library});
  EXPECT_EQ(M.Programs, 2u);
  unsigned Tokens = 0, Findings = 0;
  for (const Entity &E : M.Entities)
    if (E.name() == "Token") {
      ++Tokens;
      EXPECT_TRUE(E.Mapped);
    }
  EXPECT_EQ(Tokens, 2u);
  for (const Finding &F : run(M))
    Findings += F.Severity == Level::Error;
  EXPECT_EQ(Findings, 1u); // one place, one finding
}

TEST_F(ProgramsTest, AbsenceIsNotJudgedAmongSeveralPrograms) {
  Facts A = program("a.cpp", "author"), B = program("b.cpp", "owner");
  B.Registrations.clear();
  Model M = link({A, B});
  EXPECT_FALSE(M.sawEverything());
  for (const Finding &F : run(M))
    EXPECT_NE(F.Rule, "assoc-unregistered") << F.Message;
}
