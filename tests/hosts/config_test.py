# SPDX-License-Identifier: Apache-2.0
"""The configuration file, in all three hosts.

usage: config_test.py BUILD [unittest arguments]
"""
import re
import unittest

from host import (FLAGS, INVALID, LLVM, MODULE, ONE_SIDE, OTHER_SIDE, SOURCE,
                  Host)

OFF = "Overrides: [{Rules: assoc-invalid-action, Level: off}]\n"
WRONG = (
    ("Levle: error\n", r":1:1: unknown key 'Levle'; did you mean 'Level'\?"),
    ("# none\nLevel: loud\n", r":2:8: unknown level 'loud': there is remark"),
    ("Level: [error]\n", r":1:8: 'Level' is a text, not a list"),
    ("Level: error\nLevel: error\n", r":2:1: 'Level' is there twice"),
    ("Rules: 'assoc-*,-assoc-unpaird'\n",
     r":1:8: unknown rule 'assoc-unpaird'; did you mean 'assoc-unpaired'\?"),
    ("Rules:\n  - assoc-*\n  - x-y\n", r":3:5: unknown rule 'x-y'"),
    ("Database: postgre\n", r":1:11: unknown database 'postgre'; did you"),
    ("Overrides:\n  - Rules: assoc-*\n", r":2:5: an item .* needs a 'Level'"),
    ("Overrides:\n  - Level: of\n", r":2:12: unknown level 'of'; did you mean "
                                    r"'off'\?"),
    ("Overrides:\n  - Level: off\n    Pth: x\n",
     r":3:5: unknown key 'Pth'; did you mean 'Path'\?"),
    ("Overrides:\n  - Level: off\n    Dialect: wtdbo\n",
     r":3:14: unknown dialect 'wtdbo'; did you mean 'wt-dbo'\?"),
    ("Overrides: {Level: off}\n", r":1:12: 'Overrides' is a list, not a list "
                                  r"of keys and values"),
    ("Overrides: [off]\n", r":1:13: an item of 'Overrides' is a list of keys"),
    ("Associations:\n  - {Function: f, Kind: hasMny}\n",
     r":2:25: unknown kind 'hasMny'; did you mean 'hasMany'\?"),
    ("Associations:\n  - Function: f\n", r":2:5: an item .* and a 'Kind'"),
    ("Associations:\n  - {Function: f, Kind: hasOne}\n"
     "  - {Function: f, Kind: hasMany}\n", r":3:5: 'f' is named twice"),
    ("Odb: {FkeysDeferrableMode: never}\n",
     r":1:28: unknown mode 'never': there is deferred, immediate, not_def"),
    ("Odb: {FkeysMode: deferred}\n", r":1:7: unknown key 'FkeysMode'"),
    ("Odb: immediate\n", r":1:6: 'Odb' is a list of keys"),
    ("- Level\n", r":1:1: the configuration is a list of keys"),
    ("Level: error\n---\nLevel: error\n", r":3:1: .* a second document"),
    ("Rules: *\n", r":1:8: .* put quotes around text that begins"),
    ("Overrides:\n  - Path: *.h\n    Level: off\n",
     r":2:11: .* put quotes around text that begins"),
    ("Rules: [assoc-*\n", r":1:16: this is no YAML"),
    ("Level: \"err\n", r"this is no YAML"),
    ("? [a]\n: b\n", r":1:\d: .* a key is a text"),
)


