# SPDX-License-Identifier: Apache-2.0
"""Schemas to draw: what `assoc-tidy schema --format=json` could have written."""
import json
import pathlib

# Whatever else a document has is as in this one.
GOLDEN = json.loads((pathlib.Path(__file__).parents[1] /
                     "reporters/golden.schema.json").read_text())
TABLE = GOLDEN["tables"][0]
COLUMN = TABLE["columns"][-1]
KEY = TABLE["foreignKeys"][0]

EVIL = ["end", "one", "u", "order items", 'say "hi"', "a<b>&c;", "it's", "x\\",
        "naïve-表", "1st", "PK", "class", "style: #1;", "direction LR",
        "%%{init}%%", "a[b]{c}", "**bold** __x__ ~~y~~", "--", "' comment",
        "@enduml", "<U+0041>", "&lt;", "#35;", "tab\there", "\\N", "$x",
        "</table>", "a.b", "🦊 fox", "-", "constructor", "__init__",
        "// no", "null"]


def column(name, primary=False, nullable=False, kind="INTEGER"):
    return {**COLUMN, "name": name, "type": None, "logicalType": kind,
            "nullable": nullable, "primaryKey": primary, "unique": False,
            "autoIncrement": primary, "location": {}}


def key(column_name, table, rule="CASCADE"):
    return {**KEY, "columns": [column_name], "associations": [], "onDelete": rule,
            "onUpdate": "NO ACTION", "location": {},
            "references": {**KEY["references"], "table": table, "schema": None,
                           "columns": ["id"]}}


def table(name, columns, keys=(), **more):
    return {**TABLE, "name": name, "schema": None, "entity": name, "dialect": "assoc",
            "namespace": None, "origin": "declared", "complete": True,
            "columns": columns,
            "primaryKey": [c["name"] for c in columns if c["primaryKey"]],
            "foreignKeys": list(keys), "uniques": [], "indexes": [],
            "findings": [], "location": {}, **more}


def association(kind, source, target, key_columns, holder, **more):
    action = {"value": "NO ACTION", "provenance": "default"}
    return {**GOLDEN["associations"][0], "kind": kind, "source": source, "sourceTable": source,
            "target": target, "targetTable": target, "as": None,
            "through": None, "throughTable": None, "dialect": "assoc",
            "foreignKey": key_columns, "otherKey": [], "holder": holder,
            "holderTable": holder, "pairedWith": None, "oneSided": False,
            "onDelete": action, "onUpdate": action, "findings": [],
            "location": {}, **more}


def schema(tables, associations=(), findings=()):
    return {**GOLDEN, "tables": tables,
            "associations": list(associations),
            "creationOrder": [t["name"] for t in tables], "leftOut": [],
            "findings": list(findings)}


def evil():
    """Every name everywhere: table, column, namespace, key, message."""
    tables, associations = [], []
    for number, name in enumerate(EVIL):
        parent = EVIL[number - 1]
        tables.append(table(
            name, [column("id", primary=True), column(name, nullable=True),
                   column("kind", kind='ENUM("a", "b\'c")')],
            [key(name, parent, "SET NULL")],
            namespace=EVIL[number // 3 * 3]))
        associations.append(association(
            "belongsTo", name, parent, [name], name, oneSided=True,
            findings=[0] if number % 2 else []))
    associations.append(association("hasMany", EVIL[0], 'no "such" <table>',
                                    [], None, targetTable=None))
    finding = {"rule": "assoc-unpaired", "level": "warning",
               "message": "\"it's\" <b>&\\N ' */ ]]>\nline two",
               "entity": "x", "association": None, "dialect": "assoc",
               "location": {}, "notes": []}
    return schema(tables, associations, [finding])


def empty():
    return schema([])


def bare():
    """A table without columns, a key to a table that nobody declares."""
    return schema([table("nothing", []),
                   table("holder", [column("id", primary=True),
                                    column("x")], [key("x", "elsewhere")])])
