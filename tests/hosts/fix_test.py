# SPDX-License-Identifier: Apache-2.0
"""--fix and --export-fixes: what is fixed, what is not, and why.

usage: fix_test.py BUILD [unittest arguments]
"""
import os
import unittest

from fixing import Fixing
from host import BROKEN, FLAGS, INVALID, LLVM, MODELS, ONE_SIDE

#: In a header, so that two TUs see it.
LINKS = ('#pragma once\n#include "models.h"\ninline void link() {\n'
         '  User.hasMany(Post, {.onDelete = "CASCAD"});\n'
         "  Post.belongsTo(User);\n}\n")
#: Two findings whose fixes both need the comma between the options.
OVERLAP = ('#include "models.h"\nvoid a() {\n'
           '  User.hasMany(Post, {.timestamps = true, .uniqueKey = "x"});\n'
           "  Post.belongsTo(User);\n}\n")


class Fix(Fixing):
    def test_a_header_of_two_units_is_fixed_once(self):
        self.write("links.h", LINKS)
        self.write("a.cpp", '#include "links.h"\n')
        self.write("b.cpp", '#include "links.h"\n')
        done = self.check("--fix", "a.cpp", "b.cpp", code=0)
        self.assertIn("1 fix applied in 1 file, 0 refused, 0 findings have "
                      "several", done.stderr)
        self.assertIn("[assoc-invalid-action]", done.stdout)
        self.assertEqual(LINKS.replace("CASCAD", "CASCADE"),
                         self.text("links.h"))
        self.compiles("a.cpp")
        done = self.check("--fix", "a.cpp", "b.cpp", code=0)
        self.assertIn("0 fixes applied in 0 files", done.stderr)

    def test_overlapping_fixes(self):
        self.write("a.cpp", OVERLAP)
        done = self.check("--fix", "a.cpp", code=1)
        self.assertRegex(
            done.stderr, r"the fix of assoc-option-ignored at a.cpp:3:3 "
            r"overlaps that of assoc-option-ignored at a.cpp:3:3: run again")
        self.assertIn("1 fix applied in 1 file, 1 refused", done.stderr)
        self.check("--fix", "a.cpp", code=0)
        self.assertIn("User.hasMany(Post);", self.text("a.cpp"))
        self.compiles("a.cpp")

    def test_of_several_possible_fixes_none(self):
        source = ('#include "models.h"\nvoid a() {\n'
                  '  User.hasMany(Post, {.foreignKey = "a"});\n'
                  '  Post.belongsTo(User, {.foreignKey = "b"});\n}\n')
        self.write("a.cpp", source)
        done = self.check("--fix", "a.cpp", code=1)
        self.assertIn("0 fixes applied in 0 files, 0 refused, 1 finding has "
                      "several possible fixes", done.stderr)
        self.assertEqual(source, self.text("a.cpp"))

    def test_what_is_not_shown_is_not_fixed(self):
        self.write("a.cpp", INVALID.replace('"});', '"}); // NOLINT'))
        self.check("--fix", "a.cpp", code=0)
        self.assertIn('"CASCAD"', self.text("a.cpp"))
        self.write("a.cpp", INVALID)
        self.check("--fix", "--rules=assoc-unpaired", "a.cpp", code=0)
        self.assertIn('"CASCAD"', self.text("a.cpp"))

    def test_sources_that_do_not_parse(self):
        self.write("a.cpp", INVALID)
        self.write("c.cpp", BROKEN)
        done = self.check("--fix", "a.cpp", "c.cpp", code=2)
        self.assertIn("nothing is fixed", done.stderr)
        self.assertEqual(INVALID, self.text("a.cpp"))
        self.check("--fix", "--allow-broken", "a.cpp", "c.cpp", code=0)
        self.assertIn('"CASCADE"', self.text("a.cpp"))

    def test_line_ends_permissions_and_links_stay(self):
        path = self.folder / "real/a.cpp"
        path.parent.mkdir()
        path.write_bytes(ONE_SIDE.replace("{ ", "{\n")
                        .replace("\n", "\r\n").encode())
        path.chmod(0o750)
        (self.folder / "a.cpp").symlink_to(path)
        self.check("--fix", "a.cpp", code=0)
        self.assertTrue((self.folder / "a.cpp").is_symlink())
        self.assertEqual(0o750, path.stat().st_mode & 0o777)
        self.assertIn("Post.belongsTo(User);", self.text("a.cpp"))
        self.assertNotRegex(self.text("a.cpp"), r"[^\r]\n")
        self.assertEqual(["a.cpp"], os.listdir(path.parent))

    def test_all_or_nothing(self):
        """No temporary can be made beside a file of so long a name."""
        long = "b" * 246 + ".cpp"
        self.write("a.cpp", INVALID)
        self.write(long, INVALID.replace("void a", "void b")
                   .replace("User", "Author").replace("Post", "Book")
                   + MODELS.replace("User", "Author").replace("Post", "Book"))
        lines = self.text(long).split("#include <assoc")
        before = "#include <assoc" + lines[1] + lines[0]
        self.write(long, before)
        done = self.check("--fix", "a.cpp", long, code=2)
        self.assertRegex(done.stderr, r"error: cannot write '.*bbb\.cpp': ")
        self.assertEqual((INVALID, before),
                         (self.text("a.cpp"), self.text(long)))
        self.assertEqual({"a.cpp", long, "models.h"},
                         set(os.listdir(self.folder)))


