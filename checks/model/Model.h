// SPDX-License-Identifier: Apache-2.0
// What the whole program means: the facts of all TUs, linked, with the
// conventions of each ORM applied. Every effective value says where it is from.
#ifndef ASSOC_CHECKS_MODEL_MODEL_H
#define ASSOC_CHECKS_MODEL_MODEL_H

#include "checks/facts/Facts.h"
#include "checks/model/Effective.h"
#include "checks/model/HashIndex.h"
#include "checks/model/Types.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assoc {

struct Conventions;
struct Lookup;

/// An index of a table, or a unique key.
struct TableIndex {
  NameList Columns; ///< in their order
  /// That the ORM gives it; empty: the database chooses one.
  SharedText Name = {};
  Location Where = {}; ///< its declaration, where it has one of its own

  auto operator<=>(const TableIndex &) const = default;
};

struct Column {
  SharedText Name;      ///< in the database
  SharedText Attribute; ///< in the code
  SharedText Type;      ///< normal form (checks/model/Types.h); empty: unknown
  Effective<bool> AllowNull;
  bool PrimaryKey = false, Unique = false, AutoIncrement = false;
  /// Of its unique key: that the ORM gives it; empty: the database chooses one.
  SharedText UniqueName;
  bool HasDefault = false;
  /// The C++ member can be empty, or the column was said to take NULL.
  bool MayBeEmpty = false;
  /// Written by the user on the entity (not made by the ORM or by a key).
  bool Declared = false;
  /// No migration makes it, although they make the table.
  bool Unmade = false;
  Index By = None; ///< the association that created it
  Location Where;

  bool isNullable() const { return !PrimaryKey && AllowNull.valueOr(true); }
};

struct Entity {
  EntityFact Fact; ///< of the first sighting; a made junction has Id == ""
  std::vector<RegistrationFact> Registrations;
  std::vector<RelationFact> Relations;
  std::vector<EmbedFact> Embeds;    ///< embedded values and mapped bases
  std::vector<ColumnFact> Declared; ///< embedded ones included, in order
  /// The entities whose declarations count as its own. None: one of them is not
  /// in the program.
  std::vector<Index> Embedded;

  bool Junction = false; ///< made by an association, not declared
  Index MadeBy = None;   ///< the association that made it
  /// It becomes a table. False: an embedded value, an abstract base, or not
  /// registered although its ORM asks for that.
  bool Mapped = false;
  Placed<SharedText> Table;
  Effective<SharedText> Schema;
  std::vector<Column> Columns;
  /// Declared attributes whose column a later one took over.
  std::vector<Column> Hidden;
  std::vector<TableIndex> Uniques; ///< several columns each
  std::vector<TableIndex> Indexes; ///< that are not unique
  /// There is an index whose columns cannot be read.
  bool HasUnreadIndex = false;
  /// Columns and keys are those that migrations have made.
  bool Migrated = false;
  /// There may be columns and keys that were not read.
  bool HidesColumns = false;

  const std::string &name() const { return Fact.Name; }
  NameList primaryKey() const;
  const Column *column(SharedText Name) const;
  const Column *attribute(SharedText Name) const;
  /// The declared column that is this data member or, where it is none, has
  /// this attribute name.
  const ColumnFact *declared(std::string_view Name) const;
  /// A unique key of one column, which is there, or more.
  void addUnique(TableIndex U);
  /// An index that is not unique and begins with this column.
  bool hasIndexFrom(SharedText Column) const;
  /// Until something is added, the functions above may then be called in
  /// several threads.
  void makeFindable() const;

private:
  mutable NameIndex ByName, ByAttribute, ByDeclared, ByFirst;
  mutable std::vector<Index> Primary; ///< among the first Seen columns
  mutable std::size_t Seen = 0;
};

/// A key in the holder's table. One column: Sequelize, most ORMs.
struct ForeignKey {
  Index Holder = None;
  Index Parent = None;    ///< None: a table that no entity has
  SharedText ParentTable; ///< as written, where Parent is None
  /// The schema that the constraint names, where it is not the parent's own.
  std::optional<SharedText> ParentSchema;
  NameList Columns, Referenced;      ///< database names
  Placed<Action> OnDelete, OnUpdate; ///< unset: no clause (NO ACTION)
  /// The ORM creates the constraint in the database.
  bool Constraint = true;
  /// That the ORM gives the constraint; empty: the database chooses one.
  SharedText Name;
  /// It is checked by each statement, although the ORM defers its other keys.
  bool Immediate = false;
  /// It would, but a cycle of keys elsewhere costs the constraint.
  bool LostToCycle = false;
  Few<Index> Associations; ///< that use it; the first fixed it
  Location Where;
};

