#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs cases of test-inputs/rules through all three hosts.

usage: run.py --build BUILD CASE.cpp...
"""
import pathlib
import sys
import tempfile

from expectations import Expectations
from hosts import HostFailed, Hosts, disagreements
from runner import main


def fix_problems(hosts, name, text, expected, findings):
    """Every fix alone: the file parses, the finding is gone, none has come."""
    before = {(f.rule, f.message) for f in findings}
    for finding in findings:
        for fix in finding.fixes:
            edits = sorted(fix["edits"], key=lambda e: -e["offset"])
            if any(edit["file"] != name for edit in edits):
                continue
            fixed = text
            for e in edits:
                fixed = (fixed[:e["offset"]] + e["text"].encode()
                         + fixed[e["offset"] + e["length"]:])
            with tempfile.TemporaryDirectory() as folder:
                (pathlib.Path(folder) / name).write_bytes(fixed)
                for problem in hosts.refusals(name, expected.flags, folder):
                    yield f"after the fix of {finding}: {problem}"
                try:
                    after = hosts.tool([name], expected.flags, expected.level,
                                       folder=folder)
                except HostFailed as error:
                    yield f"after the fix of {finding}: {error}"
                    continue
            if finding.fingerprint in {f.fingerprint for f in after}:
                yield f"the fix '{fix['message']}' leaves {finding}"
            for f in after:
                if (f.rule, f.message) not in before:
                    yield f"the fix of {finding} makes: {f}"


def case_problems(path, build):
    hosts = Hosts(build, path.parent)
    expected = Expectations().read(path, path.name)
    hosts.database = expected.database
    flags, level = expected.flags, expected.level
    findings = hosts.tool([path.name], flags, level)
    yield from (f"assoc-tidy: {p}" for p in expected.unmet(findings))
    yield from expected.unmet_fixes(findings)
    yield from fix_problems(hosts, path.name, path.read_bytes(), expected,
                            findings)
    with tempfile.TemporaryDirectory() as facts:
        for name, host in (("clang-tidy", hosts.tidy),
                           ("the plugin", hosts.plugin)):
            yield from disagreements(
                name, findings, host(path.name, flags, level, facts))


if __name__ == "__main__":
    sys.exit(main(__doc__, case_problems))