class Stale(Fixing):
    """Sources that are not what the facts say."""

    def setUp(self):
        super().setUp()
        self.write("a.cpp", INVALID)
        self.tool("extract", "-o", "a.assoc.json", "a.cpp", "--", *FLAGS,
                  code=0)

    def refused(self, why):
        text = self.text("a.cpp")
        done = self.tool("check", "--fix", "--facts", "a.assoc.json", code=1)
        self.assertRegex(done.stderr, "the fix of assoc-invalid-action at "
                         "a.cpp:3:35 is not made: 'a.cpp' " + why)
        self.assertEqual(text, self.text("a.cpp"))

    def test_facts_will_do(self):
        self.tool("check", "--fix", "--facts", "a.assoc.json", code=0)
        self.assertIn('"CASCADE"', self.text("a.cpp"))

    def test_newer_source(self):
        os.utime(self.folder / "a.assoc.json", (1, 1))
        self.refused("is newer than the facts about it")

    def test_newer_source_that_is_parsed(self):
        os.utime(self.folder / "a.assoc.json", (1, 1))
        self.check("--fix", "--facts", "a.assoc.json", "a.cpp", code=0)

    def test_shorter_source(self):
        self.write("a.cpp", INVALID[:40])
        os.utime(self.folder / "a.cpp", (1, 1))
        self.refused("is shorter than it was")

    def test_missing_source(self):
        (self.folder / "a.cpp").unlink()
        done = self.tool("check", "--fix", "--facts", "a.assoc.json", code=1)
        self.assertIn("is not made: cannot read", done.stderr)

    def test_changes_while_reading(self):
        os.utime(self.folder / "a.cpp", (2**32, 2**32))
        done = self.check("--fix", "a.cpp", code=1)
        self.assertIn("has changed while it was read", done.stderr)


class Export(Fixing):
    def test_clang_apply_replacements(self):
        apply, option = LLVM / "clang-apply-replacements", "--ignore-insert-conflict"
        if option not in self.run_in(apply, "--help").stdout:
            self.skipTest(f"clang-apply-replacements of LLVM 14 has no {option}")
        self.write("links.h", LINKS)
        self.write("a.cpp", '#include "links.h"\n' + ONE_SIDE.replace(
            '#include "models.h"', 'inline constexpr assoc::Model Note("Note")'
            ";").replace("Post", "Note"))
        self.check("--export-fixes=fixes/a.yaml", "a.cpp", code=2)
        (self.folder / "fixes").mkdir()
        self.check("--export-fixes=fixes/a.yaml", "a.cpp", code=1)
        self.assertEqual(LINKS, self.text("links.h"))
        self.assertIn("DiagnosticName:  assoc-invalid-action",
                      self.text("fixes/a.yaml"))
        done = self.run_in(apply, option, "fixes")
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn('"CASCADE"', self.text("links.h"))
        self.assertIn("Note.belongsTo(User);", self.text("a.cpp"))
        self.check("a.cpp", code=0)

    def test_alternatives_are_not_exported_as_fixes(self):
        self.write("a.cpp", '#include "models.h"\nvoid a() {\n'
                   '  User.hasMany(Post, {.foreignKey = "a"});\n'
                   '  Post.belongsTo(User, {.foreignKey = "b"});\n}\n')
        self.check("--export-fixes=a.yaml", "a.cpp", code=1)
        self.assertIn("assoc-foreign-key-mismatch", self.text("a.yaml"))
        self.assertNotIn("ReplacementText", self.text("a.yaml"))


if __name__ == "__main__":
    unittest.main()