class Tool(Host):
    def check(self, *arguments, code, name="src/a.cpp"):
        return self.tool("check", *arguments, name, "--", *FLAGS,
                         f"-I{self.folder}", code=code)

    def setUp(self):
        super().setUp()
        self.write("src/a.cpp", INVALID)

    def test_levels_decide_the_exit_code(self):
        self.check(code=1)
        self.write(".assoc-tidy", OFF)
        self.check(code=0)
        self.write(".assoc-tidy", OFF.replace("off", "remark"))
        self.check(code=0)
        self.assertIn("remark:", self.check("--level=remark", code=0).stdout)
        self.write(".assoc-tidy", OFF.replace("off", "warning"))
        self.assertIn("warning:", self.check(code=1).stdout)
        self.check("--level=error", code=0)

    def test_the_nearest_file_counts(self):
        self.write(".assoc-tidy", OFF)
        self.write("src/.assoc-tidy", "# nothing\n")
        self.check(code=1)
        self.check("--config=.assoc-tidy", code=0)
        self.write("src/.assoc-tidy", OFF)
        self.check("--no-config", code=1)
        self.refuses("asked for, and that no", "check", "--no-config",
                     "--config=.assoc-tidy", "src/a.cpp", "--")
        self.refuses("cannot read '.*nowhere'", "check", "--config=nowhere",
                     "src/a.cpp", "--")

    def test_found_above_the_database_and_here(self):
        flags = [f"-I{self.folder}"]
        self.database("src/a.cpp", folder="project/build", flags=flags)
        self.tool("check", "-p", "project/build", code=1)
        self.write(".assoc-tidy", OFF)
        self.tool("check", "-p", "project/build", code=0)
        self.write("project/.assoc-tidy", "Level: error\n")
        self.tool("check", "-p", "project/build", code=1)

    def test_options_hold_over_the_file(self):
        self.write(".assoc-tidy", "Level: error\nRules: -assoc-invalid-action")
        self.check(code=0)
        self.check("--rules=assoc-*", code=1)
        self.write(".assoc-tidy", "Database: mysql\n")
        for quote, options in ("`", ()), ('"', ["--database=postgres"]):
            self.assertIn(quote + "Posts" + quote, self.tool(
                "schema", *options, "src/a.cpp", "--", *FLAGS,
                f"-I{self.folder}", code=0).stdout)

    def test_paths_are_relative_to_the_file(self):
        self.write(".assoc-tidy", "Overrides: [{Path: ./src/, Level: off}]")
        self.check(code=0)
        self.tool("check", "a.cpp", "--", *FLAGS, "-I..", code=0,
                  folder=self.folder / "src")
        self.write("src/.assoc-tidy", "Overrides: [{Path: src, Level: off}]")
        self.check(code=1)
        self.write("src/.assoc-tidy", "Overrides: [{Path: ../*, Level: off}]")
        self.check(code=0)

    def test_facts_of_the_rest(self):
        self.write("src/a.cpp", ONE_SIDE)
        self.write("b.cpp", OTHER_SIDE)
        (self.folder / "facts").mkdir()
        self.check(code=1)
        self.tool("extract", "-o", "facts/b.assoc.json", "b.cpp", "--", *FLAGS,
                  code=0)
        self.write(".assoc-tidy", "FactsDir: facts\n")
        self.check(code=0)

    def test_wrong_files(self):
        for text, why in WRONG:
            with self.subTest(text=text):
                self.write(".assoc-tidy", text)
                self.refuses(r"^assoc-tidy: error: \.assoc-tidy" + why
                             if why[0] == ":" else why,
                             "check", "src/a.cpp", "--")
        (self.folder / ".assoc-tidy").unlink()
        (self.folder / ".assoc-tidy").mkdir()
        self.refuses("cannot read '.*/.assoc-tidy': ", "check", "src/a.cpp",
                     "--")

    def test_files_that_say_nothing(self):
        for text in ("", "\n", "# none\n", "---\n...\n", "Level:\nRules:\n",
                     "{}\n", "Overrides: []\n", "Level: error\r\n"):
            with self.subTest(text=text):
                self.write(".assoc-tidy", text)
                self.check(code=1)

    def test_dump(self):
        dump = self.tool("check", "--dump-config", "src/a.cpp", code=0).stdout
        self.assertEqual("# No configuration file was read.\n"
                         "Level: warning\n", dump)
        self.write(".assoc-tidy", (
            "Rules: [assoc-*, -assoc-unpaired]\nLevel: remark\n"
            "Database: sqlserver\nFactsDir: |\n  build/it's\n"
            "Odb: {FkeysDeferrableMode: immediate}\n"
            "Associations: [{Kind: hasMany, Function: 'a::b'}]\nOverrides:\n"
            "  - {Path: old/*, Level: off}\n"
            "  - {Rules: '-assoc-duplicate', Dialect: assoc, Level: error}\n"))
        expected = (
            "# From .assoc-tidy; paths are relative to it.\n"
            "Level: error\nRules: 'assoc-*,-assoc-unpaired'\n"
            "Database: sqlserver\nFactsDir: 'build/it''s'\n"
            "Odb:\n  FkeysDeferrableMode: immediate\n"
            "Associations:\n  - {Function: 'a::b', Kind: hasMany}\n"
            "Overrides:\n"
            "  - Level: off\n    Path: 'old/*'\n"
            "  - Level: error\n    Rules: '-assoc-duplicate'\n"
            "    Dialect: assoc\n")
        dump = self.tool("check", "--level=error", "--dump-config",
                         "src/a.cpp", code=0).stdout
        self.assertEqual(expected, dump)
        self.write("src/.assoc-tidy", "")
        self.write("again", dump)
        dump = self.tool("check", "--config=again", "--dump-config",
                         code=0).stdout
        self.assertEqual(expected.replace(".assoc-tidy", "again"), dump)

    def test_the_examples_of_the_documentation(self):
        for page in ("README.md", "docs/configuration.md"):
            blocks = [block for block in re.findall(
                r"^```yaml\n(.*?)^```$", (SOURCE / page).read_text(),
                re.MULTILINE | re.DOTALL) if "Overrides:" in block]
            self.assertTrue(blocks, page)
            for block in blocks:
                self.write(".assoc-tidy", block)
                dump = self.tool("check", "--dump-config", code=0).stdout
                self.assertEqual(block.count(" Level: "),
                                 dump.count(" Level: "), dump)


