# SPDX-License-Identifier: Apache-2.0
"""Schemas that are read back, and what is no schema.

usage: schema_test.py BUILD [unittest arguments]
"""
import json
import os
import unittest
import unittest.mock

from host import BROKEN, FLAGS, ONE_SIDE, Host


class FromFile(Host):
    def setUp(self):
        super().setUp()
        self.write("a.cpp", ONE_SIDE)
        self.tool("schema", "--format=json", "-o", "schema.json", "a.cpp",
                  "--", *FLAGS, code=0)
        self.schema = json.loads((self.folder / "schema.json").read_text())

    def changed(self, change):
        change(self.schema)
        self.write("changed.json", json.dumps(self.schema))

    def test_every_format_is_written_from_it(self):
        for form in ("json", "sql"):
            direct = self.tool("schema", f"--format={form}", "a.cpp", "--",
                               *FLAGS, code=0).stdout
            self.assertIn("UserId", direct)
            self.assertEqual(direct, self.tool(
                "schema", f"--format={form}", "--from=schema.json",
                code=0).stdout)

    def test_sources_that_do_not_parse_leave_the_old_one(self):
        before = (self.folder / "schema.json").read_text()
        self.write("c.cpp", BROKEN)
        schema = ("schema", "--format=json", "-o", "schema.json")
        sources = ("a.cpp", "c.cpp", "--", *FLAGS)
        done = self.tool(*schema, *sources, code=2)
        self.assertIn("no schema is written: not all sources parse",
                      done.stderr)
        self.assertEqual(before, (self.folder / "schema.json").read_text())
        self.assertEqual("", self.tool("schema", *sources, code=2).stdout)
        (self.folder / "schema.json").unlink()
        self.tool(*schema, "--allow-broken", *sources, code=0)
        self.assertIn('"Posts"', (self.folder / "schema.json").read_text())

    def test_it_holds_the_findings(self):
        [finding] = self.schema["findings"]
        self.assertEqual("assoc-unpaired", finding["rule"])
        self.assertEqual([0], self.schema["associations"][0]["findings"])

    def test_names_of_indexes_are_those_that_are_in_it(self):
        def named(schema):
            schema["tables"][1].update(indexes=[["UserId"], ["id"]],
                                       indexNames=["by_user", None])
        self.changed(named)
        sql = self.tool("schema", "--from=changed.json", code=0).stdout
        self.assertIn('CREATE INDEX "by_user" ON', sql)
        self.assertIn('CREATE INDEX "Posts_id_idx" ON', sql)

    def test_files_from_before_there_were_names(self):
        def older(schema):
            for table in schema["tables"]:
                del table["uniqueNames"], table["indexNames"]
        before = self.tool("schema", "--from=schema.json", code=0).stdout
        self.changed(older)
        self.assertEqual(before, self.tool("schema", "--from=changed.json",
                                           code=0).stdout)

    def test_it_takes_the_place_of_sources(self):
        for more in (["a.cpp"], ["-p", "build"], ["--facts=."]):
            self.refuses("--from takes the place of", "schema",
                         "--from=schema.json", *more)

    def test_what_is_no_schema(self):
        self.write("no.json", "{")
        self.refuses("no.json is no schema", "schema", "--from=no.json")
        self.write("no.json", "[]")
        self.refuses("expected an object", "schema", "--from=no.json")
        self.refuses("nowhere.json", "schema", "--from=nowhere.json")

    def test_what_is_wrong_in_it_is_said_with_its_place(self):
        for pattern, change in (
                (r"this version is not known.*version",
                 lambda s: s.update(version=2)),
                (r"unknown value.*database",
                 lambda s: s.update(database="access")),
                (r"missing.*tables\[1\]\.name",
                 lambda s: s["tables"][1].pop("name")),
                (r"expected true or false.*tables\[0\]\.columns\[0\]\.nullable",
                 lambda s: s["tables"][0]["columns"][0].update(nullable=1)),
                (r"missing.*foreignKeys\[0\]\.references",
                 lambda s: s["tables"][1]["foreignKeys"][0].pop("references")),
                (r"unknown value.*onDelete",
                 lambda s: s["tables"][1]["foreignKeys"][0].update(
                     onDelete="CASCAD")),
                (r"there is no such table.*associations\[0\]\.targetTable",
                 lambda s: s["associations"][0].update(targetTable="Pots")),
                (r"there is no such association.*pairedWith",
                 lambda s: s["associations"][0].update(pairedWith=7)),
                (r"there is no such finding.*associations\[0\]\.findings",
                 lambda s: s["associations"][0].update(findings=[7])),
                (r"there is no such table.*creationOrder\[0\]",
                 lambda s: s.update(creationOrder=["Pots"]))):
            self.setUp()
            self.changed(change)
            with self.subTest(pattern):
                self.refuses(pattern, "schema", "--from=changed.json", "-o",
                             "out.sql")
                self.assertFalse((self.folder / "out.sql").exists())

    def names(self, *options):
        written = self.tool("schema", "--from=schema.json", "--format=json",
                            *options, code=0).stdout
        return [t["entity"] for t in json.loads(written)["tables"]]

    def test_a_part_of_it(self):
        self.assertEqual(["User", "Post"], self.names())
        self.assertEqual(["User"], self.names("--entities=User"))
        self.assertEqual(["User"], self.names("--entities=*,-Post"))
        self.assertEqual(["User", "Post"], self.names("--around=Post"))
        self.assertEqual(["Post"], self.names("--around=Post", "--distance=0"))

    def test_a_part_is_the_same_from_sources(self):
        part = ("schema", "--format=mermaid", "--around=Post", "--distance=0")
        self.assertEqual(
            self.tool(*part, "--from=schema.json", code=0).stdout,
            self.tool(*part, "a.cpp", "--", *FLAGS, code=0).stdout)

    def test_an_entity_that_is_not_there(self):
        for option in ("--around=Usr", "--entities=Usr"):
            self.refuses("unknown entity 'Usr'; did you mean 'User'", "schema",
                         "--from=schema.json", option)
        self.refuses("--distance counts from an entity", "schema",
                     "--from=schema.json", "--distance=2")

    def test_without_graphviz_there_is_no_svg(self):
        with unittest.mock.patch.dict(os.environ, PATH="/nowhere"):
            self.refuses("there is no 'dot' in PATH", "schema",
                         "--from=schema.json", "--format=svg", "-o", "a.svg")
        self.assertFalse((self.folder / "a.svg").exists())

    def test_a_dot_that_fails(self):
        self.write("dot", "#!/bin/sh\necho no memory >&2\nexit 3\n")
        (self.folder / "dot").chmod(0o755)
        path = f"{self.folder}{os.pathsep}{os.environ['PATH']}"
        with unittest.mock.patch.dict(os.environ, PATH=path):
            self.refuses("'dot -Tsvg' has failed: no memory", "schema",
                         "--from=schema.json", "--format=svg", "-o", "a.svg")
        self.assertFalse((self.folder / "a.svg").exists())


if __name__ == "__main__":
    unittest.main()
