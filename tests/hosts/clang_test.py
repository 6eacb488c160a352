# SPDX-License-Identifier: Apache-2.0
"""The clang-tidy module and the clang plugin, and hosts of another LLVM.

usage: clang_test.py BUILD [unittest arguments]
"""
import pathlib
import re
import unittest

from host import (BROKEN, FLAGS, INVALID, LLVM, MODULE, ONE_SIDE, OTHER_SIDE,
                  PLUGIN, Host)


CMAKES = '#pragma GCC system_header\n#include "models.h"\n'
BARE = ONE_SIDE.replace('#include "models.h"', "")


class ClangTidy(Host):
    def test_headers_that_cmake_precompiles(self):
        """What they declare is not seen: nothing is said of its absence."""
        self.write("cmake_pch.hxx", CMAKES)
        self.write("a.cpp", BARE)
        (self.folder / "facts").mkdir()
        done = self.tidy("a.cpp", [("FactsDir", "facts")],
                         flags=("-include", "cmake_pch.hxx"))
        self.assertEqual("", done.stdout)

    def test_whole_program_only_with_facts(self):
        self.write("a.cpp", ONE_SIDE)
        self.write("b.cpp", OTHER_SIDE)
        (self.folder / "facts").mkdir()
        self.assertEqual("", self.tidy("a.cpp").stdout)
        alone = self.tidy("a.cpp", [("FactsDir", "facts")])
        self.assertIn("[assoc-unpaired]", alone.stdout)
        local = self.tidy("a.cpp", [("assoc-unpaired.FactsDir", "facts")])
        self.assertEqual(alone.stdout, local.stdout)
        self.tool("extract", "-o", "facts/b.assoc.json", "b.cpp", "--", *FLAGS,
                  code=0)
        self.assertEqual(
            "", self.tidy("a.cpp", [("FactsDir", "facts")]).stdout)

    def test_facts_written_elsewhere(self):
        """The build's directory and clang-tidy's differ, facts are one."""
        self.write("a.cpp", ONE_SIDE)
        self.write("b.cpp", OTHER_SIDE)
        (self.folder / "build/facts").mkdir(parents=True)
        for name in "ab":
            self.tool("extract", "-o", f"facts/{name}.assoc.json",
                      f"../{name}.cpp", "--", *FLAGS, code=0,
                      folder=self.folder / "build")
        done = self.tidy("a.cpp", [("FactsDir", "build/facts"),
                                   ("Level", "remark")])
        self.assertNotIn("assoc-unpaired", done.stdout)
        self.assertNotIn("assoc-duplicate", done.stdout)

    def test_several_sources_in_one_process(self):
        self.write("a.cpp", INVALID)
        self.write("b.cpp", INVALID)
        done = self.run_in(LLVM / "clang-tidy", f"--load={MODULE}", "--quiet",
                           "--checks=-*,assoc-*", "a.cpp", "b.cpp", "a.cpp",
                           "--", *FLAGS)
        self.assertEqual(1, len(re.findall(r"\ba\.cpp:3.*assoc-invalid-action",
                                           done.stdout)), done.stdout)
        self.assertEqual(1, len(re.findall(r"\bb\.cpp:3.*assoc-invalid-action",
                                           done.stdout)))

    def test_nolint_and_fix(self):
        self.write("a.cpp", INVALID.replace('"});', '"}); // NOLINT'))
        self.assertEqual("", self.tidy("a.cpp").stdout)
        path = self.write("a.cpp", INVALID)
        self.tidy("a.cpp", (), "--fix")
        self.assertIn('"CASCADE"', path.read_text())

    def test_bad_options(self):
        self.write("a.cpp", ONE_SIDE)
        done = self.tidy("a.cpp", [("FactsDir", "nowhere")])
        self.assertEqual(1, done.stdout.count("error:"), done.stdout)
        self.assertRegex(done.stdout, "cannot read the directory '.*/nowhere'")
        self.write("facts/b.assoc.json", '{"assocFacts": 999}')
        done = self.tidy("a.cpp", [("FactsDir", "facts")])
        self.assertIn("is of another version", done.stdout)
        done = self.tidy("a.cpp", [("Level", "loud")])
        self.assertIn("unknown level 'loud'", done.stdout)
        self.assertEqual(1, done.stdout.count("error:"), done.stdout)

    def test_broken_source(self):
        self.write("c.cpp", BROKEN + ONE_SIDE)
        (self.folder / "facts").mkdir()
        done = self.tidy("c.cpp", [("FactsDir", "facts")])
        self.assertNotIn("assoc-", done.stdout)


