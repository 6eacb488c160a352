# SPDX-License-Identifier: Apache-2.0
"""The standalone tool: exit codes, bad input, facts files.

usage: tool_test.py BUILD [unittest arguments]
"""
import json
import re
import unittest

from host import (BROKEN, FLAGS, INVALID, MODELS, ONE_SIDE, OTHER_SIDE, SOURCE,
                  Host)


class CommandLine(Host):
    def test_bad_arguments(self):
        self.refuses("no command: there is check", )
        self.refuses("unknown command 'chek'; did you mean 'check'", "chek")
        self.refuses("'--rulse=x'. Did you mean '--rules=x'", "check",
                     "--rulse=x")
        self.refuses("no such file: 'no.cpp'", "check", "no.cpp")
        self.refuses("unknown format 'jsno'; did you mean 'json'", "check",
                     "--format=jsno")
        self.refuses("unknown level 'erorr'; did you mean 'error'", "check",
                     "--level=erorr")
        self.refuses("unknown database 'mysqll'; did you mean 'mysql'", "schema",
                     "--database=mysqll")
        self.refuses("unknown database 'mssql': there is sqlserver", "schema",
                     "--database=mssql")
        self.refuses("unknown rule 'assoc-unpaird'; did you mean "
                     "'assoc-unpaired'", "check", "--rules=assoc-unpaird")
        self.refuses("unknown rule 'unpaired'; did you mean 'assoc-unpaired'",
                     "rules", "unpaired")
        self.refuses("-j option", "check", "-j", "many")
        self.refuses("no sources before '--'", "check", "--", "-std=c++20")

    def test_no_compile_database(self):
        self.write("a.cpp", ONE_SIDE)
        self.refuses("no compile_commands.json at or above 'a.cpp'", "check",
                     "a.cpp")
        self.refuses("no compile_commands.json at or above '.'", "check")
        self.refuses("no compile_commands.json in 'nowhere'.*EXPORT_COMPILE",
                     "check", "-p", "nowhere")
        self.write("build/compile_commands.json",
                   '[{"directory": "/", "command": "g++ -c a.cpp"}]')
        self.refuses("'build/compile_commands.json' cannot be read: "
                     "Missing key: \"file\"", "check", "-p", "build")

    def test_what_is_no_source(self):
        (self.folder / "src").mkdir()
        self.refuses("'src' is a directory", "check", "src", "--")
        self.refuses("'src' is a directory", "diff", "--against=sqlite:src",
                     "models.h", "--", *FLAGS)
        self.write("b.assoc.json", "{}")
        self.refuses("'b.assoc.json' is no source: .* --facts", "check",
                     "--facts=a.assoc.json", "b.assoc.json")

    def test_a_header_is_a_source_of_cxx(self):
        self.write("a.h", ONE_SIDE)
        done = self.tool("check", "a.h", "--", *FLAGS, code=1)
        self.assertIn("[assoc-unpaired]", done.stdout)

    def test_no_builtin_headers(self):
        self.write("a.cpp", ONE_SIDE)
        self.refuses("builtin headers are not in '/nowhere'", "check",
                     "--resource-dir=/nowhere", "a.cpp", "--")

    def test_rules(self):
        listed = self.tool("rules", code=0).stdout
        self.assertIn("assoc-unpaired ", listed)
        index = self.tool("rules", "--format=markdown", code=0).stdout
        for line in listed.splitlines():
            rule, level, summary = re.split(r"\s+", line, maxsplit=2)
            name = rule.removeprefix("assoc-") + ".md"
            self.assertIn(f"| [{rule}]({name}) | {level} | {summary} |\n",
                          index)
            source = (SOURCE / "checks/rules" / name).read_text()
            self.assertEqual(source, self.tool(
                "rules", rule, "--format=markdown", code=0).stdout)
            page = self.tool("rules", rule, code=0).stdout
            self.assertTrue(page.startswith(f"{rule}\n{'=' * len(rule)}\n"))
            text = re.sub(r"(?m)^    .*\n", "", page)  # without examples
            for mark in ("```", "](", "| --- |", "\n#"):
                self.assertNotIn(mark, text, rule)
        self.assertEqual(listed.count("\n"), index.count("| [assoc-"))

    def test_the_index_of_the_rules_is_up_to_date(self):
        """Else: assoc-tidy rules --format=markdown > checks/rules/README.md"""
        self.assertEqual(
            self.tool("rules", "--format=markdown", code=0).stdout,
            (SOURCE / "checks/rules/README.md").read_text())

    def test_help_and_version(self):
        self.assertIn("check", self.tool("--help", code=0).stdout)
        text = self.tool("check", "--help", code=0).stdout
        self.assertIn("--allow-broken", text)
        self.assertNotIn("--debug", text)
        self.assertRegex(self.tool("--version", code=0).stdout,
                         r"^assoc-tidy \d+\.\d+\.\d+ \(LLVM \d+")


