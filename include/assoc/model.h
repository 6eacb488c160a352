// SPDX-License-Identifier: Apache-2.0
// Associations in C++ the way Sequelize v6 writes them, as declarations that
// assoc-tidy reads. They do nothing at run time.
//
//   #include <assoc/model.h>
//   using namespace assoc;
//
//   constexpr Model User("User", {
//       {"email", {.type = STRING(80), .allowNull = false, .unique = true}},
//       {"nick", STRING},
//   });
//   constexpr Model Post("Post");
//
//   void associate() {
//     User.hasMany(Post, {.foreignKey = "authorId", .onDelete = "CASCADE"});
//     Post.belongsTo(User, {.as = "author", .foreignKey = "authorId"});
//   }
//
// A text may be a literal, a constant (of another translation unit as well) or
// anything else that looks like a string; what only exists at run time is
// unknown to the analyser. An option that is absent differs from every value.
//
// Nothing is stored: from -O1 on, an object file has no data and no code but
// the user's own, empty functions. At -O0 these functions still set up the options
// (clang; g++ leaves a few bytes), and each model that is named takes one byte.
//
// A model that nothing names should be `inline constexpr`, or clang warns of an
// unused constant. In a header, models are `inline constexpr` as well, or are
// declared as `extern const Model<> User;`.
#ifndef ASSOC_MODEL_H
#define ASSOC_MODEL_H

#include <initializer_list>
#include <type_traits>

// The analyser goes by these marks: the member functions of any other class
// may carry them too ("assoc::hasOne", ...) and are then understood as well.
// clang emits whatever is annotated, unless it is told that another object file
// has it (gnu_inline); always_inline makes that one unnecessary.
#if defined(__clang__)
#define ASSOC_MARK(NAME) [[clang::annotate(NAME), gnu::gnu_inline]]
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgnu-inline-cpp-without-extern"
#else
#define ASSOC_MARK(NAME)
#endif

#if defined(__GNUC__)
#define ASSOC_INLINE [[gnu::always_inline]] inline constexpr
#else
#define ASSOC_INLINE inline constexpr
#endif

namespace assoc {

class AnyModel;
struct AttributeOptions;

/// What happens to the rows that refer to a row which is deleted, or whose key
/// is changed.
enum class Action { Restrict, Cascade, NoAction, SetDefault, SetNull };

/// What the options are made of. Nobody needs to name these types.
namespace option {

/// Literals, std::string and its like, without including <string>.
template <class T>
concept TextLike =
    std::is_convertible_v<const T &, const char *> ||
    requires(const T &Str) { Str.c_str(); } ||
    requires(const T &Str) { Str.data(), Str.size(); };

template <class T>
concept FlagLike = std::is_same_v<T, bool>;

/// A text.
struct Text {
  Text() = default;
  template <TextLike T> ASSOC_INLINE Text(const T &) {}
};

/// true, false or absent.
struct Flag {
  Flag() = default;
  template <FlagLike T> ASSOC_INLINE Flag(T) {}
};

/// A name, or a flag: `.updatedAt = false`.
struct TextOrFlag {
  TextOrFlag() = default;
  template <TextLike T> ASSOC_INLINE TextOrFlag(const T &) {}
  template <FlagLike T> ASSOC_INLINE TextOrFlag(T) {}
};

/// "alias", or {"singular", "plural"}.
struct Name {
  Name() = default;
  template <TextLike T> ASSOC_INLINE Name(const T &) {}
  ASSOC_INLINE Name(Text, Text) {}
};

/// A default: text, flag, number or enumerator; nullptr is NULL.
struct Default {
  Default() = default;
  template <TextLike T> ASSOC_INLINE Default(const T &) {}
  template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>)
  ASSOC_INLINE Default(T) {}
};

/// "CASCADE" (letter case is free) or Action::Cascade.
struct ActionText {
  ActionText() = default;
  template <TextLike T> ASSOC_INLINE ActionText(const T &) {}
  ASSOC_INLINE ActionText(Action) {}
};

/// "table", a model, or {either, "key"}.
struct Reference {
  Reference() = default;
  template <TextLike T> ASSOC_INLINE Reference(const T &) {}
  ASSOC_INLINE Reference(const AnyModel &) {}
  ASSOC_INLINE Reference(Text, Text) {}
  ASSOC_INLINE Reference(const AnyModel &, Text) {}
};

/// A column type.
struct Type {};

/// STRING or STRING(80).
struct SizedType : Type {
  ASSOC_INLINE Type operator()(int) const { return {}; }
};

/// DECIMAL or DECIMAL(10, 2).
struct DecimalType : Type {
  ASSOC_INLINE Type operator()(int, int = 0) const { return {}; }
};

/// "name", {"name", {.allowNull = false}} or {{.allowNull = false}}.
struct Key {
  Key() = default;
  template <TextLike T> ASSOC_INLINE Key(const T &) {}
  ASSOC_INLINE Key(const AttributeOptions &) {}
  ASSOC_INLINE Key(Text, const AttributeOptions &) {}
};

struct ThroughOptions {
  Flag unique = {};     ///< false: the same pair may be stored twice
  Flag timestamps = {}; ///< without effect in Sequelize v6
};

/// "Junction", a model, or {either, {.unique = false}}.
struct Through {
  Through() = default;
  template <TextLike T> ASSOC_INLINE Through(const T &) {}
  ASSOC_INLINE Through(const AnyModel &) {}
  ASSOC_INLINE Through(Text, ThroughOptions) {}
  ASSOC_INLINE Through(const AnyModel &, ThroughOptions) {}
};

} // namespace option

