# SPDX-License-Identifier: Apache-2.0
"""What the tests of fixes share."""
import shutil

from host import FLAGS, LLVM, Host


class Fixing(Host):
    def check(self, *arguments, code, flags=()):
        return self.tool("check", *arguments, "--", *FLAGS, *flags, code=code)

    def compiles(self, name, flags=()):
        for compiler in (LLVM / "clang++", shutil.which("g++")):
            done = self.run_in(compiler, "-fsyntax-only", *FLAGS, *flags, name)
            self.assertEqual(0, done.returncode, done.stderr)

    def text(self, name):
        return (self.folder / name).read_bytes().decode()
