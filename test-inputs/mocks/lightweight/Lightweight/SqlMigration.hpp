// SPDX-License-Identifier: Apache-2.0
// The smallest Lightweight that its users' migrations compile with.
#pragma once
#include "Lightweight.hpp"

#include <functional>
#include <variant>
#include <vector>

namespace Lightweight {
namespace SqlColumnTypeDefinitions {
struct Bigint {};
struct Bool {};
struct DateTime {};
struct Decimal {
  std::size_t precision{}, scale{};
};
struct Guid {};
struct Integer {};
struct Real {
  std::size_t precision{};
};
struct Varchar {
  std::size_t size = 255;
};
} // namespace SqlColumnTypeDefinitions
using SqlColumnTypeDefinition =
    std::variant<SqlColumnTypeDefinitions::Bigint,
                 SqlColumnTypeDefinitions::Bool,
                 SqlColumnTypeDefinitions::DateTime,
                 SqlColumnTypeDefinitions::Decimal,
                 SqlColumnTypeDefinitions::Guid,
                 SqlColumnTypeDefinitions::Integer,
                 SqlColumnTypeDefinitions::Real,
                 SqlColumnTypeDefinitions::Varchar>;

template <class Record> constexpr std::string_view RecordTableName = "";

enum class IndexType : std::uint8_t { NonUnique, Unique };
enum class SqlPrimaryKeyType : std::uint8_t { NONE, MANUAL, AUTO_INCREMENT };
struct SqlForeignKeyReferenceDefinition {
  std::string tableName;
  std::string columnName;
};
struct SqlColumnDeclaration {
  std::string name;
  SqlColumnTypeDefinition type;
  SqlPrimaryKeyType primaryKey{SqlPrimaryKeyType::NONE};
  std::optional<SqlForeignKeyReferenceDefinition> foreignKey{};
  bool required{false};
  bool unique{false};
};

struct SqlCreateTableQueryBuilder {
  using Self = SqlCreateTableQueryBuilder;
  Self &Column(SqlColumnDeclaration);
  Self &Column(std::string, SqlColumnTypeDefinition);
  Self &RequiredColumn(std::string, SqlColumnTypeDefinition);
  Self &Timestamps();
  Self &PrimaryKey(std::string, SqlColumnTypeDefinition);
  Self &PrimaryKeyWithAutoIncrement(
      std::string, SqlColumnTypeDefinition = SqlColumnTypeDefinitions::Bigint{});
  Self &ForeignKey(std::string, SqlColumnTypeDefinition,
                   SqlForeignKeyReferenceDefinition);
  Self &RequiredForeignKey(std::string, SqlColumnTypeDefinition,
                           SqlForeignKeyReferenceDefinition);
  Self &ForeignKey(std::vector<std::string>, std::string,
                   std::vector<std::string>);
  Self &Unique();
  Self &Index();
  Self &UniqueIndex();
  Self &Future(); // what nobody knows yet
};
struct SqlAlterTableQueryBuilder {
  using Self = SqlAlterTableQueryBuilder;
  Self &RenameTo(std::string_view);
  Self &AddColumn(std::string, SqlColumnTypeDefinition);
  template <auto MemberPointer> Self &AddColumn() { return *this; }
  Self &AddNotRequiredColumn(std::string, SqlColumnTypeDefinition);
  Self &AlterColumn(std::string, SqlColumnTypeDefinition, SqlNullable);
  Self &RenameColumn(std::string_view, std::string_view);
  Self &DropColumn(std::string_view);
  Self &AddIndex(std::string_view);
  Self &AddUniqueIndex(std::string_view);
  Self &DropIndex(std::string_view);
  Self &AddForeignKey(std::string, SqlForeignKeyReferenceDefinition);
  Self &AddForeignKeyColumn(std::string, SqlColumnTypeDefinition,
                            SqlForeignKeyReferenceDefinition);
  Self &AddNotRequiredForeignKeyColumn(std::string, SqlColumnTypeDefinition,
                                       SqlForeignKeyReferenceDefinition);
  Self &DropForeignKey(std::string);
  Self &AddCompositeForeignKey(std::vector<std::string>, std::string,
                               std::vector<std::string>);
};
struct SqlMigrationInsertBuilder {
  template <class T> SqlMigrationInsertBuilder &Set(std::string, const T &) {
    return *this;
  }
};
struct SqlMigrationQueryBuilder {
  SqlCreateTableQueryBuilder CreateTable(std::string_view);
  template <class Record> SqlCreateTableQueryBuilder CreateTable() { return {}; }
  SqlCreateTableQueryBuilder CreateTableIfNotExists(std::string_view);
  SqlAlterTableQueryBuilder AlterTable(std::string_view);
  template <class Record> SqlAlterTableQueryBuilder AlterTable() { return {}; }
  SqlMigrationQueryBuilder &DropTable(std::string_view);
  SqlMigrationQueryBuilder &RawSql(std::string_view);
  SqlMigrationQueryBuilder &CreateIndex(std::string, std::string,
                                        std::vector<std::string>,
                                        bool unique = false);
  SqlMigrationQueryBuilder &CreateIndex(std::string, std::vector<std::string>,
                                        IndexType = IndexType::NonUnique);
  SqlMigrationQueryBuilder &CreateUniqueIndex(std::string, std::string,
                                              std::vector<std::string>);
  SqlMigrationInsertBuilder Insert(std::string_view);
};
struct SqlConnection {
  SqlMigrationQueryBuilder Migration() const;
};
struct SqlStatement {
  template <class Callable> void MigrateDirect(const Callable &) {}
};

namespace SqlMigration {
struct MigrationTimestamp {
  std::uint64_t value{};
};
struct MigrationBase {
  MigrationBase(MigrationTimestamp, std::string_view);
  virtual ~MigrationBase() = default;
  virtual void Up(SqlMigrationQueryBuilder &) const = 0;
  virtual void Down(SqlMigrationQueryBuilder &) const {}
};
struct MigrationMetadata {
  std::vector<MigrationTimestamp> dependencies{};
};
template <std::uint64_t Stamp> struct Migration : MigrationBase {
  using Callback = std::function<void(SqlMigrationQueryBuilder &)>;
  Migration(std::string_view Title, const Callback &, const Callback & = {})
      : MigrationBase(MigrationTimestamp{Stamp}, Title) {}
  Migration(std::string_view Title, MigrationMetadata, const Callback &,
            const Callback & = {})
      : MigrationBase(MigrationTimestamp{Stamp}, Title) {}
  void Up(SqlMigrationQueryBuilder &) const override {}
};
} // namespace SqlMigration
} // namespace Lightweight

#define LIGHTWEIGHT_SQL_MIGRATION(timestamp, description)                      \
  struct Migration_##timestamp : Lightweight::SqlMigration::MigrationBase {    \
    static constexpr Lightweight::SqlMigration::MigrationTimestamp TimeStamp{  \
        static_cast<std::uint64_t>(timestamp)};                                \
    explicit Migration_##timestamp()                                           \
        : Lightweight::SqlMigration::MigrationBase(TimeStamp, description) {}  \
    void Up(Lightweight::SqlMigrationQueryBuilder &plan) const override;       \
  };                                                                           \
  static Migration_##timestamp migration_##timestamp;                          \
  void Migration_##timestamp::Up(                                              \
      Lightweight::SqlMigrationQueryBuilder &plan) const
