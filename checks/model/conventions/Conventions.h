// SPDX-License-Identifier: Apache-2.0
// What an ORM makes of what was written: one file an ORM, listed in
// Conventions.def.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_CONVENTIONS_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_CONVENTIONS_H

#include "checks/model/Level.h"
#include "checks/model/Model.h"

#include <span>
#include <string_view>

namespace assoc {

/// A word of the ORM for an action.
struct ActionWord {
  const char *Word;
  Action Means;
};

/// How an ORM takes it when only this side of a relationship is declared.
struct Alone {
  Level Severity;
  /// What happens, as the end of a sentence: "Wt throws at first use".
  const char *Consequence;
};

/// Whose declaration of a hasOne, hasMany or belongsTo makes the key column.
enum class KeyMaker {
  EitherSide,
  Owner, ///< belongsTo only; the inverse reads what is there
  Nobody ///< the columns are declared elsewhere
};

/// What happens at run time, as the end of a sentence ("the session throws at
/// its first use"), where it depends on the ORM.
struct Consequences {
  const char *KeyMismatch = "";     ///< two sides with different keys
  const char *KindMismatch = "";    ///< two sides that contradict each other
  const char *DuplicateAlias = "";  ///< two associations under one alias
  const char *JunctionAlias = "";   ///< an alias that is the junction's name
  const char *Duplicate = "";       ///< the same association twice
  const char *Unregistered = "";    ///< an entity the ORM was not told about
  const char *UnknownTarget = "";   ///< a target that is no entity
  const char *ThroughMissing = "";  ///< many-to-many without a junction
  const char *ThroughReused = "";   ///< one junction for several pairs
  const char *ThroughEndpoint = ""; ///< the junction is an end itself
  const char *ThroughKeys = "";     ///< the keys do not mirror
  const char *SeveralActions = "";  ///< one declaration combines actions
  const char *TableClash = "";      ///< two entities on one table
  const char *Unindexed = "";       ///< a key without index
  /// Two indexes of one name where the database can have one.
  const char *IndexClash = "the database refuses the second one";
  /// One entity registered under two names. Empty: it may be.
  const char *RegisteredTwice = "";
  const char *TargetType = ""; ///< a member that cannot hold the other side
  const char *KeyMissing = ""; ///< a key over a column that is not there
  const char *InverseNotFound = ""; ///< the named other side does not exist
  const char *InverseMismatch = ""; ///< it exists and is something else
  const char *MemberDropped = "";   ///< two declarations under one key
  const char *NotListed = "";       ///< a relation that ListedIn lacks
  const char *NameNotListed = "";   ///< whose guessed name ListedIn lacks
  const char *ColumnMissing = "";   ///< a key that no migration makes
  const char *Unconstrained = "";   ///< a key without constraint
  /// Keys that form a cycle, none of which is lost.
  const char *KeyCycle =
      "the tables have to be created without constraints first";
  /// A key of another type than what it references.
  const char *KeyType = "the database refuses the constraint";
  /// A constraint that does not reference a key.
  const char *KeyRefused = "the database refuses the constraint";
  /// One column in two constraints; empty: only the first of them is made.
  const char *KeyShared = "";
  /// A key to a column that does not exist.
  const char *ReferencedMissing = "the database refuses the constraint";
  /// An action that is none.
  const char *InvalidAction = "the database refuses the statement";
  /// A junction, or a key of one, where there is none; with the advice.
  const char *ThroughMisplaced =
      "the call is refused; write belongsToMany, or leave through out";
};

/// The meaning of one ORM's declarations. A table of functions and facts, so
/// that rules stay free of ORM names.
struct Conventions {
  const char *Dialect;   ///< as in the facts: "wt-dbo"
  const char *Title;     ///< for people: "Wt::Dbo"
  Alone OwnerAlone;      ///< belongsTo without its inverse
  Alone InverseAlone;    ///< hasOne or hasMany without belongsTo
  Alone ManyToManyAlone; ///< one side of a many-to-many
  /// Entities must be registered, by this function; null: declaring is enough.
  const char *RegisteredBy;
  /// Fills in the effective values of the entities and associations of this
  /// dialect, makes junctions and foreign keys, and finds the pairs.
  void (*Apply)(Model &);
  Consequences If = {};
  /// A many-to-many registers its junction's name as an alias of both ends.
  bool JunctionTakesAlias = false;
  /// A junction with the name of an entity is that entity. False: it is a table
  /// of its own, and the two clash.
  bool AdoptsJunctions = false;
  /// The accessors of an association under this alias would hide functions
  /// that every entity has. Null: none does.
  bool (*IsReservedAlias)(std::string_view Alias) = nullptr;
  /// Constraints are checked at the end of a transaction only where this is
  /// true: rows that need each other can be inserted. Null: nowhere.
  bool (*DefersConstraints)(Database) = nullptr;
  /// What the users of the ORM call a many-to-many.
  const char *ManyToManyName = "belongsToMany";
  /// How a key is made unique, as advice.
  const char *MakeUnique = "make the key unique";
  KeyMaker MakesKey = KeyMaker::EitherSide;

