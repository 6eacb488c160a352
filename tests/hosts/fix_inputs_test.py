# SPDX-License-Identifier: Apache-2.0
"""The fixes of all inputs, by --fix, and the same fixes in clang-tidy and clang.

usage: fix_inputs_test.py BUILD programs|DIALECT [unittest arguments]
"""
import json
import pathlib
import re
import shutil
import sys
import unittest

from fixing import Fixing
from host import FLAGS, SOURCE, TOOL

#: A folder of test-inputs/rules, or all programs.
PART = sys.argv.pop(1)
MOCKS = [f"-I{path}" for path in
         sorted((SOURCE / "test-inputs/mocks").iterdir())]


class Inputs(Fixing):
    """Fixed, compiled, fixed again, and fixed by other hosts."""

    def copy(self, path, name):
        (self.folder / name).mkdir()
        return pathlib.Path(shutil.copy(path, self.folder / name))

    def run_tool(self, *arguments, flags):
        done = self.run_in(TOOL, "check", *arguments, "--", *FLAGS, *flags)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return done

    def findings(self, *paths, flags):
        done = self.run_tool("--format=json", *paths, flags=flags)
        return json.loads(done.stdout)["findings"]

    def gone(self, findings, *paths, flags):
        after = {f["fingerprint"] for f in self.findings(*paths, flags=flags)}
        self.assertFalse(
            [f["message"] for f in findings if f["fingerprint"] in after])

    def parseable(self, path, flags, removed):
        """The edits of the plugin's fix-it hints."""
        done = self.compile(path, f"facts-dir={self.folder}/facts", extra=(
            "-fsyntax-only", "-fdiagnostics-parseable-fixits",
            "-fno-color-diagnostics", *flags))
        lines = path.read_bytes().splitlines(keepends=True)
        starts = [sum(map(len, lines[:i])) for i in range(len(lines) + 1)]
        edits, own = set(), False
        for line in done.stderr.splitlines():
            if re.search(r": (warning|note): ", line):
                own = ": warning: " in line
            hint = re.match(
                r'fix-it:".*":\{(\d+):(\d+)-(\d+):(\d+)\}:"(.*)"$', line)
            if hint and own:
                place = [int(n) for n in hint.groups()[:4]]
                begin, end = (starts[place[i] - 1] + place[i + 1] - 1
                              for i in (0, 2))
                inserted = hint[5].encode().decode("unicode_escape")
                # When clang prints a removal, it takes one blank along.
                if not inserted and (begin, end) not in removed:
                    end -= path.read_bytes()[end - 1:end].isspace()
                edits.add((begin, end, inserted))
        return edits

    def test_rules(self):
        if PART == "programs":
            self.skipTest("programs only")
        (self.folder / "facts").mkdir()
        fixed = 0
        for path in sorted((SOURCE / "test-inputs/rules" / PART).glob("*.cpp")):
            flags = [*MOCKS, *(re.findall(r"^// FLAGS: (.*)$",
                                          path.read_text(), re.M)
                               or [""])[0].split()]
            name = f"{path.parent.name}-{path.stem}"
            mine, theirs = self.copy(path, name), self.copy(path, name + "-t")
            before = self.findings(mine, flags=flags)
            single = [f for f in before if len(f["fixes"]) == 1]
            if not single:
                continue
            with self.subTest(input=name):
                edits = {(e["offset"], e["offset"] + e["length"], e["text"])
                         for f in single for e in f["fixes"][0]["edits"]}
                self.assertEqual(edits, self.parseable(
                    mine, flags, {edit[:2] for edit in edits}))
                done = self.run_tool("--fix", mine, flags=flags)
                self.compiles(mine, flags)
                self.gone(single, mine, flags=flags)
                self.assertIn(", 0 refused,", done.stderr)
                text = self.text(mine)
                again = self.run_tool("--fix", mine, flags=flags)
                self.assertIn("0 fixes applied", again.stderr)
                self.assertEqual(text, self.text(mine))
                self.tidy(theirs, [("FactsDir", self.folder / "facts")],
                          "--fix", flags=flags)
                # Around a removal, clang-tidy takes blanks along.
                self.assertEqual(text.split(), self.text(theirs).split())
                fixed += len(single)
        # Some dialects have findings with several possible fixes alone.
        self.assertGreaterEqual(fixed, 10 if PART == "assoc" else 0)

    def test_programs(self):
        """Several files at once, headers among them."""
        if PART != "programs":
            self.skipTest("rules only")
        fixed = 0
        for folder in sorted((SOURCE / "test-inputs/programs").iterdir()):
            with self.subTest(program=folder.name):
                copy = self.folder / folder.name
                shutil.copytree(folder, copy)
                files = sorted(copy.rglob("*.cpp"))
                before = self.findings(*files, flags=MOCKS)
                single = [f for f in before if len(f["fixes"]) == 1]
                done = self.run_tool("--fix", *files, flags=MOCKS)
                self.assertIn(f"{len(single)} fix", done.stderr)
                self.assertIn(", 0 refused,", done.stderr)
                for file in files:
                    self.compiles(file, MOCKS)
                self.gone(single, *files, flags=MOCKS)
                again = self.run_tool("--fix", *files, flags=MOCKS)
                self.assertIn("0 fixes applied", again.stderr)
                fixed += len(single)
        self.assertGreater(fixed, 0)


if __name__ == "__main__":
    unittest.main()
