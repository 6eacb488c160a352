// SPDX-License-Identifier: Apache-2.0
// What a library looks like whose users build tables from calls with member
// pointers: make_table("boat", make_column("id", &Boat::id), ...). And what its
// functions mean that associate models.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_BUILDERDESCRIPTION_H
#define ASSOC_PLUGIN_RECOGNIZERS_BUILDERDESCRIPTION_H

#include <map>
#include <set>
#include <string>
#include <vector>

namespace assoc {

/// What a call declares. Parts stand in the arguments of what they belong to,
/// or are member functions of it: table<Boat>("boat").column("id", &Boat::id).
enum class BuilderRole {
  Storage,
  Table,
  Column,
  PrimaryKey, ///< of a column, or with member pointers of the table
  Unique,     ///< likewise
  ForeignKey,
  Index,
  UniqueIndex,
  AutoIncrement,
  NotNull,
  Null,
  Default,
  Member,  ///< stands for its member pointer: column<Boat>(&Base::id)
  Ignored, ///< is known, and says nothing about keys
};

/// Where the member pointers stand among the arguments.
struct BuilderMembers {
  int First = -1;     ///< -1: nowhere
  unsigned Count = 0; ///< 0: as many as follow each other
};

struct BuilderCall {
  BuilderRole Role = BuilderRole::Ignored;
  std::string Function; ///< qualified, without template arguments
  int Name = -1;        ///< position of the name; -1: there is none
  BuilderMembers Members;
  BuilderMembers References = {};   ///< of a key that names both ends
  int OnDelete = -1, OnUpdate = -1; ///< position of the action
};

/// A plain value, so that it can be read from a file.
struct BuilderDescription {
  std::string Dialect; ///< whose conventions hold
  /// Ends of the paths of the library's own files: its calls are not the
  /// user's.
  std::vector<std::string> Library;
  std::vector<BuilderCall> Calls;

  // Members of a key, by which the rest of it is said. The action is an
  // argument, .on_delete(Action::cascade), or is called, .on_delete.cascade().
  std::string References, OnDelete, OnUpdate;
  std::string AutoIncrement; ///< of a primary key: .autoincrement()
  /// The library's words for actions where they are none of SQL's in another
  /// dress (setNull, SET_NULL, restrict_): {"orphan", "SET NULL"}. No action:
  /// "".
  std::map<std::string, std::string> Actions;
  /// Class templates that users may specialise. Nullable types derive from
  /// std::true_type, what a type is stored as from one of StoredAs.
  std::string NullableTrait, StoredTrait;
  /// A column is NOT NULL unless its type or the user says otherwise.
  bool NotNullByDefault = false;
  std::map<std::string, std::string> StoredAs;

  /// Functions of the library that say what a mark would ("hasMany"), by their
  /// qualified names: the vocabulary's recogniser reads their calls.
  std::map<std::string, std::string> Marks;

  bool hasStorages() const;
  /// As in Recognizers.def.
  std::set<std::string> words() const;
};

/// sqlite_orm, as of its versions 1.5 to 1.9.
BuilderDescription sqliteOrm();

} // namespace assoc

#endif
