# SPDX-License-Identifier: Apache-2.0
"""What an engine says of the tables that it has, in one shape:

{table: {"columns": {name: (type, nullable, counts up, default)},
         "primaryKey": [...],
         "foreignKeys": [(columns, table, columns, delete, update, deferred)],
         "uniques": [...], "indexes": [...],
         "names": of keys and indexes, as far as the engine keeps them}}

Tables of another schema than the default one are called "schema.table".
"""
import re
from collections import defaultdict


def table():
    return {"columns": {}, "primaryKey": [], "foreignKeys": [], "uniques": [],
            "indexes": [], "names": set()}


def rows(cursor, query, *arguments):
    cursor.execute(query, arguments or None)
    return cursor.fetchall()


def value(default):
    """The text of a default: 'it''s'::text, 1, true."""
    if default is None or default == "NULL":
        return None
    text = re.sub(r"^\(?(.*?)\)?(::[^']*)?$", r"\1", default, flags=re.S)
    if text.startswith("'"):
        text = text[1:-1].replace("''", "'")
    return {"true": "1", "false": "0"}.get(text.lower(), text)


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def sqlite(connection):
    def ask(query):
        return connection.execute(query).fetchall()

    found = {}
    for name, sql in ask("SELECT name, sql FROM sqlite_master "
                         "WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"):
        made = found[name] = table()
        key = {}
        for _, column, kind, required, default, position in ask(
                f"PRAGMA table_info({quoted(name)})"):
            counts = bool(position) and "AUTOINCREMENT" in sql
            made["columns"][column] = (kind, not required, counts,
                                       value(default))
            if position:
                key[position] = column
        made["primaryKey"] = [key[p] for p in sorted(key)]
        for _, index, unique, origin, _ in ask(
                f"PRAGMA index_list({quoted(name)})"):
            columns = [c for _, _, c in ask(
                f"PRAGMA index_info({quoted(index)})")]
            made["names"].add(index)
            if origin != "pk":
                made["uniques" if unique else "indexes"].append(columns)
        keys = defaultdict(list)
        for row in ask(f"PRAGMA foreign_key_list({quoted(name)})"):
            keys[row[0]].append(row)
        for parts in keys.values():
            parts.sort(key=lambda r: r[1])
            _, _, parent, _, _, update, delete, _ = parts[0]
            made["foreignKeys"].append(
                ([r[3] for r in parts], parent, [r[4] for r in parts], delete,
                 update, None))
    return found


POSTGRES_ACTIONS = {"a": "NO ACTION", "r": "RESTRICT", "c": "CASCADE",
                    "n": "SET NULL", "d": "SET DEFAULT"}


def postgres(cursor):
    names, found, columns = {}, {}, {}
    for oid, schema, name in rows(
            cursor, "SELECT c.oid, n.nspname, relname FROM pg_class c "
            "JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' "
            "AND nspname NOT IN ('pg_catalog', 'information_schema')"):
        names[oid] = name if schema == "public" else f"{schema}.{name}"
        found[names[oid]] = table()
    enums = defaultdict(list)
    for oid, label in rows(cursor, "SELECT enumtypid, enumlabel FROM pg_enum "
                           "ORDER BY enumtypid, enumsortorder"):
        enums[oid].append(label)
    for oid, number, name, kind, text, required, counts, default in rows(
            cursor, "SELECT attrelid, attnum, attname, atttypid, "
            "format_type(atttypid, atttypmod), attnotnull, attidentity <> '', "
            "pg_get_expr(adbin, adrelid) FROM pg_attribute "
            "LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum "
            "WHERE attnum > 0 AND NOT attisdropped "
            "ORDER BY attrelid, attnum"):
        if oid in names:
            columns[oid, number] = name
            if kind in enums:
                text = "enum " + "|".join(enums[kind])
            found[names[oid]]["columns"][name] = (
                text, not required, counts, value(default))
    for oid, name, kind, mine, parent, theirs, delete, update, deferred in rows(
            cursor, "SELECT conrelid, conname, contype, conkey, confrelid, "
            "confkey, confdeltype, confupdtype, condeferred FROM pg_constraint "
            "WHERE conrelid <> 0 ORDER BY oid"):
        if oid not in names:
            continue
        found[names[oid]]["names"].add(name)
        own = [columns[oid, n] for n in mine]
        if kind == "p":
            found[names[oid]]["primaryKey"] = own
        elif kind == "u":
            found[names[oid]]["uniques"].append(own)
        elif kind == "f":
            found[names[oid]]["foreignKeys"].append(
                (own, names[parent], [columns[parent, n] for n in theirs],
                 POSTGRES_ACTIONS[delete], POSTGRES_ACTIONS[update], deferred))
    for oid, name, keys in rows(
            cursor, "SELECT indrelid, relname, indkey::int2[] FROM pg_index "
            "JOIN pg_class c ON c.oid = indexrelid "
            "WHERE NOT indisunique ORDER BY indexrelid"):
        if oid in names:
            found[names[oid]]["names"].add(name)
            found[names[oid]]["indexes"].append(
                [columns[oid, n] for n in keys])
    return found


def mariadb(cursor):
    found = {}
    for name, in rows(cursor, "SELECT table_name FROM information_schema.tables"
                      " WHERE table_schema = DATABASE()"):
        found[name] = table()
    for name, column, kind, nullable, extra, default in rows(
            cursor, "SELECT table_name, column_name, column_type, is_nullable, "
            "extra, column_default FROM information_schema.columns "
            "WHERE table_schema = DATABASE() ORDER BY ordinal_position"):
        found[name]["columns"][column] = (
            kind, nullable == "YES", extra == "auto_increment",
            value(default))
    indexes = defaultdict(list)
    for name, index, shared, column in rows(
            cursor, "SELECT table_name, index_name, non_unique, column_name "
            "FROM information_schema.statistics "
            "WHERE table_schema = DATABASE() "
            "ORDER BY table_name, index_name, seq_in_index"):
        indexes[name, index, shared].append(column)
    for (name, index, shared), columns in indexes.items():
        found[name]["names"].add(index)
        if index == "PRIMARY":
            found[name]["primaryKey"] = columns
        else:
            found[name]["indexes" if shared else "uniques"].append(columns)
    actions = {(t, n): (d, u) for t, n, d, u in rows(
        cursor, "SELECT table_name, constraint_name, delete_rule, update_rule "
        "FROM information_schema.referential_constraints "
        "WHERE constraint_schema = DATABASE()")}
    keys = defaultdict(list)
    for name, key, column, parent, other in rows(
            cursor, "SELECT table_name, constraint_name, column_name, "
            "referenced_table_name, referenced_column_name "
            "FROM information_schema.key_column_usage "
            "WHERE table_schema = DATABASE() "
            "AND referenced_table_name IS NOT NULL ORDER BY ordinal_position"):
        keys[name, key].append((column, parent, other))
    for (name, key), parts in keys.items():
        found[name]["names"].add(key)
        found[name]["foreignKeys"].append(
            ([p[0] for p in parts], parts[0][1], [p[2] for p in parts],
             *actions[name, key], None))
    return found


READERS = {"sqlite": sqlite, "postgres": postgres, "mariadb": mariadb}
