# SPDX-License-Identifier: Apache-2.0
"""Changes to a schema in JSON: what is done, and what `diff` must say."""
import copy

ACTIONS = ["NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT"]


def named(table):
    return ".".join(filter(None, (table["schema"], table["name"])))


def in_keys(table):
    """Columns that constraints need."""
    return {*table["primaryKey"],
            *(c for k in table["foreignKeys"] for c in k["columns"]),
            *(c for u in table["uniques"] + table["indexes"] for c in u)}


def leads_to(schema, table):
    return [k for t in schema["tables"] if t is not table
            for k in t["foreignKeys"]
            if (k["references"]["schema"], k["references"]["table"])
            == (table["schema"], table["name"])]


def free_columns(schema, table):
    taken = in_keys(table) | {c for k in leads_to(schema, table)
                              for c in k["references"]["columns"]}
    return [c for c in table["columns"] if c["name"] not in taken]


def other_type(column):
    kind = column["type"] or ""
    if kind in ("integer", "INTEGER", "bigint", "BIGINT"):
        return "text"
    if kind.startswith(("character varying", "text", "TEXT", "VARCHAR")):
        return "integer"
    return None


def table_seeds(schema, table):
    name = named(table)
    if not leads_to(schema, table):
        yield (lambda s, t: s["tables"].remove(t)), f"+ table {name}"
        if table["primaryKey"] and not any(c["autoIncrement"]
                                           for c in table["columns"]):
            def no_key(_, t):
                t["primaryKey"] = []
            yield no_key, f"~ primary key of {name}"
    for number in range(len(table["uniques"])):
        if leads_to(schema, table):
            break
        def no_unique(_, t, number=number):
            del t["uniques"][number]
        columns = ", ".join(table["uniques"][number])
        if table["uniques"].count(table["uniques"][number]) == 1:
            yield no_unique, f"+ unique {name}({columns})"

    new = {"name": "quite new", "type": "integer", "nullable": True,
           "autoIncrement": False}
    for column in (new, {**new, "nullable": False}):
        def added(_, t, column=column):
            t["columns"].append(column)
        yield added, f"- column {name}.quite new"


def column_seeds(schema, table):
    name = named(table)

    def at(position, **values):
        def change(_, t):
            t["columns"][position].update(values)
        return change

    free = [c["name"] for c in free_columns(schema, table)]
    for position, column in enumerate(table["columns"]):
        place = f"{name}.{column['name']}"
        # Of what could not be read, nothing is said.
        if column["name"] not in table["primaryKey"] and column["complete"]:
            yield (at(position, nullable=not column["nullable"]),
                   f"~ column {place}: " +
                   ("not null -> null" if column["nullable"]
                    else "null -> not null"))
        if column["name"] not in free:
            continue
        def dropped(_, t, position=position):
            del t["columns"][position]
        if len(table["columns"]) > 1:
            yield dropped, f"+ column {place}"
        def unique(_, t, column=column["name"]):
            t["uniques"].append([column])
        yield unique, f"- unique {name}({column['name']})"
        if other_type(column):
            yield (at(position, type=other_type(column)),
                   f"~ column {place}: ")


def key_seeds(schema, table):
    name = named(table)
    said = {str((k["columns"], k["references"])) for k in table["foreignKeys"]}
    if len(said) < len(table["foreignKeys"]):
        return  # one key twice: either may go
    for number, key in enumerate(table["foreignKeys"]):
        place = f"{name}({', '.join(key['columns'])})"

        def gone(_, t, number=number):
            del t["foreignKeys"][number]
        yield gone, f"+ key {place}"
        for what in ("onDelete", "onUpdate"):
            for action in ACTIONS:
                def acts(_, t, number=number, what=what, action=action):
                    t["foreignKeys"][number][what] = action
                # Of what could not be read, nothing is said.
                if action != key[what] and \
                        key[what + "From"]["provenance"] != "unknown":
                    yield acts, (f": ON {what[2:].upper()} {action} -> "
                                 f"{key[what]}")
        for other in schema["tables"]:
            to = key["references"]
            kinds = [c["type"] for c in other["columns"]
                     if c["name"] in other["primaryKey"]]
            mine = [c["type"] for c in table["columns"]
                    if c["name"] in key["columns"]]
            if (other["schema"], other["name"]) == (to["schema"],
                                                    to["table"]) \
                    or kinds != mine or len(kinds) != 1:
                continue
            def turned(_, t, number=number, other=other):
                t["foreignKeys"][number]["references"] = {
                    "table": other["name"], "schema": other["schema"],
                    "columns": other["primaryKey"]}
            yield turned, f"~ key {place}: "
            break


def seeds(schema):
    """Pairs of a changed copy and the line that `diff` must print."""
    for position, table in enumerate(schema["tables"]):
        for kind in (table_seeds, column_seeds, key_seeds):
            for change, line in kind(schema, table):
                changed = copy.deepcopy(schema)
                change(changed, changed["tables"][position])
                yield changed, line
