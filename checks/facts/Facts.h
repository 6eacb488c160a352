// SPDX-License-Identifier: Apache-2.0
// What one translation unit wrote about its associations: plain values, nothing
// defaulted, nothing concluded.
#ifndef ASSOC_CHECKS_FACTS_FACTS_H
#define ASSOC_CHECKS_FACTS_FACTS_H

#include "checks/facts/Migration.h"

namespace assoc {

/// Raised with every change of meaning of a fact. Facts of another version are
/// refused, never guessed at.
inline constexpr unsigned FactsVersion = 2;

/// A class or object that stands for a table, or (ORMs with embedded values)
/// a class whose members become columns of those that embed it.
struct EntityFact {
  SharedText Id;       ///< symbol, the same in every TU
  SharedText Dialect;  ///< name of the ORM: "assoc", "wt-dbo", ...
  SharedText Name;     ///< what messages call it: the class or model name
  SharedText Spelling; ///< how source text refers to it ("model::User")
  Rare<Options> Extra;
  /// All that this entity declares stands in one place, and every bit of it
  /// was read: what is not here does not exist.
  bool Closed = false;
  /// Data members that the ORM leaves out (ODB: transient).
  std::vector<std::string> Unmapped;
  Location Where;

  auto operator<=>(const EntityFact &) const = default;
};

/// An entity made known to its ORM: Wt's mapClass, QxOrm's registration.
struct RegistrationFact {
  SharedText Entity, Dialect;
  Value Table;
  SharedText Store; ///< symbol of the session or storage, where one is named
  bool Guarded = false; ///< stands in a branch: may not take effect
  Location Where;

  auto operator<=>(const RegistrationFact &) const = default;
};

/// A name under which the ORM finds an association of Owner at run time: an
/// entry of TinyORM's u_relations.
struct RelationFact {
  SharedText Owner, Dialect;
  Value Name;
  SharedText Member; ///< that it leads to
  Location Where;

  auto operator<=>(const RelationFact &) const = default;
};

struct ColumnFact {
  SharedText Owner, Dialect;
  SharedText Member;    ///< C++ data member, if it is one
  unsigned Ordinal = 0; ///< position among the owner's columns, embeds and
                        ///< associations, as far as they stand in one place
  AttributeFact Attribute;

  auto operator<=>(const ColumnFact &) const = default;
};

/// An index over several columns, or one that is declared apart from its
/// column: sqlite_orm's make_index, ODB's `index member(...)`, a migration's
/// table.index(). A unique one is a unique key.
struct IndexFact {
  SharedText Owner, Dialect;
  Value Name;
  /// In the order of the index; each as the ORM names it: a C++ data member,
  /// an attribute or a column.
  Few<Value> Columns;
  Value Unique;
  Location Where;

  auto operator<=>(const IndexFact &) const = default;
};

/// The columns and associations of Embedded count as Owner's: a composite id,
/// an embedded value, a mapped base class.
struct EmbedFact {
  SharedText Owner, Dialect, Embedded, Member;
  unsigned Ordinal = 0;
  Value Prefix; ///< replaces Piece::Kind::Prefix in what is embedded
  bool IsId = false;
  bool CanBeEmpty = false; ///< all its columns take NULL then
  Location Where;

  auto operator<=>(const EmbedFact &) const = default;
};

/// The word that the user wrote.
enum class AssociationKind : unsigned char {
  BelongsTo,
  HasOne,
  HasMany,
  BelongsToMany
};

/// "belongsTo", "hasOne", "hasMany", "belongsToMany"
const char *spelling(AssociationKind Kind);

/// The junction of a many-to-many: by name or by entity.
struct ThroughFact {
  bool Written = false;
  Value Name;
  SharedText Entity;       ///< symbol, or empty
  SharedText Spelling;     ///< of the entity as source text, for fixes
  Rare<Options> Extra;     ///< "unique", "timestamps"
  Rare<BracesFact> Braces; ///< of these
  Location Where;

  auto operator<=>(const ThroughFact &) const = default;
};

/// The declaration that an association names, so that nobody has to guess it.
struct InverseFact {
  enum class By {
    Member,   ///< a member of the target: ODB's inverse(home_)
    Key,      ///< a key of the target: the selector of Lightweight's HasMany
    Relation, ///< itself, as RelationFact::Name: TinyORM's relation argument
  };
  Value Name;
  By Names = By::Member;

