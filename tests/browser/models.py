# SPDX-License-Identifier: Apache-2.0
"""Schemas for the browser: made from one that the tool has written, so that
they have all fields that it reads."""
import copy

EVIL = ["</script><script>window.evil = 1</script>",
        "<img src=x onerror=\"window.evil = 2\">",
        "a \"quoted\" 'name' & more", "<!-- comment", "Größe 表 😀",
        "javascript:alert(1)", "__proto__"]


class Maker:
    def __init__(self, document):
        holder = next(t for t in document["tables"] if t["foreignKeys"])
        self.table_of = holder
        self.column_of = holder["columns"][0]
        self.key_of = holder["foreignKeys"][0]
        self.side_of = document["associations"][0]
        self.finding_of = document["findings"][0]
        self.made = copy.deepcopy(document)
        for name in ("tables", "associations", "creationOrder", "findings"):
            self.made[name] = []

    def column(self, name, **fields):
        return {**copy.deepcopy(self.column_of), "name": name,
                "type": "integer", "logicalType": "INTEGER", "nullable": False,
                "primaryKey": name == "id", "unique": False,
                "autoIncrement": name == "id", **fields}

    def table(self, name, columns=(), namespace="", dialect="assoc"):
        made = {**copy.deepcopy(self.table_of), "name": name, "schema": None,
                "entity": name, "dialect": dialect,
                "namespace": namespace or None, "origin": "declared",
                "columns": [self.column("id")] + [
                    self.column(c, nullable=True, type="character varying(80)",
                                logicalType="STRING(80)") for c in columns],
                "primaryKey": ["id"], "foreignKeys": [], "uniques": [],
                "indexes": [], "findings": []}
        self.made["tables"].append(made)
        self.made["creationOrder"].append(name)
        return made

    def key(self, table, parent, column=None, rule="CASCADE", paired=True,
            nullable=False):
        """A key, and the association that declares it: its position."""
        column = column or parent + "_id"
        number = len(self.made["associations"])
        table["columns"].insert(1, self.column(column, nullable=nullable))
        key = copy.deepcopy(self.key_of)
        origin = {"provenance": "written", "association": number}
        key.update(columns=[column], onDelete=rule, onUpdate="NO ACTION",
                   onDeleteFrom=origin,
                   onUpdateFrom={"provenance": "unset",
                                 "association": number},
                   associations=[number] + [number + 1] * paired)
        key["references"] = {"table": parent, "schema": None,
                             "columns": ["id"]}
        table["foreignKeys"].append(key)
        self.side("belongsTo", table["name"], parent, column,
                  number + 1 if paired else None)
        if paired:
            self.side("hasMany", parent, table["name"], column, number)
        return number

    def side(self, kind, source, target, column, pair):
        holder = source if kind == "belongsTo" else target
        self.made["associations"].append({
            **copy.deepcopy(self.side_of), "kind": kind, "source": source,
            "sourceTable": source, "target": target, "targetTable": target,
            "as": None, "through": None, "throughTable": None,
            "foreignKey": [column], "otherKey": [], "holder": holder,
            "holderTable": holder, "pairedWith": pair,
            "oneSided": pair is None, "findings": []})

    def finding(self, message, level="warning", association=None, table=None,
                rule="assoc-unpaired"):
        number = len(self.made["findings"])
        self.made["findings"].append({
            **copy.deepcopy(self.finding_of), "message": message,
            "level": level, "rule": rule})
        if association is not None:
            self.made["associations"][association]["findings"].append(number)
        if table is not None:
            table["findings"].append(number)
        return number


def large(document, count=500):
    """Like an application of many parts: each has tables that point at others
    of the part, and some that point elsewhere."""
    make = Maker(document)
    names = [f"part{n // 25}_table{n}" for n in range(count)]
    for n, name in enumerate(names):
        table = make.table(name, [f"field{c}" for c in range(6 + n % 7)],
                           f"part{n // 25}")
        first = n - n % 25
        if n % 25:
            make.key(table, names[first + (n % 25) // 3], rule=(
                "CASCADE", "SET NULL", "RESTRICT")[n % 3], paired=n % 4 != 0)
        if n % 9 == 4 and n > 25:
            make.key(table, names[(n * 7) % first], "other_id",
                     "NO ACTION", nullable=True)
    make.finding("somewhere in the middle", association=300)
    return make.made


def evil(document):
    make = Maker(document)
    first = make.table(EVIL[0], EVIL, EVIL[1])
    for name in EVIL[1:]:
        make.key(make.table(name, EVIL, name), first["name"], EVIL[0] + name)
    for text in EVIL:
        make.finding(text, "error", table=first)
    return make.made
