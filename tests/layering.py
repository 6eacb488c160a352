#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the direction of #include lines, and how long files get.

usage: layering.py SOURCE
"""
import pathlib
import re
import sys

# What a folder may include, longest folder first. "std" is any name without a
# slash and without .h: the standard library.
ALLOWED = {
    "checks/facts": ["checks/facts", "std"],
    "checks/model": ["checks/facts", "checks/model", "std"],
    "checks/rules": ["checks/facts", "checks/model", "checks/rules", "std"],
    "checks/schema": ["checks", "std"],
    "tool/reporters": ["checks", "tool/reporters", "llvm/Support",
                       "llvm/ADT", "std"],
    "plugin/recognizers": ["checks/facts", "plugin/recognizers",
                           "plugin/LLVMCompat.h", "clang", "llvm", "std"],
    "plugin": ["checks", "plugin", "clang", "clang-tidy", "llvm", "simdjson.h",
               "std"],
    "tool/schema/databases": ["checks", "plugin", "tool/schema/databases",
                              "llvm", "sqlite3.h", "libpq-fe.h", "std"],
    "tool": ["checks", "plugin", "tool", "clang", "llvm", "std"],
    "include/assoc": ["assoc", "std"],
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
LONGEST, LONGEST_RULE = 300, 150


def is_below(path, folders):
    return any(path == f or path.startswith(f + "/") for f in folders)


def problems_of(path, name):
    text = path.read_text()
    lines = text.splitlines()
    layer = next((f for f in ALLOWED if name.startswith(f + "/")), None)
    rule = name.startswith("checks/rules/") and "extern const Rule " in text
    longest = LONGEST_RULE if rule else LONGEST
    if len(lines) > longest:
        yield f"{name}: {len(lines)} lines, {longest} are allowed"
    if not lines or "SPDX-License-Identifier: Apache-2.0" not in "".join(
            lines[:2]):
        yield f"{name}:1: no SPDX line"
    for number, line in enumerate(lines, 1):
        if ("LLVM_VERSION_MAJOR" in line and not name.endswith(".py")
                and name != "plugin/LLVMCompat.h"):
            yield f"{name}:{number}: LLVM_VERSION_MAJOR outside LLVMCompat.h"
        match = INCLUDE.match(line)
        if not match or not layer:
            continue
        target = match[1]
        standard = "/" not in target and not target.endswith(".h")
        if standard and "std" in ALLOWED[layer]:
            continue
        # Headers of clang-tidy itself are for the module alone.
        tidy = is_below(target, ["clang-tidy"])
        if (not is_below(target, ALLOWED[layer])
                or tidy and name != "plugin/TidyModule.cpp"):
            yield f"{name}:{number}: {layer} may not include {target}"


def main():
    source = pathlib.Path(sys.argv[1])
    names = [str(p.relative_to(source))
             for top in ("checks", "plugin", "tool", "include", "tests",
                         "bench")
             for p in sorted((source / top).rglob("*"))
             if p.suffix in (".h", ".cpp", ".py")]
    problems = [p for name in names
                for p in problems_of(source / name, name)]
    for problem in problems:
        print(problem)
    print(f"{len(names)} files, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