  auto operator<=>(const InverseFact &) const = default;
};

/// A column of a key that is laid over columns which exist without it, and
/// what it references. Each by data member or by name.
struct KeyPartFact {
  SharedText Member;
  Value Column;
  SharedText ReferencedMember;
  Value Referenced;
  Location Where;

  auto operator<=>(const KeyPartFact &) const = default;
};

/// How many a data member can hold.
enum class MemberShape : unsigned char {
  Unknown,
  Single,    ///< a pointer
  Collection ///< a container of pointers
};

/// One declared side of a relationship.
struct AssociationFact {
  SharedText Dialect;
  AssociationKind Kind = AssociationKind::BelongsTo;
  SharedText Source, Target; ///< symbols of entities
  SharedText TargetName;     ///< for messages when the target is unknown
  SharedText SourceSpelling, TargetSpelling; ///< source text, for fixes
  SharedText Member;                         ///< C++ data member, if it is one
  SharedText MemberType;                     ///< its canonical C++ type
  MemberShape Shape = MemberShape::Unknown;  ///< what it can hold
  bool Guarded = false; ///< stands inside an if: may not take effect
  unsigned Ordinal = 0; ///< as in ColumnFact
  Value Alias;          ///< written alias; the plural of an object alias
  Value AliasSingular;  ///< object alias only
  Value JoinName;       ///< Wt: the stem that both sides must share
  InverseFact Inverse;  ///< the other side, where it is named
  Rare<AttributeFact> ForeignKey, OtherKey;
  /// The key where it does not make its columns: sqlite_orm's foreign_key(),
  /// Lightweight's CompositeForeignKey, ODB's points_to.
  Few<KeyPartFact> KeyParts;
  Value SourceKey, TargetKey;
  Rare<ThroughFact> Through;
  Few<Value> OnDelete, OnUpdate; ///< more than one where combined
  Value OneSided;                ///< the missing other side is deliberate
  Rare<Options> Extra;
  Rare<BracesFact> Braces; ///< of all options, where they have names
  Location Where;          ///< the whole call
  Location Name;           ///< the word hasMany, or the member's name
  /// Just behind the statement that consists of this call alone (behind its
  /// ';'): a fix may insert another statement here. Invalid: there is no such
  /// statement, or it comes from a macro.
  Location After;

  auto operator<=>(const AssociationFact &) const = default;
};

/// A string constant that other TUs may name.
struct ConstantFact {
  std::string Symbol;
  Value Text;

  auto operator<=>(const ConstantFact &) const = default;
};

/// Something that looks like a declaration and was not understood.
struct GapFact {
  SharedText Dialect;
  SharedText Entity; ///< the entity it belongs to, or empty
  std::string What;  ///< one sentence without full stop
  Location Where;
  /// Nothing was read of the entity, or of its association Member: where
  /// another TU has it, nothing is hidden.
  bool Unread = false;
  SharedText Member{};

  auto operator<=>(const GapFact &) const = default;
};

/// A NOLINT comment: lines From to To of File, for Rules ("*" is all).
struct SuppressionFact {
  SharedText File;
  unsigned From = 0, To = 0;
  std::vector<std::string> Rules;
  Location Where; ///< the comment

  auto operator<=>(const SuppressionFact &) const = default;
};

/// Options that hold for every entity of the program (vocabulary: define()).
struct DefaultsFact {
  SharedText Dialect;
  Rare<Options> Extra;
  Location Where;

  auto operator<=>(const DefaultsFact &) const = default;
};

/// Everything of one translation unit. The order of the vectors is the order
/// of the source.
struct Facts {
  std::string MainFile;
  std::string Error; ///< first error of a TU that did not parse, else empty
  std::vector<EntityFact> Entities;
  std::vector<RegistrationFact> Registrations;
  std::vector<RelationFact> Relations;
  std::vector<ColumnFact> Columns;
  std::vector<IndexFact> Indexes;
  std::vector<EmbedFact> Embeds;
  std::vector<AssociationFact> Associations;
  std::vector<MigrationFact> Migrations;
  std::vector<ConstantFact> Constants;
  std::vector<DefaultsFact> Defaults;
  std::vector<GapFact> Gaps;
  std::vector<SuppressionFact> Suppressions;

  auto operator<=>(const Facts &) const = default;
};

} // namespace assoc

#endif
