# SPDX-License-Identifier: Apache-2.0
"""assoc-tidy diff: what it takes, what it says, what it leaves alone.

usage: diff_test.py BUILD [unittest arguments]
"""
import json
import sqlite3
import unittest

from host import FLAGS, Host

DECLARED = ('#include "models.h"\nvoid a() {\n'
            '  User.hasMany(Post, {.onDelete = "CASCADE"});\n'
            "  Post.belongsTo(User);\n}\n")
TABLES = """
CREATE TABLE "Users" ("id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "createdAt" DATETIME NOT NULL, "updatedAt" DATETIME NOT NULL);
CREATE TABLE "Posts" ("id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "createdAt" DATETIME NOT NULL, "updatedAt" DATETIME NOT NULL,
  "UserId" INTEGER REFERENCES "Users" ("id")
    ON DELETE {} ON UPDATE CASCADE);
"""


class Diff(Host):
    def setUp(self):
        super().setUp()
        self.write("a.cpp", DECLARED)

    def make(self, action, name="app.db"):
        connection = sqlite3.connect(self.folder / name)
        connection.executescript(TABLES.format(action))
        connection.close()

    def diff(self, against, *options, code):
        return self.tool("diff", f"--against={against}", *options, "a.cpp",
                         "--", *FLAGS, code=code)

    def refuses_against(self, pattern, against):
        self.write("out.txt", "before")
        self.refuses(pattern, "diff", f"--against={against}", "-o", "out.txt",
                     "a.cpp", "--", *FLAGS)
        self.assertEqual("before", (self.folder / "out.txt").read_text())


class Databases(Diff):
    def test_sources_are_read_as_check_reads_them(self):
        self.make("CASCADE")
        self.database("a.cpp")
        diff = ("diff", "-p", "build", "--against=sqlite:app.db", "--stats")
        done = self.tool(*diff, "--no-cache", "--all-tus", code=0)
        self.assertRegex(done.stderr, r"\b1 +parsed")
        self.assertFalse((self.folder / "build/.cache").exists())
        self.tool(*diff, code=0)
        self.assertRegex(self.tool(*diff, code=0).stderr,
                         r"\b1 +from the cache")

    def test_what_is_as_declared_is_silent(self):
        self.make("CASCADE")
        self.assertEqual("", self.diff("sqlite:app.db", "--level=remark",
                                       code=0).stdout)

    def test_delete_rules_at_the_declaration(self):
        self.make("NO ACTION")
        said = self.diff("sqlite:app.db", code=1).stdout
        self.assertRegex(said, r"^a\.cpp:3:3: error: the key 'Posts\(UserId\)'"
                         ".*ON DELETE CASCADE as declared and ON DELETE NO "
                         "ACTION in the database.*assoc-schema-drift")
        self.assertIn("\nchanges:\n  ~ key Posts(UserId) -> Users(id): ON "
                      "DELETE NO ACTION -> CASCADE\n", said)

    def test_machine_formats(self):
        self.make("NO ACTION")
        found = json.loads(self.diff("sqlite:app.db", "--format=json",
                                     code=1).stdout)["findings"]
        self.assertEqual(["assoc-schema-drift"], [f["rule"] for f in found])
        sarif = json.loads(self.diff("sqlite:app.db", "--format=sarif",
                                     code=1).stdout)["runs"][0]
        self.assertEqual(["assoc-schema-drift"], [
            r["id"] for r in sarif["tool"]["driver"]["rules"]])

    def test_nothing_is_written(self):
        self.make("NO ACTION")
        connection = sqlite3.connect(self.folder / "app.db")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
        before = (self.folder / "app.db").read_bytes()
        self.diff("sqlite:app.db", code=1)
        self.assertEqual(before, (self.folder / "app.db").read_bytes())
        self.assertEqual(["app.db"], [
            p.name for p in self.folder.glob("app.db*")])

    def test_what_is_no_database(self):
        self.refuses_against("there is no database 'no.db'", "sqlite:no.db")
        self.assertFalse((self.folder / "no.db").exists())
        self.write("no.db", "This is a text, and rather a long one." * 50)
        self.refuses_against("'no.db' cannot be read: file is not a database",
                             "sqlite:no.db")
        self.refuses_against("no connection to the database: .*refused",
                             "postgresql://u:secret@127.0.0.1:1/none")
        self.refuses_against("--against takes sqlite:FILE, postgresql://",
                             "mysql://u:secret@host/shop")
        said = self.tool("diff", "--against=mysql://u:secret@host/shop", "a.cpp",
                         "--", *FLAGS, code=2).stderr
        self.assertNotIn("secret", said)
        self.refuses("diff needs --against", "diff", "a.cpp", "--", *FLAGS)