/// One declared side of a relationship, with what it comes to.
struct Association {
  Index Source = None, Target = None; ///< entities; None: not in the program
  /// The ends of the key; many-to-many: None (see Key, OtherKey).
  Index Holder = None, Parent = None;
  Index Junction = None; ///< many-to-many: the through entity
  /// The ORM makes no keys for the junction: it looks for the associations of
  /// the junction that lead to the ends. What it cannot find or choose is an
  /// empty ForeignKey or OtherKey.
  bool LooksForKeys = false;
  Effective<SharedText> Alias;
  /// The key columns (database names). Many-to-many: ForeignKey points to the
  /// source, OtherKey to the target, both in the junction. Empty: unknown.
  NameList ForeignKey, OtherKey;
  Index Key = None, OtherKeyIndex = None; ///< in Model::ForeignKeys
  Index Pair = None;                      ///< the other side
  /// A side that was evidently meant to be the other one but disagrees about
  /// key, junction or kind. Only where Pair is None.
  Index Counterpart = None;
  /// It cannot be read, or has no usable junction: it has no effect on the
  /// schema, and rules other than the one that names the reason skip it.
  bool Broken = false;
  /// It selects some of the rows, or says what stands for a missing one:
  /// several may go over one key.
  bool Selects = false;
  /// The name under which the ORM looks for it among the names that its
  /// entity lists, where the code names none.
  SharedText GuessedRelation;
  /// The ORM throws at this declaration. Keys and alias are what they would
  /// have been; the schema is as if the declaration were not there.
  bool Refused = false;
  /// Some declaration that may be the other side cannot be read: that there
  /// is none must not be concluded.
  bool MayHavePair = false;
  /// Each of these could be the other side, and nothing decides which. Only
  /// where there is neither Pair nor Counterpart.
  std::vector<Index> Candidates;
  /// Constants of other TUs resolved. It stands last because rules look at its
  /// beginning and at what is above.
  AssociationFact Fact;

  bool isManyToMany() const {
    return Fact.Kind == AssociationKind::BelongsToMany;
  }
  bool isMany() const {
    return Fact.Kind == AssociationKind::HasMany || isManyToMany();
  }
  bool ownsKey() const { return Fact.Kind == AssociationKind::BelongsTo; }
  /// The C++ member cannot hold as many as the declaration says. Such a
  /// declaration is Broken.
  bool hasWrongShape() const;
};

/// A written option without effect.
struct Ignored {
  Index Association = None; ///< whose call it stands in
  std::string Option;       ///< "onDelete", "allowNull", "foreignKey.onDelete"
  Value Written;
  std::string Kept; ///< what holds instead; may be empty
  /// The association that had fixed it before; None: the entity, or nothing.
  Index By = None;
  bool KeptWritten = false; ///< Kept was written, too (not a default)
  std::string Why;          ///< "sourceKey has no meaning for belongsTo"
};

/// A declaration that the ORM leaves out, because the entity has one under the
/// same key already.
struct DroppedMember {
  Index Entity = None;
  std::string Key;
  std::string Name; ///< of what is left out, for messages
  Location Where;
  std::string KeptName;
  Location KeptWhere;
};

/// A name that the ORM made from another one by the rules of its language.
struct Inflected {
  Index Entity = None;      ///< whose name From is; None: an alias
  Index Association = None; ///< that gets the name; None: the table
  SharedText From, To;      ///< "Lens", "Len"
  bool Plural = false;      ///< To is meant to be the plural of From
  SharedText Result;        ///< the name that To ends up in: "LenId"
};

/// The same thing, seen in two TUs, says different things.
struct Conflict {
  std::string What;
  Location First, Second;
};

struct Model {
  std::vector<Entity> Entities;
  std::vector<Association> Associations;
  std::vector<ForeignKey> ForeignKeys;
  std::vector<Ignored> IgnoredOptions;
  std::vector<Inflected> InflectedNames;
  std::vector<DroppedMember> Dropped;
  std::vector<Conflict> Conflicts;
  std::vector<DefaultsFact> Defaults;
  std::vector<MigrationFact> Migrations;
  std::vector<GapFact> Gaps;
  std::vector<SuppressionFact> Suppressions;
  std::vector<std::string> BrokenTUs; ///< main files that did not parse
  /// All TUs of one program are here (those that did not parse apart).
  bool Whole = true;
  /// How many programs these are: more than one where entities of one name are
  /// defined in several places.
  unsigned Programs = 1;
  /// The database that the program runs on; nothing is reported of what only
  /// some databases refuse unless it is known.
  std::optional<Database> Target;
  /// Of the keys that an ORM would defer.
  KeyCheck Deferrable = KeyCheck::Deferred;
  /// That rules may run in.
  unsigned Threads = 1;

  /// Absence may be judged: nothing that this entity declares is hidden.
  bool sawAllOf(Index Entity) const;
  /// Absence may be judged for the dialect as a whole: entities,
  /// registrations and names of the whole program are here.
  bool sawEverything() const;

  /// What belongs to what. It is worked out when somebody asks, and again where
  /// the Model has grown since or forget() was called.
  const Lookup &lookup() const;
  void forget() const { Known.reset(); }

  const Conventions &conventions(const Association &A) const;
  /// What messages call its two ends, whether they are known or not.
  const std::string &sourceName(const Association &A) const;
  const std::string &targetName(const Association &A) const;
  /// The association as messages call it: User.hasMany(Post) or
  /// hasMany User::posts.
  std::string describe(const Association &A) const;
  /// "authorId", "(shop, no)"
  static std::string list(const NameList &Columns);

private:
  mutable std::shared_ptr<const Lookup> Known;
};

} // namespace assoc

#endif
