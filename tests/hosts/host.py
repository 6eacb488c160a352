# SPDX-License-Identifier: Apache-2.0
"""What the tests of the hosts share: scratch folders, sources, processes."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
CONFIG = json.loads((BUILD / "tests/config.json").read_text())
SOURCE = pathlib.Path(CONFIG["source"])
LLVM = pathlib.Path(CONFIG["llvm_bin"])
TOOL = BUILD / "tool/assoc-tidy"
MODULE = BUILD / "plugin/AssocTidyModule.so"
PLUGIN = BUILD / "plugin/AssocClangPlugin.so"
FLAGS = ["-std=c++20", f"-I{SOURCE}/include"]

MODELS = """
#include <assoc/model.h>
inline constexpr assoc::Model User("User");
inline constexpr assoc::Model Post("Post");
"""
ONE_SIDE = '#include "models.h"\nvoid a() { User.hasMany(Post); }\n'
OTHER_SIDE = '#include "models.h"\nvoid b() { Post.belongsTo(User); }\n'
BROKEN = ('#include "models.h"\n\nvoid c() { Unheard x; '
          'User.hasMany(x); }\n')
INVALID = ('#include "models.h"\nvoid a() {\n'
           '  User.hasMany(Post, {.onDelete = "CASCAD"});\n'
           "  Post.belongsTo(User);\n}\n")


class Host(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name).resolve()
        self.write("models.h", MODELS)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def database(self, *names, folder="build", flags=(), compiler=("g++",)):
        self.write(f"{folder}/compile_commands.json", json.dumps([
            {"directory": str(self.folder), "file": name,
             "arguments": [*compiler, *FLAGS, *flags, "-c", name,
                           "-o", name + ".o"]}
            for name in names]))

    def run_in(self, *command, folder=None, timeout=120):
        done = subprocess.run(
            [str(word) for word in command], cwd=folder or self.folder,
            capture_output=True, text=True, timeout=timeout,
            stdin=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C"})
        self.assertGreaterEqual(done.returncode, 0, done.stderr)
        return done

    def tool(self, *arguments, code, folder=None):
        done = self.run_in(TOOL, *arguments, folder=folder)
        self.assertEqual(code, done.returncode, done.stderr + done.stdout)
        return done

    def refuses(self, pattern, *arguments):
        """One sentence on stderr, nothing on stdout, exit code 2."""
        done = self.tool(*arguments, code=2)
        self.assertEqual("", done.stdout)
        self.assertRegex(done.stderr, pattern)
        self.assertEqual(1, done.stderr.count("\n"), done.stderr)

    def tidy(self, name, options=(), *extra, flags=()):
        return self.run_in(
            LLVM / "clang-tidy", f"--load={MODULE}", "--quiet",
            "--checks=-*,assoc-*",
            "--config=" + json.dumps({"CheckOptions": [
                {"key": key, "value": str(value)} for key, value in options]}),
            *extra, name, "--", *FLAGS, *flags)

    def compile(self, name, *arguments, extra=("-fsyntax-only",)):
        return self.run_in(
            LLVM / "clang++", f"-fplugin={PLUGIN}",
            *(f"-fplugin-arg-assoc-tidy-{a}" for a in arguments),
            *FLAGS, *extra, name)
