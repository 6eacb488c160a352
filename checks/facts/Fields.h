// SPDX-License-Identifier: Apache-2.0
// The one description of what a fact consists of: reading, writing and
// resolving go by it.
#ifndef ASSOC_CHECKS_FACTS_FIELDS_H
#define ASSOC_CHECKS_FACTS_FIELDS_H

#include "checks/facts/Facts.h"

#include <concepts>
#include <type_traits>

namespace assoc {

template <class T, class Fact>
concept IsFact = std::same_as<std::remove_const_t<T>, Fact>;

// fields(F, Visit) calls Visit(name, field) for every field of F, in a fixed
// order. The names are those of the facts file.
template <IsFact<Location> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("file", F.File);
  Visit("line", F.Line);
  Visit("column", F.Column);
  Visit("endLine", F.EndLine);
  Visit("endColumn", F.EndColumn);
  Visit("offset", F.Offset);
  Visit("length", F.Length);
}

template <IsFact<Piece> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("kind", F.K);
  Visit("str", F.Str);
}

template <IsFact<WrittenValue> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("written", F.Written);
  Visit("pieces", F.Pieces);
  Visit("literal", F.Literal);
  Visit("where", F.Where);
}

template <IsFact<OptionPlace> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("name", F.Name);
  Visit("where", F.Where);
}

template <IsFact<BracesFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("where", F.Where);
  Visit("options", F.Options);
}

template <IsFact<ReferenceFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("table", F.Table);
  Visit("entity", F.Entity);
  Visit("key", F.Key);
}

template <IsFact<AttributeFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("written", F.Written);
  Visit("name", F.Name);
  Visit("field", F.Field);
  Visit("type", F.Type);
  Visit("cppType", F.CppType);
  Visit("allowNull", F.AllowNull);
  Visit("primaryKey", F.PrimaryKey);
  Visit("autoIncrement", F.AutoIncrement);
  Visit("unique", F.Unique);
  Visit("default", F.Default);
  Visit("index", F.Index);
  Visit("references", F.References);
  Visit("onDelete", F.OnDelete);
  Visit("onUpdate", F.OnUpdate);
  Visit("extra", F.Extra);
  Visit("braces", F.Braces);
  Visit("where", F.Where);
}

template <IsFact<EntityFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("id", F.Id);
  Visit("dialect", F.Dialect);
  Visit("name", F.Name);
  Visit("spelling", F.Spelling);
  Visit("extra", F.Extra);
  Visit("closed", F.Closed);
  Visit("unmapped", F.Unmapped);
  Visit("where", F.Where);
}

template <IsFact<RegistrationFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("entity", F.Entity);
  Visit("dialect", F.Dialect);
  Visit("table", F.Table);
  Visit("store", F.Store);
  Visit("guarded", F.Guarded);
  Visit("where", F.Where);
}

template <IsFact<RelationFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("owner", F.Owner);
  Visit("dialect", F.Dialect);
  Visit("name", F.Name);
  Visit("member", F.Member);
  Visit("where", F.Where);
}

template <IsFact<ColumnFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("owner", F.Owner);
  Visit("dialect", F.Dialect);
  Visit("member", F.Member);
  Visit("ordinal", F.Ordinal);
  Visit("attribute", F.Attribute);
}

template <IsFact<IndexFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("owner", F.Owner);
  Visit("dialect", F.Dialect);
  Visit("name", F.Name);
  Visit("columns", F.Columns);
  Visit("unique", F.Unique);
  Visit("where", F.Where);
}

template <IsFact<EmbedFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("owner", F.Owner);
  Visit("dialect", F.Dialect);
  Visit("embedded", F.Embedded);
  Visit("member", F.Member);
  Visit("ordinal", F.Ordinal);
  Visit("prefix", F.Prefix);
  Visit("isId", F.IsId);
  Visit("canBeEmpty", F.CanBeEmpty);
  Visit("where", F.Where);
}

template <IsFact<ThroughFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("written", F.Written);
  Visit("name", F.Name);
  Visit("entity", F.Entity);
  Visit("spelling", F.Spelling);
  Visit("extra", F.Extra);
  Visit("braces", F.Braces);
  Visit("where", F.Where);
}

template <IsFact<InverseFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("name", F.Name);
  Visit("by", F.Names);
}

template <IsFact<KeyPartFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("member", F.Member);
  Visit("column", F.Column);
  Visit("referencedMember", F.ReferencedMember);
  Visit("referenced", F.Referenced);
  Visit("where", F.Where);
}

