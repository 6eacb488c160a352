// SPDX-License-Identifier: Apache-2.0
// A schema as the statements that make it in a database.
#ifndef ASSOC_CHECKS_SCHEMA_DDL_H
#define ASSOC_CHECKS_SCHEMA_DDL_H

#include "checks/schema/Schema.h"

namespace assoc {

/// In an order that can be executed. What the database cannot have is replaced
/// by what comes nearest, with a comment beside it, or stands in a comment.
std::string ddl(const Schema &S, Database D);

/// The type that the database reports for a column; empty: unknown. It depends
/// on the table: a text of any length cannot be a key everywhere.
std::string columnType(const Table &T, const TableColumn &C, Database D);

/// The name of a table apart from its schema. Where schemas are no part of a
/// database it begins with theirs: "blog.posts".
std::string storedName(std::string_view Schema, std::string_view Name,
                       Database D);
bool hasSchemas(Database D);

} // namespace assoc

#endif
