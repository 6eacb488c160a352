# SPDX-License-Identifier: Apache-2.0
"""What the tests of the engine share: runs that say what was done."""
import json
import os
import re
import time

from host import TOOL, Host

IDLE = "int idle() { return 1; }\n"


class Engine(Host):
    def check(self, *options):
        """The findings, and what --stats and --verbose say."""
        done = self.run_in(TOOL, "check", "-p", "build", "--format=json",
                           "--level=remark", "--stats",
                           "--rules=-assoc-foreign-key-unindexed", *options)
        self.assertLess(done.returncode, 2, done.stderr)
        counts = {name: int(number) for number, name in re.findall(
            r"(?m)^ *(\d+)    ([a-z ]+)$", done.stderr)}
        return done.stdout, counts

    def findings(self, *options):
        return json.loads(self.check(*options)[0])["findings"]

    def agrees(self, parsed=None):
        """As if there were neither scan nor cache."""
        text, counts = self.check()
        if parsed is not None:
            self.assertEqual(parsed, counts["parsed"], counts)
        self.assertEqual(self.findings("--all-tus", "--no-cache"),
                         json.loads(text)["findings"])
        self.assertEqual(text, self.check("--no-cache")[0])
        return json.loads(text)["findings"]

    def program(self, **sources):
        for name, text in sources.items():
            self.write(f"{name}.cpp", text)
        self.database(*(f"{name}.cpp" for name in sources))

    def settle(self):
        """Files that were written a moment ago are read again."""
        past = time.time() - 100
        for path in self.folder.rglob("*"):
            if ".cache" not in path.parts:
                os.utime(path, (past, past))
        os.utime(self.folder, (past, past))
