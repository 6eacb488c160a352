#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The vocabulary header compiles without a warning and costs nothing.

usage: run.py INCLUDE

With g++ and every clang++ that is installed: use.cpp compiles under -Wall
-Wextra -Wpedantic -Werror, and the object file of size.cpp has no data and no
function but the user's own, empty one. Exit 77 ("skipped") without a compiler.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
COMPILERS = ["g++", "clang++", *(f"clang++-{n}" for n in range(14, 31))]
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]
# What one function that returns at once may take.
EMPTY_FUNCTION = 16


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


def sections(path):
    _, text = run("size", "-A", path)
    return {name: int(size)
            for name, size in re.findall(r"^(\.\S+)\s+(\d+)", text, re.M)}


def problems(compiler, include, scratch):
    base = [compiler, "-std=c++20", f"-I{include}", *WARNINGS]
    status, text = run(*base, "-fsyntax-only", HERE / "use.cpp")
    if status:
        yield f"use.cpp: {text}"
    for level in ("-O1", "-O2"):
        path = pathlib.Path(scratch, "size.o")
        status, text = run(*base, level, "-c", HERE / "size.cpp", "-o", path)
        if status:
            yield f"size.cpp: {text}"
            return
        for name, size in sections(path).items():
            allowed = EMPTY_FUNCTION if name == ".text" else 0
            if re.match(r"\.(text|data|bss|rodata)", name) and size > allowed:
                yield f"{level}: {size} bytes of {name}"
        _, text = run("nm", "-C", "--defined-only", path)
        if [line.split(maxsplit=2)[2] for line in text.splitlines()] != [
                "associate()"]:
            yield f"{level}: symbols: {text}"


def main(include):
    failed = found = 0
    with tempfile.TemporaryDirectory() as scratch:
        for compiler in COMPILERS:
            if not shutil.which(compiler):
                continue
            found += 1
            wrong = list(problems(compiler, include, scratch))
            failed += bool(wrong)
            print(f"{compiler}: " + ("\n".join(wrong) if wrong else "passed"))
    if not found:
        print("skipped: no compiler")
        return 77
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
