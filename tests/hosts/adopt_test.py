# SPDX-License-Identifier: Apache-2.0
"""The tool in code that has findings already: baselines, changed lines.

usage: adopt_test.py BUILD [unittest arguments]
"""
import json
import os
import shutil
import unittest

from host import BROKEN, FLAGS, INVALID, ONE_SIDE, Host

# Another finding in a file of its own.
MORE = """#include "models.h"
inline constexpr assoc::Model Tag("Tag");
void more() {
  User.hasOne(Tag);
}
"""


class Adopting(Host):
    def check(self, *arguments, code, files=("a.cpp",), folder=None):
        return self.tool("check", *arguments, *files, "--", *FLAGS, code=code,
                         folder=folder)

    def entries(self, name="known.json"):
        text = (self.folder / name).read_text()
        return json.loads(text)["findings"]


class Baselines(Adopting):
    def test_known_findings_are_not_shown(self):
        self.write("a.cpp", ONE_SIDE)
        done = self.check("--write-baseline=known.json", code=1)
        self.assertIn("[assoc-unpaired]", done.stdout)
        done = self.check("--baseline=known.json", code=0)
        self.assertEqual("", done.stdout)
        self.assertIn("0 findings, 0 suppressed, 1 in the baseline",
                      done.stderr)
        self.write("b.cpp", MORE)
        done = self.check("--baseline=known.json", "--format=json", code=1,
                          files=("a.cpp", "b.cpp"))
        self.assertEqual(["Tag"], [
            f["message"].split("(")[1].split(")")[0]
            for f in json.loads(done.stdout)["findings"]])
        sarif = self.check("--baseline=known.json", "--format=sarif", code=0)
        self.assertEqual([], json.loads(sarif.stdout)["runs"][0]["results"])

    def test_what_is_fixed_is_not_written(self):
        self.write("a.cpp", INVALID + "void b() { User.hasOne(Post, {.as = "
                                      '"pinned"}); }\n')
        self.check("--fix", "--write-baseline=known.json", code=1)
        left = [e["rule"] for e in self.entries()]
        self.assertNotIn("assoc-invalid-action", left)
        self.assertNotEqual([], left)
        done = self.check("--baseline=known.json", code=0)
        self.assertNotIn("match", done.stderr)

    def test_branches_are_merged_by_keeping_all_lines(self):
        self.write("a.cpp", ONE_SIDE)
        self.write("b.cpp", MORE)
        both = ("a.cpp", "b.cpp")
        self.check("--write-baseline=known.json", code=1, files=both)
        lines = (self.folder / "known.json").read_text().splitlines()
        head, entries, end = lines[:3], lines[3:-2], lines[-2:]
        self.assertEqual([True, False], [e.endswith(",") for e in entries])
        for kept in (entries[::-1], entries + entries, entries[::-1] * 2):
            self.write("known.json", "\n".join(head + kept + end))
            self.check("--baseline=known.json", code=0, files=both)
        self.write("known.json", "\n".join(head + entries[:1] + [""] + end))
        done = self.check("--baseline=known.json", code=1, files=both)
        self.assertIn("1 finding, 0 suppressed, 1 in the baseline",
                      done.stderr)

    def test_it_holds_where_code_moves(self):
        self.write("a.cpp", INVALID + "void b() { Post.hasMany(User, {.as = "
                                      '"readers"}); }\n')
        shown = ("--level=remark", "--rules=-assoc-foreign-key-unindexed")
        self.check("--write-baseline=known.json", *shown, code=1)
        before = (self.folder / "known.json").read_text()
        self.assertNotIn(".cpp", before)
        self.assertEqual(3, len(self.entries()), before)
        os.remove(self.folder / "a.cpp")
        self.write("models.h", "// A line more.\n"
                   + (self.folder / "models.h").read_text())
        self.write("lib/z.cpp", '#include "../models.h"\n\nvoid b() {\n'
                   "  Post\n      .hasMany(User,\n               "
                   '{.as = "readers"});\n}\n'
                   + INVALID.split("\n", 1)[1].replace("  User.", "\n\tUser."))
        known = ("--baseline=known.json", *shown)
        done = self.check(*known, code=0, files=("lib/z.cpp",))
        self.assertNotIn("nothing any more", done.stderr)
        # The same file, whoever writes it.
        self.check("--write-baseline=again.json", *shown, code=1,
                   files=("lib/z.cpp",))
        self.assertEqual(before, (self.folder / "again.json").read_text())
        self.write("b.cpp", MORE)
        done = self.check("--baseline=known.json", code=1,
                          files=("lib/z.cpp", "b.cpp"))
        self.assertEqual(1, done.stdout.count("[assoc-"), done.stdout)

    def test_it_holds_what_is_shown(self):
        self.write("a.cpp", INVALID + "void b() { Post.hasMany(User); } "
                                      "// NOLINT(assoc-*)\n")
        self.check("--write-baseline=known.json", "--rules=assoc-un*", code=0)
        self.assertEqual([], self.entries())
        self.check("--write-baseline=known.json", code=1)
        self.assertEqual(["assoc-invalid-action"],
                         [e["rule"] for e in self.entries()])
        text = (self.folder / "known.json").read_text()
        self.assertEqual(1, sum(e["fingerprint"] in line
                                for e in self.entries()
                                for line in text.splitlines()))

    def test_entries_in_vain(self):
        self.write("a.cpp", ONE_SIDE)
        self.write("b.cpp", MORE)
        self.database("a.cpp", "b.cpp")
        self.tool("check", "-p", "build", "--write-baseline=known.json",
                  code=1)
        self.write("b.cpp", "")
        known = ("-p", "build", "--baseline=known.json")
        done = self.tool("check", *known, code=0)
        self.assertRegex(
            done.stderr, "1 entry of 'known.json' matches nothing any more: "
            "assoc-unpaired of User.Tag; remove with --write-baseline")
        self.assertEqual("", done.stdout)
        # Who sees less cannot tell, nor forgets.
        self.write("c.cpp", BROKEN)
        for limited in (("a.cpp",), ("--rules=assoc-duplicate",)):
            done = self.tool("check", *known, *limited,
                             "--write-baseline=part.json", code=0)
            self.assertEqual(2, len(self.entries("part.json")))
            self.assertNotIn("nothing any more",
                             self.tool("check", *known, *limited,
                                       code=0).stderr)
        self.database("a.cpp", "b.cpp", "c.cpp")
        done = self.tool("check", *known, code=2)
        self.assertNotIn("nothing any more", done.stderr)
        self.tool("check", *known, "--write-baseline=no.json", code=2)
        self.assertFalse((self.folder / "no.json").exists())
        self.database("a.cpp", "b.cpp")
        self.tool("check", *known, "--write-baseline=known.json", code=0)
        self.assertEqual(["Posts"],
                         [e["association"] for e in self.entries()])

    def test_bad_files(self):
        self.write("a.cpp", ONE_SIDE)
        self.check("--write-baseline=known.json", code=1)
        text = (self.folder / "known.json").read_text()
        self.refuses("cannot read 'no.json'", "check", "--baseline=no.json",
                     "a.cpp", "--", *FLAGS)
        done = self.check("--write-baseline=no/known.json", code=2)
        self.assertIn("cannot write 'no/known.json'", done.stderr)
        for bad, why in (
                (text.replace(": 1", ": 2"), "is of another version"),
                (text.replace("]\n}", "<<<\n}"),
                 "'bad.json' is no baseline: line 5: "),
                ("[]", "it has no 'assocBaseline'"),
                ('{"assocBaseline": 1}', "it has no 'findings'"),
                (text.replace('"rule"', '"ruel"'),
                 "entry 1 has no rule or no fingerprint"),
                (text.replace('"fingerprint":"', '"fingerprint":"x'),
                 "entry 1 has no rule or no fingerprint")):
            self.write("bad.json", bad)
            self.refuses(why, "check", "--baseline=bad.json", "a.cpp", "--",
                         *FLAGS)


