# SPDX-License-Identifier: Apache-2.0
"""What has to be in a database, compared with what is there."""
import re

from kept import as_kept

# Why a key is in a comment; where the engine refuses it, that is tried.
REFUSED = re.compile(
    r"^-- (?P<why>[^;\n]*?): (?P<statement>ALTER TABLE (?P<table>.*?) ADD "
    r"(?:CONSTRAINT \S+ )?FOREIGN KEY \((?P<columns>.*?)\) REFERENCES "
    r"(?P<parent>.*) \(.*);$", re.M)
CREATED = re.compile(r"^CREATE TABLE (.*) \(\n((?:  .*\n)*)", re.M)
COLUMN = re.compile(r"^  -- left out: (\S+): .* takes it for (\S+)$", re.M)
TABLE = re.compile(r"^-- left out: .*\n-- CREATE TABLE (.*) \($", re.M)
STANDS_STILL = re.compile(r"^  -- (\S+) does not count up", re.M)


def statements(sql):
    for part in re.split(r";\n", sql):
        if any(line and not line.startswith("--")
               for line in part.splitlines()):
            yield part


def plain(quoted):
    """"a"."b" gives a.b."""
    names = re.findall(r'"((?:[^"]|"")*)"|`((?:[^`]|``)*)`', quoted)
    return [a.replace('""', '"') or b.replace("``", "`") for a, b in names]


def left_out(sql):
    """The reason and the statement, where the engine would refuse it."""
    for match in REFUSED.finditer(sql):
        if "cannot defer" not in match["why"]:
            yield match["why"], match["statement"]


def action(name, key, columns, database):
    """Of the policy in docs/schema.md."""
    value = key[name]
    if database == "mariadb":
        if value == "SET DEFAULT":
            return "NO ACTION"
        if value == "SET NULL" and not all(
                columns[c]["nullable"] for c in key["columns"]):
            return "NO ACTION"
    return value


def stored(schema, name):
    return f"{schema}.{name}" if schema else name


def cut(name, database):
    """What PostgreSQL makes of a long name."""
    return name.encode()[:63].decode() if database == "postgres" else name


def expected_key(key, table, same, database):
    columns = {c["name"]: c for c in table["columns"]}
    defers = {"postgres": {"wt-dbo", "odb"}}.get(database)
    parent = stored(key["references"]["schema"], key["references"]["table"])
    return ([cut(same.get(c, c), database) for c in key["columns"]],
            cut(parent, database),
            key["references"]["columns"],
            action("onDelete", key, columns, database),
            action("onUpdate", key, columns, database),
            defers and table["dialect"] in defers and not key["immediate"])


def default(column, database):
    """What the database is told of it; the rest is for the program."""
    text, kind = column["default"], (column["logicalType"] or "").split("(")[0]
    if text in (None, "NULL") or column["autoIncrement"]:
        return None
    number = re.fullmatch(r"-?\d+(\.\d+)?", text)
    if kind in ("INTEGER", "BIGINT", "SMALLINT", "DECIMAL", "FLOAT", "DOUBLE",
                "REAL"):
        truth = database != "postgres" and text in ("true", "false")
        return str(int(text == "true")) if truth else number and text
    if kind == "BOOLEAN":
        return {"true": "1", "false": "0", "1": "1", "0": "0"}.get(text)
    return text if kind in ("STRING", "CHAR", "ENUM", "TEXT") else None


def reported(kind, database):
    """A type that was given as SQL, as the database calls it."""
    kind = kind and kind.lower()
    return (re.sub(r"^char\b", "character", kind)
            if kind and database == "postgres" else kind)


def expected_table(table, lines, refused, database):
    """lines: of its statement; refused: keys that stand in comments."""
    same = {plain(gone)[0]: plain(kept)[0]
            for gone, kept in COLUMN.findall(lines)}
    still = {plain(c)[0] for c in STANDS_STILL.findall(lines)}
    keys, constraints = [], []
    for key in table["foreignKeys"]:
        parent = stored(key["references"]["schema"],
                        key["references"]["table"])
        if (key["columns"], parent) in refused:
            refused.remove((key["columns"], parent))
        else:
            keys.append(expected_key(key, table, same, database))
            constraints.append(key["name"])
    uniques, names = [], [*table["indexNames"]]
    for unique, name in zip(table["uniques"], table["uniqueNames"]):
        if unique not in uniques:
            uniques.append(unique)
            names.append(name)
    columns = {}
    for c in table["columns"]:
        if same.get(c["name"], c["name"]) == c["name"]:
            columns.setdefault(cut(c["name"], database), (
                reported(c["type"], database), c["nullable"],
                c["autoIncrement"] and c["name"] not in still,
                default(c, database)))
    return {
        "columns": columns,
        "primaryKey": table["primaryKey"], "foreignKeys": keys,
        "uniques": uniques, "indexes": table["indexes"],
        # SQLite keeps no names of constraints; unique keys with one are indexes.
        "names": names if database == "sqlite" else names + constraints}


def expected(schema, sql):
    """The JSON in the shape of introspection.py."""
    database = schema["database"]
    schema = as_kept(schema, database)
    gone = {".".join(plain(name)) for name in TABLE.findall(sql)}
    lines = {".".join(plain(name)): body for name, body in CREATED.findall(sql)}
    tables = {}
    for table in schema["tables"]:
        name = stored(table["schema"], table["name"])
        refused = [(plain(m["columns"]), ".".join(plain(m["parent"])))
                   for m in REFUSED.finditer(sql)
                   if ".".join(plain(m["table"])) == name]
        if name not in gone:
            tables[cut(name, database)] = expected_table(
                table, lines.get(name, ""), refused, database)
    return tables


def without_made_indexes(want, have, database):
    """MariaDB makes an index for each key that has none."""
    if database != "mariadb":
        return have["indexes"]
    made = [key[0] for key in want["foreignKeys"]]
    return [index for index in have["indexes"]
            if index in want["indexes"] or index not in made]


def differences(schema, sql, found):
    want_all = expected(schema, sql)
    database = schema["database"]
    if set(want_all) != set(found):
        yield f"tables {sorted(found)}, expected {sorted(want_all)}"
        return
    for name, want in want_all.items():
        have = dict(found[name])
        have["indexes"] = without_made_indexes(want, have, database)
        # A type that nobody knows is as good as any.
        columns = {c: (want["columns"].get(c, [""])[0] and kind.lower(), *rest)
                   for c, (kind, *rest) in have["columns"].items()}
        if list(columns.items()) != list(want["columns"].items()):
            yield f"{name}: columns {columns}, expected {want['columns']}"
        if have["primaryKey"] != want["primaryKey"]:
            yield (f"{name}: primary key {have['primaryKey']}, "
                   f"expected {want['primaryKey']}")
        # Of two that are the same, one has a number behind it; what is too long
        # has got another one.
        lost = [n for n in want["names"] if n and len(n.encode()) <= 63
                and not any(re.fullmatch(re.escape(n) + r"(_\d+)?", h)
                            for h in have["names"])]
        if lost:
            yield f"{name}: names {have['names']} without {lost}"
        for what in ("foreignKeys", "uniques", "indexes"):
            if sorted(map(str, have[what])) != sorted(map(str, want[what])):
                yield f"{name}: {what} {have[what]}, expected {want[what]}"