class Programs(Host):
    def test_exit_codes(self):
        self.write("a.cpp", ONE_SIDE)
        self.write("b.cpp", OTHER_SIDE)
        self.database("a.cpp", "b.cpp")
        done = self.tool("check", "-p", "build", code=0)
        self.assertRegex(done.stderr, "2 translation units, 2 associations, "
                                      "0 findings")
        self.tool("check", "a.cpp", "--", *FLAGS, code=1)

    def test_a_part_of_the_program_proves_no_absence(self):
        self.write("a.cpp", ONE_SIDE)
        self.write("b.cpp", OTHER_SIDE)
        self.database("a.cpp", "b.cpp")
        self.tool("check", "-p", "build", "a.cpp", code=0)
        self.write("b.cpp", "")
        self.tool("check", "-p", "build", "a.cpp", "b.cpp", code=1)

    def test_the_database_is_found_upwards(self):
        self.write("src/a.cpp", ONE_SIDE.replace("models.h", "../models.h"))
        self.database("src/a.cpp", folder=".")
        self.tool("check", "src/a.cpp", code=1)
        self.tool("check", code=1, folder=self.folder / "src")

    def test_jobs_do_not_change_the_output(self):
        names = []
        for i in range(6):
            names.append(f"t{i}.cpp")
            self.write(names[-1], MODELS.replace("User", f"User{i}")
                       .replace("Post", f"Post{i}")
                       + f"void f() {{ User{i}.hasMany(Post{i}); }}\n")
        self.database(*names)
        runs = [self.tool(command, "-p", "build", "--format=json", jobs,
                          code=code).stdout
                for command, code in (("check", 1), ("schema", 0))
                for jobs in ("-j1", "-j8")]
        self.assertEqual(runs[0], runs[1])
        self.assertEqual(runs[2], runs[3])
        self.assertEqual(6, len(json.loads(runs[0])["findings"]))

    def test_options_of_other_compilers(self):
        self.write("a.cpp", ONE_SIDE)
        self.database("a.cpp", flags=[
            "-fconcepts", "-fno-tree-vectorize", "-Wno-maybe-uninitialized",
            "-fmax-errors=3", "-fipa-pta", "-Werror", "-fno-gnu-unique",
            "-flto=auto", "-MD", "-MF", "a.d", "-fprofile-use=no.profdata"])
        self.tool("check", "-p", "build", code=1)

    def test_what_starts_the_compiler(self):
        self.write("a.cpp", ONE_SIDE)
        for compiler in (
                ["ccache", "/usr/bin/c++"], ["icecc", "g++-12"],
                ["cmake", "-E", "env", "CCACHE_DIR=x", "/opt/bin/clang++-16"],
                ["/opt/x/arm-linux-gnueabihf-g++"],
                ["time", "-p", "ccache", "gcc", "-x", "c++"],
                ["house-compiler", "-x", "c++"]):
            with self.subTest(compiler):
                self.database("a.cpp", compiler=compiler)
                self.tool("check", "-p", "build", code=1)

    def test_broken_sources(self):
        self.write("a.cpp", ONE_SIDE)
        self.write("c.cpp", BROKEN)
        self.database("a.cpp", "c.cpp")
        done = self.tool("check", "-p", "build", code=2)
        self.assertIn("c.cpp does not parse: c.cpp:3: unknown type name "
                      "'Unheard'", done.stderr)
        self.assertNotIn("generated", done.stderr)
        self.assertRegex(done.stderr, "limited, because .*: assoc-unpaired")
        self.assertNotIn("assoc-unpaired", done.stdout)
        done = self.tool("check", "-p", "build", "--export-fixes=fixes.yaml",
                         code=2)
        self.assertIn("nothing is fixed, because some", done.stderr)
        self.tool("check", "-p", "build", "--allow-broken", code=0)
        self.write("a.cpp", INVALID)
        done = self.tool("check", "-p", "build", "--allow-broken",
                         "--format=json", code=1)
        self.assertEqual(["c.cpp"], json.loads(done.stdout)["run"]["failed"])

    def test_bodies_without_declarations_are_not_read(self):
        self.write("a.cpp", ONE_SIDE + "int i() { return Unheard::of; }\n"
                   "#define DECLARE User.hasMany(Post)\n"
                   "struct S { S() : Text{1}, Size(2) { DECLARE; }\n"
                   "  char Text[1]; int Size; };\n")
        done = self.tool("check", "a.cpp", "--", *FLAGS, code=1)
        self.assertEqual(0, done.stderr.count("does not parse"), done.stderr)
        self.assertIn("2 associations", done.stderr)

    def test_levels_and_rules(self):
        self.write("a.cpp", INVALID)
        check = ["a.cpp", "--", *FLAGS]
        self.tool("check", "--level=error", *check, code=1)
        self.tool("check", "--rules=assoc-unpaired", *check, code=0)
        self.tool("check", "--rules=-assoc-invalid-*", *check, code=0)
        self.tool("check", "--rules=-*,assoc-invalid-action", *check, code=1)

    def test_suppressions(self):
        self.write("a.cpp", ONE_SIDE.replace(
            "\nvoid", "\n// NOLINTNEXTLINE(assoc-unpaired)\nvoid"))
        done = self.tool("check", "a.cpp", "--", *FLAGS, code=0)
        self.assertIn("1 suppressed", done.stderr)
        self.write("a.cpp", ONE_SIDE.replace(
            "\nvoid", "\n// NOLINTNEXTLINE(other-check)\nvoid"))
        self.tool("check", "a.cpp", "--", *FLAGS, code=1)
        self.write("a.cpp", "// NOLINTBEGIN(assoc-*)\n" + ONE_SIDE
                   + "// NOLINTEND(assoc-*)\n")
        self.tool("check", "a.cpp", "--", *FLAGS, code=0)
        self.write("a.cpp", "// NOLINTBEGIN\n" + ONE_SIDE)
        self.tool("check", "a.cpp", "--", *FLAGS, code=1)

    def test_output_file(self):
        self.write("a.cpp", ONE_SIDE)
        done = self.tool("check", "--format=json", "-o", "out.json", "a.cpp",
                         "--", *FLAGS, code=1)
        self.assertEqual("", done.stdout)
        self.assertEqual(1, len(json.loads(
            (self.folder / "out.json").read_text())["findings"]))
        self.refuses("cannot write 'no/out.json'", "schema", "-o",
                     "no/out.json", "a.cpp", "--", *FLAGS)

    def test_explain(self):
        self.write("a.cpp", '#include "models.h"\nconst char *name();\n'
                            "void a() { User.hasMany(Post, "
                            "{.foreignKey = name()}); }\n")
        done = self.tool("check", "--explain", "a.cpp", "--", *FLAGS, code=0)
        self.assertIn("association: a.cpp:3:12: User.hasMany(Post)",
                      done.stderr)
        self.assertIn("foreign key: unknown", done.stderr)