  /// How the ORM takes a declaration of this kind without its other side.
  const Alone &alone(AssociationKind Kind) const {
    if (Kind == AssociationKind::BelongsToMany)
      return ManyToManyAlone;
    return Kind == AssociationKind::BelongsTo ? OwnerAlone : InverseAlone;
  }
  /// Associations have no other side that could be declared.
  bool OneSided = false;
  /// A store is declared in one place. An entity that is closed tells that all
  /// of its store was read; of one that is not, keys and indexes may be hidden.
  bool StoresAreWhole = false;
  /// An entity may stand for a part of the columns of another one's table.
  bool HasPartialRecords = false;
  /// Of several actions in one declaration the last one counts.
  bool LastActionWins = false;
  /// A table without a primary key is fine until something refers to it.
  bool KeysAreOptional = false;
  /// What the users of the ORM call the side that holds the key.
  const char *BelongsToName = "belongsTo";
  const char *HasOneName = "hasOne";
  const char *HasManyName = "hasMany";
  /// A hasOne joins the two primary keys: it has no key column, and its other
  /// side is a hasOne, too.
  bool SharesPrimaryKeys = false;
  /// A hasOne leads over a junction: it is the other side of no belongsTo.
  bool HasOneGoesThrough = false;
  /// The user names both keys of a junction: an empty name is no key.
  bool NamesJunctionKeys = false;
  /// Where an entity lists the names of its associations (RelationFact); null:
  /// nowhere.
  const char *ListedIn = nullptr;
  /// What a key is called that is declared apart from columns and
  /// associations; null: as an association that holds a key.
  const char *KeyName = nullptr;
  /// How a migration makes a column a foreign key, as advice: "...on 'boats'".
  const char *Constrain = "";
  /// A table that no migration makes may be there: they came later, or others
  /// make tables, too.
  bool TablesMayPreexist = false;
  /// How a name that the ORM has mangled is replaced, as advice.
  const char *NameIt =
      "give the model both forms in its option 'name', or name "
      "the table or key yourself";
  /// The junctions that the ORM makes have two columns and nothing else, and
  /// no declaration can change that.
  bool PlainJunctions = false;
  /// It sends names without quotes, so that PostgreSQL and Oracle fold their
  /// letters. Its keys are no constraints.
  bool WritesNamesBare = false;
  /// Classes do not make their tables: several may read one.
  bool SharesTables = false;
  /// The words for actions; empty: those of SQL.
  std::span<const ActionWord> Actions = {};
  /// A side stores the relationship on its own, unless it names its inverse and
  /// then stores nothing: how to say so, as advice. Two sides that do not are
  /// two relationships, which is legal. Null: nobody has to say it.
  const char *InverseAdvice = nullptr;
  /// A key of a junction that is NULL is read back as an empty element, which
  /// a container may have.
  bool HasEmptyElements = false;
  /// How the keys of a junction are made NOT NULL, as advice.
  const char *RequireKeys = "write allowNull = false on both keys";
  /// The name of an index or unique key, whose own name is so far what was said
  /// beside it; empty: the database chooses one. Null: it stays what it is.
  std::string (*IndexName)(const Model &, const Entity &,
                           const TableIndex &) = nullptr;
  /// Its named unique keys are unique indexes, or become such where indexes of
  /// all tables share their names.
  bool UniqueNamesAreIndexes = false;
  /// What a key references is named by its column, not by its data member.
  bool KeysNameColumns = false;
  /// What is embedded has no table, unless it has a name, an index, or keys
  /// lead to it.
  bool EmbeddedAreParts = false;
  /// All of its databases are this one. Nothing: several.
  std::optional<Database> Only = std::nullopt;
  /// How a key gets a default value, as advice. Only for those that can say
  /// SET DEFAULT.
  const char *AddDefault = "give the key a defaultValue";

  /// Nothing: it is no action.
  std::optional<Action> action(std::string_view Text) const {
    for (const ActionWord &A : Actions)
      if (Text == A.Word)
        return A.Means;
    return Actions.empty() ? parseAction(Text) : std::nullopt;
  }

  const char *nameOf(AssociationKind Kind) const {
    switch (Kind) {
    case AssociationKind::BelongsTo:
      return BelongsToName;
    case AssociationKind::BelongsToMany:
      return ManyToManyName;
    case AssociationKind::HasOne:
      return HasOneName;
    case AssociationKind::HasMany:
      return HasManyName;
    }
    return "";
  }
};

/// All of Conventions.def, in its order.
const std::vector<const Conventions *> &allConventions();
const Conventions &conventionsOf(SharedText Dialect);

} // namespace assoc

#endif
