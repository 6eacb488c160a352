#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that sources are as clang-format 14 writes them (.clang-format).

usage: format.py [--fix] SOURCE
"""
import pathlib
import shutil
import subprocess
import sys

FOLDERS = ["bench", "checks", "include", "plugin", "tests", "tool"]
SKIPPED = 77


def main(arguments):
    fix = "--fix" in arguments
    source = pathlib.Path([a for a in arguments if a != "--fix"][0])
    # Other versions write otherwise.
    program = shutil.which("clang-format-14")
    if not program:
        print("clang-format-14 is not installed")
        return 2 if fix else SKIPPED
    files = sorted(f for folder in FOLDERS
                   for f in (source / folder).rglob("*")
                   if f.suffix in (".cpp", ".h"))
    mode = ["-i"] if fix else ["--dry-run", "-Werror"]
    return subprocess.run([program, *mode, *files]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