class Files(Diff):
    def test_sql(self):
        self.write("old.sql", TABLES.format("SET NULL"))
        self.assertIn("ON DELETE SET NULL in 'old.sql'",
                      self.diff("old.sql", code=1).stdout)

    def test_sql_of_its_own(self):
        self.tool("schema", "--format=sql", "--database=sqlite", "-o",
                  "own.sql", "a.cpp", "--", *FLAGS, code=0)
        self.diff("own.sql", "--level=remark", code=0)

    def test_what_the_shell_of_sqlite_prints(self):
        self.write("dump.sql", "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n"
                   + TABLES.format("CASCADE")
                   + "CREATE TABLE sqlite_sequence(name,seq);\nCOMMIT;\n")
        self.diff("dump.sql", "--level=remark", code=0)

    def test_sql_that_does_not_load(self):
        self.write("no.sql", "CREATE TABLE a (id integer);\n\nCREATE TYPE b;\n")
        self.refuses_against("line 3 of 'no.sql' .*postgresql://", "no.sql")
        self.write("no.sql", "ATTACH 'made.db' AS made;")
        self.refuses_against("line 1 of 'no.sql'", "no.sql")
        self.assertFalse((self.folder / "made.db").exists())
        self.refuses_against("none.sql", "none.sql")

    def test_a_committed_schema(self):
        self.tool("schema", "--format=json", "-o", "schema.json", "a.cpp", "--",
                  *FLAGS, code=0)
        self.diff("schema.json", "--level=remark", code=0)
        self.write("a.cpp", DECLARED.replace("CASCADE", "SET NULL").replace(
            "a() {", 'a() {\n  Post.belongsTo(User, {.as = "editor"});'))
        said = self.diff("schema.json", code=1).stdout
        self.assertIn("write 'schema.json' anew", said)
        self.assertEqual([
            "changes:",
            "  + column Posts.editorId integer",
            "  + key Posts(editorId) -> Users(id) on delete set null on update "
            "cascade",
            "  ~ key Posts(UserId) -> Users(id): ON DELETE CASCADE -> SET "
            "NULL"], sorted(said[said.index("\nchanges:") + 1:].splitlines(),
                            key=lambda line: (line[0] == " ", line)))

    def test_without_sources(self):
        self.tool("schema", "--format=json", "-o", "schema.json", "a.cpp", "--",
                  *FLAGS, code=0)
        self.make("NO ACTION")
        self.assertEqual(
            self.diff("sqlite:app.db", code=1).stdout,
            self.tool("diff", "--from=schema.json", "--against=sqlite:app.db",
                      code=1).stdout)
        self.refuses("--from takes the place", "diff", "--from=schema.json",
                     "--against=sqlite:app.db", "a.cpp", "--", *FLAGS)
        self.write("no.json", "{}")
        self.refuses_against("no.json", "no.json")


class Silenced(Diff):
    def setUp(self):
        super().setUp()
        self.make("NO ACTION")

    def test_nolint(self):
        self.write("a.cpp", DECLARED.replace(
            "});\n", "});  // NOLINT(assoc-schema-drift)\n", 1))
        self.diff("sqlite:app.db", code=0)
        # It silences something, even if check does not see what.
        self.assertEqual("", self.tool(
            "check", "--rules=assoc-unused-suppression", "a.cpp", "--", *FLAGS,
            code=0).stdout)

    def test_baseline(self):
        self.diff("sqlite:app.db", "--write-baseline=known.json", code=1)
        said = self.diff("sqlite:app.db", "--baseline=known.json", code=0)
        self.assertNotIn("error:", said.stdout)
        # Of what the other command finds, neither judges.
        said = self.tool("check", "--baseline=known.json", "a.cpp", "--",
                         *FLAGS, code=0)
        self.assertNotIn("match", said.stderr)

    def test_levels_of_the_configuration(self):
        self.write(".assoc-tidy", "Rules: '-*,assoc-unpaired'\n")
        self.diff("sqlite:app.db", code=1)
        self.write(".assoc-tidy", "Overrides:\n  - Rules: assoc-schema-drift\n"
                   "    Level: remark\n")
        self.diff("sqlite:app.db", code=0)


if __name__ == "__main__":
    unittest.main()
