#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every rule has a page in checks/rules, and its examples are true.

usage: pages.py --build BUILD CHECKS_RULES_FOLDER
"""
import pathlib
import re
import sys
import tempfile

from expectations import Expectations
from hosts import HostFailed, Hosts
from runner import main

EXAMPLE = re.compile(r"^```cpp\n// (bad|good)(?: ([a-z-]+))?\n(.*?)^```$",
                     re.MULTILINE | re.DOTALL)
# What a rule compares the examples with that takes a database.
THERE = re.compile(r"^```sql\n-- there\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Without a recogniser yet: examples cannot run. A dialect leaves this list when
# its mock headers come.
PLANNED = set()


def rules_of(hosts):
    done = hosts.run([hosts.build / "tool/assoc-tidy", "rules"])
    return set(re.findall(r"^\s*(assoc-[a-z-]+)", done.stdout, re.MULTILINE))


def example_problems(hosts, rule, name, kind, dialect, code, there):
    mocks = hosts.source / "test-inputs/mocks" / dialect
    if dialect in PLANNED:
        if mocks.exists():
            yield f"{name}: {dialect} is no longer planned"
        return
    if not (mocks / "page.h").exists():
        yield f"{name}: there is no dialect {dialect}"
        return
    flags = ["-include", str(mocks / "page.h")]
    path = pathlib.Path(hosts.folder, "example.cpp")
    path.write_text(code)
    hosts.database = Expectations().read(path, path.name).database
    try:
        found = hosts.tool(["example.cpp"], flags, "remark")
        if there:
            pathlib.Path(hosts.folder, "there.sql").write_text(there[1])
            found += hosts.tool(["example.cpp"], flags, "remark",
                                "--against=there.sql", command="diff")
    except HostFailed as error:
        yield f"{name}: {error}"
        return
    if kind == "bad" and rule not in {f.rule for f in found}:
        yield f"{name} does not fire {rule}, only {[str(f) for f in found]}"
    if kind == "good":
        for finding in found:
            if finding.rule == rule or finding.level != "remark":
                yield f"{name} is not silent: {finding}"


def page_problems(folder, build):
    with tempfile.TemporaryDirectory() as scratch:
        hosts = Hosts(build, pathlib.Path(scratch))
        rules = rules_of(hosts)
        if not rules:
            yield "assoc-tidy rules lists nothing"
        pages = {path.stem: path for path in folder.glob("*.md")
                 if path.name != "README.md"}
        for rule in sorted(rules):
            page = pages.pop(rule.removeprefix("assoc-"), None)
            if page is None:
                yield f"{rule} has no page"
                continue
            examples = EXAMPLE.findall(page.read_text())
            there = THERE.search(page.read_text())
            for missing in {"bad", "good"} - {kind for kind, *_ in examples}:
                yield f"{page.name} has no {missing} example"
            for number, (kind, dialect, code) in enumerate(examples, 1):
                yield from example_problems(
                    hosts, rule, f"{page.name}, example {number}", kind,
                    dialect or "assoc", code, there)
        for page in pages.values():
            yield f"{page.name} belongs to no rule"


if __name__ == "__main__":
    sys.exit(main(__doc__, page_problems))