class Lines(Adopting):
    def filtered(self, lines, code):
        return self.check("--line-filter=" + json.dumps(lines), code=code,
                          files=("a.cpp", "b.cpp")).stdout

    def test_line_filter(self):
        self.write("a.cpp", INVALID)
        self.write("b.cpp", MORE)
        for lines, found in (
                ([{"name": "a.cpp"}], ["assoc-invalid-action"]),
                ([{"name": "a.cpp", "lines": [[1, 2], [3, 3]]}],
                 ["assoc-invalid-action"]),
                ([{"name": "a.cpp", "lines": [[1, 2], [4, 9]]}], []),
                ([{"name": "b.cpp", "lines": [[4, 4]]}], ["assoc-unpaired"]),
                # The note: Tag is declared here.
                ([{"name": "b.cpp", "lines": [[2, 2]]}], ["assoc-unpaired"]),
                ([], [])):
            text = self.filtered(lines, code=1 if found else 0)
            self.assertEqual(found, [line.split("[")[-1].rstrip("]")
                                     for line in text.splitlines()
                                     if line.endswith("]")], lines)

    def test_with_a_baseline(self):
        self.write("a.cpp", INVALID)
        self.check("--write-baseline=known.json", code=1)
        self.write("b.cpp", MORE)
        for name, code in (("a.cpp", 0), ("b.cpp", 1)):
            self.check("--baseline=known.json", code=code,
                       *["--line-filter=" + json.dumps([{"name": name}])],
                       files=("a.cpp", "b.cpp"))

    def test_bad_line_filters(self):
        self.write("a.cpp", INVALID)
        for text in ("", "{", "{}", "[1]", '[{"nam":"a"}]', '[{"name":""}]',
                     '[{"name":"a","lines":[[1]]}]',
                     '[{"name":"a","lines":[[3,1]]}]',
                     '[{"name":"a","lines":[["1","2"]]}]'):
            self.refuses("--line-filter is not of the form", "check",
                         "--line-filter=" + text, "a.cpp", "--", *FLAGS)
        self.refuses("written of all lines", "check", "--line-filter=[]",
                     "--write-baseline=known.json", "a.cpp", "--", *FLAGS)


