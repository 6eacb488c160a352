# SPDX-License-Identifier: Apache-2.0
"""The aspect of bazel/assoc.bzl, in a real Bazel."""
import os
import pathlib
import shutil
import sys
import unittest

from build import BOTH, Builds
from host import SOURCE, TOOL

DEBIAN = pathlib.Path("/usr/share/bazel")
REPOSITORIES = {"rules_java": "rules/java", "rules_proto": "rules/proto",
                "platforms": "tools/platforms",
                "bazel_skylib": "tools/skylib"}


if not (shutil.which("bazel") and all(
        (DEBIAN / path).exists() for path in REPOSITORIES.values())):
    print("skipped: no Bazel with its rules (./bootstrap test --bazel)")
    sys.exit(77)


class Bazel(Builds):
    def setUp(self):
        super().setUp()
        os.environ["HOME"] = str(self.folder)  # not the user's .bazelrc
        self.workspace = self.folder / "one"
        self.workspace.mkdir()
        for name in ("app", "lib"):
            (self.folder / name).rename(self.workspace / name)
        self.write("one/WORKSPACE",
                   'local_repository(name = "assoc_tidy", path = "%s")\n'
                   % (SOURCE / "bazel"))
        self.write("one/third/assoc/model.h",
                   (SOURCE / "include/assoc/model.h").read_text())
        public = ', visibility = ["//visibility:public"], '
        self.write("one/third/BUILD", 'cc_library(name = "model", '
                   'hdrs = ["assoc/model.h"]' + public + 'includes = ["."])\n')
        self.write("one/lib/BUILD", 'cc_library(name = "models", srcs = '
                   '["users.cpp", "posts.cpp"], hdrs = ["models.h"]' + public +
                   'includes = ["."], copts = ["-std=c++20"], '
                   'deps = ["//third:model"])\n')
        self.write("one/app/BUILD", """
load("@assoc_tidy//:assoc.bzl", "assoc_tidy")
cc_binary(name = "shop", srcs = ["main.cpp"], copts = ["-std=c++20"],
          deps = ["//lib:models"])
assoc_tidy(name = "check", deps = [":shop"])
""")
        # Debian's rules_cc is for a newer Bazel than Debian's Bazel.
        native = ("cc_binary cc_import cc_library cc_test cc_toolchain "
                  "cc_toolchain_suite objc_library fdo_prefetch_hints "
                  "fdo_profile cc_proto_library")
        self.write("rules_cc/WORKSPACE", 'workspace(name = "rules_cc")\n')
        self.write("rules_cc/cc/BUILD", "")
        self.write("rules_cc/cc/defs.bzl", "".join(
            f"{name} = native.{name}\n" for name in native.split()))
        self.addCleanup(self.bazel, "shutdown")

    @classmethod
    def setUpClass(cls):
        os.environ["PATH"] = f"{TOOL.parent}:{os.environ['PATH']}"

    def bazel(self, *words):
        return self.run_in("bazel", f"--output_user_root={self.folder}/root",
                           "--max_idle_secs=5", *words, folder=self.workspace,
                           timeout=280)

    def build(self, code):
        overrides = [f"--override_repository={name}={DEBIAN / path}"
                     for name, path in REPOSITORIES.items()]
        done = self.bazel(
            "build", "--noshow_progress", f"--disk_cache={self.folder}/cache",
            f"--override_repository=rules_cc={self.folder}/rules_cc",
            *overrides, "//app:check")
        text = done.stdout + done.stderr
        self.assertEqual(code, min(done.returncode, 1), text)
        return text

    def test_aspect(self):
        text = self.build(code=1)
        self.assertIn("lib/users.cpp:2:16: warning:", text)
        self.assertIn("void users() { User.hasMany(Post); }", text)
        self.write("one/lib/posts.cpp", BOTH)
        self.assertIn("2 associations, 0 findings", self.build(code=0))
        self.assertIn("1 process: 1 internal", self.build(code=0))
        # Elsewhere, all of it comes from the cache: no path is in the facts.
        facts = list(self.workspace.glob("bazel-bin/lib/**/*.assoc.json"))
        self.assertEqual(2, len(facts))
        for path in facts:
            self.assertNotIn(str(self.folder), path.read_text())
        self.workspace = self.workspace.rename(self.folder / "two")
        self.assertIn("4 remote cache hit", self.build(code=0))


if __name__ == "__main__":
    unittest.main()