class ClangPlugin(Host):
    def test_precompiled_headers(self):
        """As above; and who reads the facts knows it, too."""
        self.write("cmake_pch.hxx", CMAKES)
        self.write("a.cpp", BARE)
        (self.folder / "facts").mkdir()
        self.write("h.h", '#include "cmake_pch.hxx"\n')
        self.assertEqual("", self.compile(
            "h.h", extra=("-x", "c++-header", "-o", "h.pch")).stderr)
        done = self.compile("a.cpp", "facts-dir=facts", "write-facts=written",
                            extra=("-c", "-include-pch", "h.pch", "-o", "a.o"))
        self.assertEqual("", done.stderr)
        done = self.tool("check", "--facts", "written", code=0)
        self.assertIn("1 gap", done.stderr)

    def test_diagnoses_and_compiles(self):
        self.write("a.cpp", INVALID)
        done = self.compile("a.cpp", extra=("-c", "-o", "a.o"))
        self.assertEqual(0, done.returncode)
        self.assertTrue((self.folder / "a.o").exists())
        self.assertIn("[assoc-invalid-action]", done.stderr)

    def test_arguments(self):
        self.write("a.cpp", INVALID)
        self.assertNotIn("assoc-", self.compile(
            "a.cpp", "rules=-assoc-invalid-action").stderr)
        self.assertIn("write-facts=DIR", self.compile("a.cpp", "help").stderr)
        for argument, why in (
                ("lvel=remark", "unknown argument 'lvel=remark': there is"),
                ("level=loud", "unknown level 'loud': there is remark"),
                ("database=postgre", "did you mean 'postgres'"),
                ("rules=assoc-x", "unknown rule 'assoc-x'"),
                ("facts-dir=nowhere", "cannot read the directory 'nowhere'")):
            done = self.compile("a.cpp", argument)
            self.assertEqual(1, done.returncode)
            self.assertIn(why, done.stderr)

    def test_suppressions_and_facts(self):
        (self.folder / "facts").mkdir()
        self.write("a.cpp", ONE_SIDE)
        self.assertEqual("", self.compile("a.cpp").stderr)
        self.assertIn("[assoc-unpaired]",
                      self.compile("a.cpp", "facts-dir=facts").stderr)
        self.write("a.cpp", ONE_SIDE.replace("\nvoid",
                                             "\n// NOLINTNEXTLINE\nvoid"))
        self.assertEqual("", self.compile("a.cpp", "facts-dir=facts").stderr)


class OtherMajors(Host):
    """A library built for another LLVM says so, in every installed host."""

    def others(self, name):
        for path in sorted(pathlib.Path("/usr/bin").glob(name + "-[0-9]*")):
            major = path.name.rsplit("-", 1)[1]
            if major.isdigit() and f"llvm-{major}/" not in str(LLVM) + "/":
                yield path

    def test_clang_tidy(self):
        self.write("a.cpp", INVALID)
        for host in self.others("clang-tidy"):
            with self.subTest(host=host):
                done = self.run_in(host, f"--load={MODULE}",
                                   "--checks=-*,assoc-*", "a.cpp", "--")
                self.assertRegex(done.stderr, "AssocTidyModule")

    def test_clang(self):
        self.write("a.cpp", INVALID)
        for host in self.others("clang"):
            with self.subTest(host=host):
                done = self.run_in(host, f"-fplugin={PLUGIN}", *FLAGS,
                                   "-fsyntax-only", "a.cpp")
                self.assertRegex(done.stderr, "AssocClangPlugin")


if __name__ == "__main__":
    unittest.main()
