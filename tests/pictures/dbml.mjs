// SPDX-License-Identifier: Apache-2.0
// What DBML's own parser reads in each FILE, as one line of JSON.
// usage: dbml.mjs NODE_MODULES FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, ...files] = process.argv.slice(2);
const { Parser } = createRequire(modules + "/")("@dbml/core");
for (const file of files) {
  let database;
  try {
    database = new Parser().parse(readFileSync(file, "utf8"), "dbmlv2");
  } catch (error) {
    console.error(file, JSON.stringify(error.diags ?? error.message));
    process.exit(1);
  }
  const qualified = (schema, name) =>
    schema === "public" ? name : `${schema}.${name}`;
  const all = (key) => database.schemas.flatMap((schema) => schema[key]);
  console.log(JSON.stringify({
    tables: all("tables").map((table) => ({
      name: qualified(table.schema.name, table.name),
      columns: table.fields.map((field) => ({
        name: field.name, type: field.type.type_name,
        required: field.not_null ?? false,
      })),
    })),
    edges: all("refs").map((ref) => ({
      onDelete: ref.onDelete, ends: ref.endpoints.map((end) => ({
        table: qualified(end.schemaName ?? "public", end.tableName),
        columns: end.fieldNames, relation: end.relation,
      })),
    })),
    groups: all("tableGroups").length,
  }));
}