@unittest.skipUnless(shutil.which("git"), "git is not installed")
class Since(Adopting):
    def git(self, *arguments):
        done = self.run_in("git", "-c", "user.name=a", "-c", "user.email=a@b",
                           "-c", "init.defaultBranch=main", *arguments)
        self.assertEqual(0, done.returncode, done.stderr)

    def repository(self):
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "first")

    def test_only_changed_lines(self):
        path = self.write("a.cpp", INVALID + "\n\n")
        self.repository()
        done = self.check("--since=HEAD", code=0)
        self.assertIn("1 in other lines", done.stderr)
        # Lines that move are not changed, those that differ are.
        path.write_text(INVALID.replace("\nvoid", "\n\nint x;\nvoid"))
        self.check("--since=HEAD", code=0)
        path.write_text(INVALID.replace("CASCAD", "CASCA"))
        done = self.check("--since=HEAD", code=1)
        self.assertIn("'CASCA' is no action", done.stdout)
        self.git("commit", "-q", "-a", "-m", "second")
        self.check("--since=HEAD", code=0)
        self.check("--since=HEAD~1", code=1)

    def test_new_files_are_changed(self):
        self.write("models.h", (self.folder / "models.h").read_text())
        self.write(".gitignore", "made.cpp\n")
        self.repository()
        self.write("a.cpp", INVALID)
        self.write("made.cpp", MORE)
        done = self.check("--since=HEAD", code=1, files=("a.cpp", "made.cpp"))
        self.assertEqual(1, done.stdout.count("[assoc-"), done.stdout)
        self.git("add", "a.cpp")
        self.check("--since=HEAD", code=1)

    def test_wherever_it_starts(self):
        """From another directory, inside a hook, and whatever git is told."""
        self.write("src/ä b.cpp", INVALID.replace("models.h", "../models.h"))
        self.repository()
        self.git("config", "diff.noprefix", "true")
        self.git("config", "color.ui", "always")
        self.write("src/ä b.cpp", INVALID.replace("models.h", "../models.h")
                   .replace("CASCAD", "CASCA"))
        file = str(self.folder / "src/ä b.cpp")
        self.check("--since=HEAD", code=1, files=("src/ä b.cpp",))
        self.check("--since=HEAD", code=1, files=("ä b.cpp",),
                   folder=self.folder / "src")
        self.check("--since=HEAD", code=1, files=(file,), folder="/")
        os.environ["GIT_DIR"] = ".git"
        self.addCleanup(os.environ.pop, "GIT_DIR")
        self.check("--since=HEAD", code=1, files=("ä b.cpp",),
                   folder=self.folder / "src")

    def test_what_git_cannot_do(self):
        self.write("a.cpp", INVALID)
        check = ("check", "a.cpp", "--", *FLAGS)
        self.refuses("the sources are in no git repository", check[0],
                     "--since=HEAD", *check[1:])
        self.repository()
        for revision in ("nothing", "", "--stat"):
            self.refuses(f"git knows no revision '{revision}'", check[0],
                         f"--since={revision}", *check[1:])
        path, os.environ["PATH"] = os.environ["PATH"], str(self.folder)
        self.addCleanup(os.environ.__setitem__, "PATH", path)
        self.refuses("there is no git", check[0], "--since=HEAD", *check[1:])


if __name__ == "__main__":
    unittest.main()