class Clang(Host):
    """clang-tidy and the compiler read the same file."""

    def outputs(self, name="a.cpp", options=(), arguments=()):
        return (self.tidy(name, options).stdout,
                self.compile(name, *arguments).stderr)

    def test_the_file_and_what_holds_over_it(self):
        self.write("a.cpp", INVALID)
        self.write(".assoc-tidy", OFF)
        self.assertEqual(("", ""), self.outputs())
        self.write("none", "")
        for options, arguments in (
                ([("NoConfig", "true")], ["no-config"]),
                ([("Config", "none")], ["config=none"])):
            for text in self.outputs("a.cpp", options, arguments):
                self.assertIn("[assoc-invalid-action]", text)
        self.write(".assoc-tidy", "Rules: -assoc-invalid-action\n")
        self.assertEqual(("", ""), self.outputs())
        for text in self.outputs("a.cpp", [("Rules", "assoc-*")],
                                 ["rules=assoc-*"]):
            self.assertIn("[assoc-invalid-action]", text)

    def test_levels(self):
        self.write("a.cpp", INVALID)
        self.write(".assoc-tidy", OFF.replace("off", "remark"))
        self.assertEqual(("", ""), self.outputs())
        for text in self.outputs("a.cpp", [("Level", "remark")],
                                 ["level=remark"]):
            self.assertIn("[assoc-invalid-action]", text)

    def test_facts_of_the_program(self):
        self.write("a.cpp", ONE_SIDE)
        (self.folder / "facts").mkdir()
        self.write(".assoc-tidy", "FactsDir: facts\n")
        for text in self.outputs():
            self.assertIn("[assoc-unpaired]", text)
        # While the folder fills, the program is not known.
        self.assertEqual("", self.compile("a.cpp", "write-facts=facts").stderr)

    def test_wrong_files(self):
        self.write("a.cpp", INVALID)
        for text, why in WRONG[:3]:
            self.write(".assoc-tidy", text)
            for said in self.outputs():
                self.assertRegex(said, r"error: .*\.assoc-tidy" + why)
                self.assertEqual(1, said.count("error:"), said)
            self.assertEqual(1, self.compile("a.cpp").returncode)

    def test_dumped_options_do_not_hold_over_the_file(self):
        self.write("a.cpp", INVALID)
        self.write(".assoc-tidy", OFF)
        dump = self.tidy("a.cpp", (), "--dump-config").stdout
        self.assertIn("Level", dump)
        self.write(".clang-tidy", dump)
        done = self.run_in(LLVM / "clang-tidy", f"--load={MODULE}", "--quiet",
                           "--config-file=.clang-tidy", "a.cpp", "--", *FLAGS)
        self.assertEqual("", done.stdout)


if __name__ == "__main__":
    unittest.main()
