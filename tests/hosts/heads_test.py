# SPDX-License-Identifier: Apache-2.0
"""What sources begin with is precompiled once, and never shows.

usage: heads_test.py BUILD [unittest arguments]
"""
import os
import unittest

from engine import Engine
from host import MODELS

LIBRARY = "inline constexpr char Del[] = \"SET NULL\";\n"


class Heads(Engine):
    def setUp(self):
        super().setUp()
        os.environ["XDG_CACHE_HOME"] = str(self.folder / "home")
        self.write("library/library", LIBRARY)
        self.write("library/other", "#pragma once\n")
        self.names = [f"source{n}" for n in range(5)]
        for n, name in enumerate(self.names):
            self.write(f"{name}.cpp", self.source(n))
        self.database(*(f"{name}.cpp" for name in self.names),
                      flags=["-isystem", "library"])
        self.settle()

    def source(self, n, first="#include <library>\n"):
        return (first + MODELS.replace('"User"', f'"User{n}"')
                .replace('"Post"', f'"Post{n}"').replace("inline", "static")
                + "static void a() {\n"
                "  User.hasMany(Post, {.onDelete = Del});\n"
                "  Post.belongsTo(User, {.onDelete = Del});\n}\n")

    def heads(self):
        folder = self.folder / "build/.cache/assoc-tidy/heads"
        return [p for p in folder.iterdir()
                if not p.name.startswith("source")]

    def made(self, made, kept, parsed, *options):
        """-j1: with more threads, it takes more sources."""
        text, counts = self.check("-j1", *options)
        self.assertEqual((made, kept, parsed), (
            counts["precompiled"], counts["precompiled before"],
            counts["parsed"]), counts)
        self.assertEqual(text, self.check("--no-cache", "--all-tus")[0])

    def edit(self, n, more="// edited\n", **options):
        self.write(f"source{n}.cpp", self.source(n, **options) + more)

    def test_one_is_enough_for_later_runs(self):
        self.made(1, 0, 5)
        self.edit(0)
        self.made(0, 1, 1)
        self.made(0, 0, 0)
        for n in range(5):
            self.edit(n, "// all of them\n")
        self.made(0, 1, 5)
        # What begins with more begins with it, too; with less, or with
        # something else before, does not.
        self.edit(1, first="#include <library>\n#include <other>\n")
        self.made(0, 1, 1)
        self.edit(1, first="#include <other>\n#include <library>\n")
        self.made(0, 0, 1)

    def test_what_it_holds_is_read_again_when_it_changes(self):
        self.made(1, 0, 5)
        os.utime(self.folder / "library/library")
        self.edit(0)
        self.made(0, 1, 1)
        self.write("library/library", LIBRARY.replace("SET NULL", "SET NULLS"))
        self.made(1, 0, 5)
        self.assertIn("SET NULLS", self.check()[0])

    def test_damage(self):
        self.made(1, 0, 5)
        for damage in (lambda t: t[:-9], lambda t: b"", lambda t: b"garbage",
                       lambda t: t[:len(t) // 2] + b"x" + t[len(t) // 2:]):
            head, = self.heads()
            head.write_bytes(damage(head.read_bytes()))
            for n in range(5):
                self.edit(n, f"// {damage}\n")
            self.made(1, 0, 5)
        head, = self.heads()
        head.unlink()
        self.edit(0)
        self.made(0, 0, 1)

    def test_the_limit_counts_them(self):
        self.made(1, 0, 5, "--cache-limit=1")
        self.assertEqual([], self.heads())

    def test_without_a_cache_nothing_is_left(self):
        self.made(1, 0, 5, "--no-cache")
        self.assertFalse((self.folder / "build/.cache").exists())


if __name__ == "__main__":
    unittest.main()
