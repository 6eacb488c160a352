// SPDX-License-Identifier: Apache-2.0
// The ways to write a member, and what is not read.
#include <Lightweight/Lightweight.hpp>

#define Member(x) &x
inline constexpr auto KeyName = Light::SqlRealName{"home_id"};

namespace fleet {
struct Boat;
struct Crew;
template <class T> using Many = Light::HasMany<T>;
template <auto Key> using Optional =
    Light::BelongsTo<Key, std::nullopt, Light::SqlNullable::Null>;

struct Harbour { // FACT: entity fleet::Harbour name=Harbour closed=true
  static constexpr std::string_view TableName = "Harbours"; // FACT: registration fleet::Harbour "Harbours"
  using Id = Light::Field<Light::SqlGuid, Light::PrimaryKey::AutoAssign>;
  Id id; // FACT: column fleet::Harbour id cppType=Lightweight::SqlGuid primaryKey=true
  Light::Field<Light::SqlDateTime, Light::SqlRealName{"harbour_name"}> name; // FACT: column fleet::Harbour name field="harbour_name" cppType=Lightweight::SqlDateTime
  Light::Field<std::optional<int>, Light::SqlRealName{"no"}, Light::PrimaryKey::ServerSideAutoIncrement> number; // FACT: column fleet::Harbour number field="no" cppType=std::optional<int> primaryKey=true autoIncrement=true
  Many<Boat> boats; // FACT: association hasMany fleet::Harbour fleet::Boat nofix member=boats inverse.by=key
  Light::HasMany<Boat, KeyName> home; // FACT: association hasMany fleet::Harbour fleet::Boat nofix member=home inverse=home_id inverse.by=key
  Light::HasMany<Boat, Light::SqlRealName{"last" "_id"}> last; // FACT: association hasMany fleet::Harbour fleet::Boat nofix member=last inverse=last_id inverse.by=key
  int unmapped;
};
struct Boat { // FACT: entity fleet::Boat name=Boat closed=true // FACT: registration fleet::Boat ''
  Light::Field<int, Light::PrimaryKey::AutoAssign> id; // FACT: column fleet::Boat id cppType=int primaryKey=true
  Light::BelongsTo<Member(Harbour::id), KeyName> home; // FACT: association belongsTo fleet::Boat fleet::Harbour nofix member=home foreignKey.field=home_id targetKey=id
  Light::BelongsTo<&Harbour::id, Light::SqlRealName{"last_id"}, Light::SqlNullable::NotNull> last; // FACT: association belongsTo fleet::Boat fleet::Harbour nofix member=last foreignKey.field="last_id" targetKey=id
  Optional<&Harbour::id> next; // FACT: association belongsTo fleet::Boat fleet::Harbour nofix member=next foreignKey.allowNull=true targetKey=id
  Light::HasManyThrough<Harbour, Light::Through<Crew>, Light::SqlRealName{"boat"}> harbours; // FACT: association belongsToMany fleet::Boat fleet::Harbour nofix member=harbours foreignKey="boat" through.entity=fleet::Crew
  Light::HasOneThrough<Harbour, Crew> first; // FACT: association hasOne fleet::Boat fleet::Harbour nofix member=first through.entity=fleet::Crew
};
struct Crew { // FACT: entity fleet::Crew name=Crew // FACT: registration fleet::Crew ''
  Light::Field<int> boat, harbour; // FACT: column fleet::Crew boat cppType=int // FACT: column fleet::Crew harbour cppType=int
  Light::CompositeForeignKey<Light::Connection<&Crew::boat, &Boat::id>> key; // FACT: association belongsTo fleet::Crew fleet::Boat nofix member=key keyParts=boat->id
  Light::CompositeForeignKey<Light::Connection<&Crew::boat, &Boat::id>, Light::Connection<&Crew::harbour, &Harbour::number>> mixed; // FACT: gap fleet::Crew what='this member cannot be read'
};
} // namespace fleet

// What ddl2cpp writes beside a record.
struct Album { // FACT: entity Album closed=true
  static constexpr std::string_view TableName = "album"; // FACT: registration Album "album"
  Light::Field<int, Light::PrimaryKey::ServerSideAutoIncrement> id; // FACT: column Album id field=AlbumId cppType=int primaryKey=true autoIncrement=true
  Light::BelongsTo<&fleet::Harbour::id> harbour; // FACT: association belongsTo Album fleet::Harbour nofix member=harbour foreignKey.field=HarbourId targetKey=id
};
template <> struct Lightweight::Description<Album> {
  static constexpr std::size_t FieldCount = 2;
  using Members = Lightweight::RecordMemberList<&Album::id, &Album::harbour>;
  static constexpr std::array<std::string_view, 2> FieldNames = {"AlbumId", "HarbourId"};
};

template <class T> struct Generic { // FACT: entity Generic<char> closed=true // FACT: registration Generic<char> ''
  Light::Field<T, Light::PrimaryKey::AutoAssign> id; // FACT: column Generic<char> id cppType=char primaryKey=true
};
struct User : Generic<int> { // FACT: entity User // FACT: registration User '' // FACT: gap User what='base classes are not read'
  Light::BelongsTo<&Generic<char>::id> generic; // FACT: association belongsTo User Generic<char> nofix member=generic foreignKey='' targetKey=id
};
void local() {
  struct Local {
    Light::Field<int> id;
  };
}
