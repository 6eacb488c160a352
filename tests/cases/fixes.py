#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every kind of fix that a rule offers is expected by some input: run.py then
tries it, so that no fix goes untested.

usage: fixes.py --build BUILD PROJECT
"""
import re
import sys

from expectations import Expectations
from hosts import Hosts
from runner import main

#: Names, whose place the kind of a fix does not depend on.
NAME = re.compile(r"'[^']*'|[\w:]+\.\w+\(\w+\)|\w+ \w+::\w+")


#: What only an ORM without recogniser can trigger; the unit tests have it.
PLANNED = set()


def kind_of(finding, fix):
    return finding.rule, NAME.sub("...", fix["message"])


def meets(expected, finding, fix):
    return (finding.place() == (expected.file, expected.line) and any(
        expected.accepts(edit["text"]) and (expected.text or not edit["text"])
        for edit in fix["edits"]))


def unexpected(produced):
    """Kinds of fixes without a FIX comment; produced: findings and comments."""
    kinds, expected = {}, set()
    for findings, comments in produced:
        for finding in findings:
            for fix in finding.fixes:
                kind = kind_of(finding, fix)
                kinds.setdefault(kind, finding)
                if any(meets(c, finding, fix) for c in comments):
                    expected.add(kind)
    for kind in sorted(kinds.keys() - expected):
        yield f"no input expects '{kind[1]}', a fix of {kinds[kind]}"


def rules_with_fixes(project):
    for path in sorted((project / "checks/rules").glob("*.cpp")):
        text = path.read_text()
        rule = re.search(r"extern const Rule \w+ = \{\s*\"(assoc-[a-z-]+)\"",
                         text)
        if rule and re.search(r"\b(offer\w*\(|Fixes\b)", text):
            yield rule[1]


def problems(project, build):
    produced = []
    for path in sorted((project / "test-inputs/rules").glob("*/*.cpp")):
        hosts = Hosts(build, path.parent)
        expected = Expectations().read(path, path.name)
        hosts.database = expected.database
        produced.append((hosts.tool([path.name], expected.flags,
                                    expected.level), expected.fixes))
    yield from unexpected(produced)
    seen = {f.rule for findings, _ in produced for f in findings if f.fixes}
    for rule in rules_with_fixes(project):
        if rule not in seen and rule not in PLANNED:
            yield f"no input gets a fix of {rule}"
        if rule in seen and rule in PLANNED:
            yield f"the fix of {rule} is no longer planned"


if __name__ == "__main__":
    sys.exit(main(__doc__, problems))