class FactsFiles(Host):
    def test_facts_join_the_program(self):
        self.write("a.cpp", ONE_SIDE)
        self.write("b.cpp", OTHER_SIDE)
        for name in "ab":
            self.tool("extract", "-o", f"facts/{name}.assoc.json",
                      f"{name}.cpp", "--", *FLAGS, code=2)
        (self.folder / "facts").mkdir()
        self.refuses("no facts .* in 'facts'", "check", "--facts", "facts")
        for name in "ab":
            self.tool("extract", "-o", f"facts/{name}.assoc.json",
                      f"{name}.cpp", "--", *FLAGS, code=0)
        self.tool("check", "--facts", "facts", code=0)
        self.tool("check", "--facts", "facts/a.assoc.json", code=1)
        self.tool("check", "--facts", "facts/b.assoc.json", "a.cpp", "--",
                  *FLAGS, code=0)
        # What is parsed now replaces what was written before.
        self.write("b.cpp", "")
        self.tool("check", "--facts", "facts", "b.cpp", "--", *FLAGS, code=1)

    def test_bad_facts_files(self):
        self.write("a.cpp", ONE_SIDE)
        facts = self.tool("extract", "a.cpp", "--", *FLAGS, code=0).stdout
        self.refuses("cannot read 'no.assoc.json'", "check", "--facts",
                     "no.assoc.json")
        for text, why in (
                (facts.replace('"assocFacts": 2', '"assocFacts": 999'),
                 "is of another version; this assoc-tidy reads version 2"),
                (facts[:-20], "is no facts file: it is not JSON"),
                ("[]", "is no facts file: it has no 'assocFacts'"),
                (facts.replace('"associations"', '"assocs"'), "is damaged"),
                (facts.replace('"hasMany"', '"hasSome"'), "is damaged"),
                (re.sub(r'"where": "[^"]*"', '"where": "x"', facts),
                 "is damaged")):
            self.write("bad.assoc.json", text)
            self.refuses(why, "check", "--facts", "bad.assoc.json")

    def test_facts_survive_reading(self):
        self.write("a.cpp", INVALID + "// NOLINT(assoc-unpaired)\n")
        check = ("check", "--level=remark", "--format=json")
        direct = self.tool(*check, "a.cpp", "--", *FLAGS, code=1).stdout
        self.tool("extract", "-o", "a.assoc.json", "a.cpp", "--", *FLAGS,
                  code=0)
        read = self.tool(*check, "--facts", "a.assoc.json", code=1).stdout
        self.assertEqual(json.loads(direct)["findings"],
                         json.loads(read)["findings"])

    def test_plugin_writes_the_same(self):
        self.write("a.cpp", ONE_SIDE)
        extracted = self.tool("extract", "a.cpp", "--", *FLAGS, code=0).stdout
        done = self.compile("a.cpp", "write-facts",
                            extra=("-c", "-o", "a.o"))
        self.assertEqual((0, ""), (done.returncode, done.stderr))
        self.assertTrue((self.folder / "a.o").exists())
        self.assertEqual(extracted,
                         (self.folder / "a.o.assoc.json").read_text())
        self.compile("a.cpp", "write-facts=facts")
        written = list((self.folder / "facts").iterdir())
        self.assertEqual(extracted, written[0].read_text())
        self.assertRegex(written[0].name, r"^a\.cpp-[0-9a-f]{16}\.assoc\.json$")


if __name__ == "__main__":
    unittest.main()