inline constexpr option::Type INTEGER{}, BIGINT{}, SMALLINT{}, BOOLEAN{},
    FLOAT{}, DOUBLE{}, TEXT{}, UUID{}, DATE{}, DATEONLY{}, TIME{}, JSON{},
    JSONB{}, BLOB{};
inline constexpr option::SizedType STRING{}, CHAR{};
inline constexpr option::DecimalType DECIMAL{};

/// ENUM("new", "paid"): one of these texts.
template <option::TextLike... T>
ASSOC_INLINE option::Type ENUM(const T &...) {
  return {};
}

/// raw("tsvector"): a type of the database's own.
template <option::TextLike T> ASSOC_INLINE option::Type raw(const T &) {
  return {};
}

/// A column: of a model, or inside an association's key.
struct AttributeOptions {
  option::Type type = {};
  option::Flag allowNull = {};     ///< absent: the column is nullable
  option::Flag primaryKey = {};    ///< none in the whole model: "id" is added
  option::Flag autoIncrement = {};
  option::Flag unique = {};
  option::Default defaultValue = {};
  option::Text field = {};           ///< the column's name in the database
  option::Reference references = {}; ///< a foreign key written by hand
  option::ActionText onDelete = {};  ///< of that foreign key
  option::ActionText onUpdate = {};
};

/// A named column: {"nick", STRING} or {"nick", {.type = STRING}}.
struct Attribute {
  template <class T>
    requires std::is_base_of_v<option::Type, T>
  ASSOC_INLINE Attribute(option::Text, const T &) {}
  ASSOC_INLINE Attribute(option::Text, const AttributeOptions &) {}
};

/// Of a model, or of all models (define).
struct ModelOptions {
  option::Text tableName = {};       ///< default: the model's name as a plural
  option::Text schema = {};
  option::Name name = {};            ///< {"singular", "plural"}
  option::Flag underscored = {};     ///< columns in snake_case
  option::Flag freezeTableName = {}; ///< the table is called like the model
  option::Flag timestamps = {};      ///< default: createdAt, updatedAt
  option::Flag paranoid = {};        ///< adds deletedAt
  option::TextOrFlag createdAt = {}; ///< another name, or false
  option::TextOrFlag updatedAt = {};
  option::TextOrFlag version = {};   ///< optimistic locking: true, or a name
};

/// Of one association. What has no meaning for its kind is ignored, and
/// reported.
struct AssociationOptions {
  option::Name as = {};         ///< alias; the model's name if absent
  option::Through through = {}; ///< the junction; belongsToMany needs it
  option::Key foreignKey = {};  ///< the key that points to the source
                                ///< (belongsTo: to the target)
  option::Key otherKey = {};    ///< belongsToMany: the key to the target
  option::Text sourceKey = {};  ///< what the key refers to, if not the primary
  option::Text targetKey = {};  ///< key: in the source, in the target
  option::ActionText onDelete = {};
  option::ActionText onUpdate = {};
  option::Flag constraints = {}; ///< false: no constraint in the database
  option::Text uniqueKey = {};   ///< belongsToMany: of the unique constraint
  option::Flag timestamps = {};  ///< belongsToMany: of a junction made by name
  option::Flag oneSided = {};    ///< the missing other side is deliberate
};

/// The four associations, with the meaning that Sequelize v6 gives them.
class AnyModel {
public:
  AnyModel(const AnyModel &) = delete;
  AnyModel &operator=(const AnyModel &) = delete;

  /// 1:1, the key is in the target's table.
  ASSOC_MARK("assoc::hasOne")
  ASSOC_INLINE void hasOne(const AnyModel &,
                           const AssociationOptions & = {}) const {}
  /// 1:N, the key is in the target's table.
  ASSOC_MARK("assoc::hasMany")
  ASSOC_INLINE void hasMany(const AnyModel &,
                            const AssociationOptions & = {}) const {}
  /// The other side of both: the key is in this model's table.
  ASSOC_MARK("assoc::belongsTo")
  ASSOC_INLINE void belongsTo(const AnyModel &,
                              const AssociationOptions & = {}) const {}
  /// N:M, the keys are in the junction's table.
  ASSOC_MARK("assoc::belongsToMany")
  ASSOC_INLINE void belongsToMany(const AnyModel &,
                                  const AssociationOptions &) const {}

protected:
  AnyModel() = default;
};

/// A table. Model<Record> takes its columns from the members of a struct:
/// `int id` is the primary key, std::optional is nullable. Attributes that are
/// given by hand are added to the record's, or override them.
template <class Record = void> class Model : public AnyModel {
public:
  ASSOC_INLINE Model(option::Text /*name*/,
                     std::initializer_list<Attribute> /*attributes*/ = {},
                     const ModelOptions & /*options*/ = {}) {}
};

/// Defaults for every model of the program.
ASSOC_MARK("assoc::define")
ASSOC_INLINE void define(const ModelOptions &) {}

} // namespace assoc

#if defined(__clang__)
#pragma clang diagnostic pop
#endif
#undef ASSOC_MARK
#undef ASSOC_INLINE

#endif