template <IsFact<AssociationFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("dialect", F.Dialect);
  Visit("kind", F.Kind);
  Visit("source", F.Source);
  Visit("target", F.Target);
  Visit("targetName", F.TargetName);
  Visit("sourceSpelling", F.SourceSpelling);
  Visit("targetSpelling", F.TargetSpelling);
  Visit("member", F.Member);
  Visit("memberType", F.MemberType);
  Visit("shape", F.Shape);
  Visit("ordinal", F.Ordinal);
  Visit("alias", F.Alias);
  Visit("aliasSingular", F.AliasSingular);
  Visit("joinName", F.JoinName);
  Visit("inverse", F.Inverse);
  Visit("foreignKey", F.ForeignKey);
  Visit("otherKey", F.OtherKey);
  Visit("keyParts", F.KeyParts);
  Visit("sourceKey", F.SourceKey);
  Visit("targetKey", F.TargetKey);
  Visit("through", F.Through);
  Visit("onDelete", F.OnDelete);
  Visit("onUpdate", F.OnUpdate);
  Visit("oneSided", F.OneSided);
  Visit("extra", F.Extra);
  Visit("braces", F.Braces);
  Visit("guarded", F.Guarded);
  Visit("where", F.Where);
  Visit("nameAt", F.Name);
  Visit("after", F.After);
}

template <IsFact<MigrationFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("dialect", F.Dialect);
  Visit("migration", F.Migration);
  Visit("in", F.In);
  Visit("ordinal", F.Ordinal);
  Visit("kind", F.Kind);
  Visit("table", F.Table);
  Visit("name", F.Name);
  Visit("attribute", F.Column);
  Visit("columns", F.Columns);
  Visit("referencedTable", F.ReferencedTable);
  Visit("referenced", F.Referenced);
  Visit("onDelete", F.OnDelete);
  Visit("onUpdate", F.OnUpdate);
  Visit("guarded", F.Guarded);
  Visit("where", F.Where);
}

template <IsFact<ConstantFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("symbol", F.Symbol);
  Visit("text", F.Text);
}

template <IsFact<GapFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("dialect", F.Dialect);
  Visit("entity", F.Entity);
  Visit("what", F.What);
  Visit("where", F.Where);
  Visit("unread", F.Unread);
  Visit("member", F.Member);
}

template <IsFact<SuppressionFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("file", F.File);
  Visit("from", F.From);
  Visit("to", F.To);
  Visit("rules", F.Rules);
  Visit("where", F.Where);
}

template <IsFact<DefaultsFact> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("dialect", F.Dialect);
  Visit("extra", F.Extra);
  Visit("where", F.Where);
}

template <IsFact<Facts> T, class Fn> void fields(T &F, Fn &&Visit) {
  Visit("mainFile", F.MainFile);
  Visit("error", F.Error);
  Visit("entities", F.Entities);
  Visit("registrations", F.Registrations);
  Visit("relations", F.Relations);
  Visit("columns", F.Columns);
  Visit("indexes", F.Indexes);
  Visit("embeds", F.Embeds);
  Visit("associations", F.Associations);
  Visit("migrations", F.Migrations);
  Visit("constants", F.Constants);
  Visit("defaults", F.Defaults);
  Visit("gaps", F.Gaps);
  Visit("suppressions", F.Suppressions);
}

template <class T>
concept HasFields = requires(T &F) {
  fields(F, [](const char *, auto &) {});
};

/// What is kept, to be changed if X may be.
template <class T> const T &inside(const Rare<T> &X) { return *X; }
template <class T> T &inside(Rare<T> &X) { return X.edit(); }

/// Calls Use(V) for every Value in a fact, however deep.
template <class T, class Fn> void forEachValue(T &X, Fn &&Use) {
  using Type = std::remove_const_t<T>;
  if constexpr (std::same_as<Type, Value>)
    Use(X);
  else if constexpr (std::same_as<Type, Options>)
    for (auto &Entry : X)
      Use(Entry.second);
  else if constexpr (IsRare<Type>) {
    if (X.isKept())
      forEachValue(inside(X), Use);
  } else if constexpr (std::same_as<Type, Few<Value>> ||
                       std::same_as<Type, Few<KeyPartFact>>)
    for (auto &Item : X)
      forEachValue(Item, Use);
  else if constexpr (HasFields<Type>)
    fields(X, [&Use](const char *, auto &Field) { forEachValue(Field, Use); });
}

} // namespace assoc

#endif
