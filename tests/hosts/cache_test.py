# SPDX-License-Identifier: Apache-2.0
"""What is kept from run to run: it saves time and never shows.

usage: cache_test.py BUILD [unittest arguments]
"""
import json
import os
import resource
import signal
import subprocess
import threading
import time
import unittest

from engine import IDLE, Engine
from host import FLAGS, MODELS, ONE_SIDE, OTHER_SIDE, TOOL


class Caching(Engine):
    def setUp(self):
        super().setUp()
        os.environ["XDG_CACHE_HOME"] = str(self.folder / "home")
        self.program(a=ONE_SIDE, b='#include "models.h"\n' + IDLE, c=IDLE)
        self.cache = self.folder / "build/.cache/assoc-tidy"

    def shards(self):
        return list((self.cache / "facts").iterdir())

    def test_nothing_is_done_twice(self):
        self.settle()
        first, counts = self.check()
        self.assertEqual((1, 3), (counts["parsed"], counts["scanned"]))
        second, counts = self.check()
        self.assertEqual(first, second)
        self.assertEqual(0, counts["parsed"])
        self.assertNotIn("scanned", counts)
        # Another time, the same text.
        os.utime(self.folder / "a.cpp")
        self.assertNotIn("scanned", self.check()[1])

    def test_what_changes_is_seen(self):
        self.check()
        self.write("a.cpp", ONE_SIDE.replace("hasMany", "hasOne"))
        self.assertIn("hasOne", json.dumps(self.agrees()))
        self.write("models.h", MODELS.replace('"Post"', '"Message"'))
        self.assertIn("Message", json.dumps(self.agrees()))
        self.write("b.cpp", OTHER_SIDE.replace("(User", "(User"))
        self.agrees()
        self.write("b.cpp", IDLE)
        self.write("a.cpp", IDLE)
        self.assertEqual([], self.agrees())

    def test_comments_are_content(self):
        self.assertEqual(1, len(self.findings()))
        self.write("a.cpp", ONE_SIDE.strip() + " // NOLINT(assoc-unpaired)\n")
        self.assertEqual([], self.agrees())

    def test_same_size_and_time(self):
        self.check()
        path = self.folder / "a.cpp"
        before = path.stat()
        self.write("a.cpp", ONE_SIDE.replace("User.hasMany(Post)",
                                             "Post.hasMany(User)"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        self.assertIn("Post.hasMany", json.dumps(self.agrees()))

    def test_a_new_header_in_the_way(self):
        self.write("far/names.h", '#define DEL "CASCADE"\n')
        (self.folder / "near").mkdir()
        self.program(a='#include <names.h>\n' + ONE_SIDE.replace(
            "(Post)", "(Post, {.onDelete = DEL})")
            + "\n#if __has_include(<more.h>)\n#include <more.h>\n#endif\n")
        self.database("a.cpp", flags=["-Inear", "-Ifar"])
        self.settle()
        self.assertNotIn("CASCAD'", json.dumps(self.agrees()))
        self.check()
        self.write("near/names.h", '#define DEL "CASCAD"\n')
        self.assertIn("CASCAD'", json.dumps(self.agrees()))
        (self.folder / "near/names.h").unlink()
        self.assertNotIn("CASCAD'", json.dumps(self.agrees()))
        self.write("far/more.h", "void m() { Post.belongsTo(User); }\n")
        self.assertEqual([], [f for f in self.agrees()
                              if f["rule"] == "assoc-unpaired"])

    def test_another_command(self):
        self.check()
        self.database("a.cpp", "b.cpp", "c.cpp", flags=["-DX"])
        self.assertEqual(1, self.check()[1]["parsed"])

    def test_parts_of_a_program(self):
        self.settle()
        self.check()
        self.assertEqual(0, self.check("a.cpp")[1]["parsed"])
        counts = self.check()[1]
        self.assertEqual(0, counts["parsed"])
        self.assertEqual(0, counts.get("scanned", 0))

    def test_damage(self):
        good, _ = self.check()
        for damage in (lambda t: t[:-9], lambda t: b"garbage", lambda t: b"",
                       lambda t: t.replace(b"hasMany", b"hasOne ")):
            for path in [*self.shards(), *self.cache.glob("index-*")]:
                path.write_bytes(damage(path.read_bytes()))
            self.assertEqual(good, self.check()[0])
            self.assertEqual(0, self.check()[1]["parsed"])
        for path in self.shards():
            path.unlink()
        text, counts = self.check()
        self.assertEqual((good, 1), (text, counts["parsed"]))

    def test_nowhere_to_write(self):
        self.write("file", "")
        done = self.tool("check", "-p", "build", "--cache-dir=file/x", code=1)
        self.assertIn("cannot write to the cache 'file/x'", done.stderr)
        good = self.check("--no-cache")[0]
        self.assertFalse(self.cache.exists())
        self.write("build/.cache", "")
        self.assertEqual(good, self.check()[0])
        (self.folder / "build/.cache").unlink()

        def fill_the_disk():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        for _ in range(2):
            done = subprocess.run(
                [TOOL, "check", "-p", "build", "--level=remark"],
                cwd=self.folder, preexec_fn=fill_the_disk,
                capture_output=True, text=True)
            self.assertIn("1 parsed", done.stderr)
            self.assertEqual([], self.shards())

    def test_the_oldest_goes_first(self):
        self.check()
        self.assertEqual(1, len(self.shards()))
        old = self.shards()[0]
        os.utime(old, (1, 1))
        self.write("a.cpp", ONE_SIDE + IDLE)
        self.check(f"--cache-limit={old.stat().st_size * 3 // 2}")
        self.assertEqual(1, len(self.shards()))
        self.assertNotEqual(old, self.shards()[0])
        self.refuses("'much' is no size", "check", "-p", "build",
                     "--cache-limit=much")

    def test_two_at_once(self):
        good = self.check("--no-cache")[0]
        seen = []
        threads = [threading.Thread(
            target=lambda: seen.append(self.check()[0])) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([good] * 4, seen)
        self.assertEqual(good, self.check()[0])

    def test_a_killed_run(self):
        good = self.check("--no-cache")[0]
        for wait in (0.02, 0.05, 0.1, 0.2):
            process = subprocess.Popen(
                [TOOL, "check", "-p", "build"], cwd=self.folder,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(wait)
            process.kill()
            process.wait()
            self.assertEqual(good, self.check()[0])

    def test_without_a_database_there_is_none(self):
        self.tool("check", "a.cpp", "--", *FLAGS, code=1)
        self.assertFalse(self.cache.exists())
        self.assertFalse((self.folder / ".cache").exists())


if __name__ == "__main__":
    unittest.main()
