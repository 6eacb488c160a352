#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs programs of several TUs: see test-inputs/README.md.

usage: programs.py --build BUILD PROGRAM...
"""
import json
import pathlib
import random
import shutil
import sys
import tempfile

from expectations import Expectations
from hosts import Hosts, disagreements
from runner import main


def sources_of(folder):
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*.cpp"))


def determinism_problems(hosts, files, expected):
    """The same bytes however many threads, in whatever order of the files."""
    shuffled = random.Random(1).sample(files, len(files))
    for command, options in (
            ("check", ["--format=json", "--level=remark"]),
            ("check", ["--format=sarif", "--level=remark"]),
            ("schema", ["--format=json"])):
        first = hosts.raw(command, files, expected.flags, "-j1", *options)
        for what, other, jobs in (("-j8", files, "-j8"),
                                  ("another order", shuffled, "-j1"),
                                  ("another order, -j8", shuffled, "-j8")):
            if hosts.raw(command, other, expected.flags, jobs,
                         *options) != first:
                yield f"{command} {' '.join(options)}: {what} differs"


def engine_problems(hosts, files, expected):
    """What is not parsed, and what is remembered, changes nothing."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch, "program")
        shutil.copytree(hosts.folder, folder)
        cache = f"--cache-dir={scratch}/cache"

        def findings(*options):
            # -j1: with as many sources as threads, nothing is precompiled.
            return json.loads(hosts.raw(
                "check", files, expected.flags, "--format=json", "-j1",
                "--level=remark", *options, folder=folder))["findings"]

        def said(*options):
            return findings(*options), hosts.raw(
                "schema", files, expected.flags, "--format=json", "-j1",
                *options, folder=folder)

        first = said("--no-cache", "--all-tus")
        for what in ("--no-cache", cache, cache):
            if said(what) != first:
                yield f"{what} changes something"
        everything = sorted(p for p in folder.rglob("*")
                            if p.suffix in (".h", ".cpp"))
        for path in everything:
            path.touch()
        if said(cache) != first:
            yield "after touching all files something else is found"
        for path in everything:
            path.write_text(path.read_text() + "\n// edited\n")
            if findings(cache) != first[0]:
                yield f"after editing {path.name} something else is found"


def identity_problems(hosts, files, expected):
    """Findings stay what they are where files move and are renamed."""
    def fingerprints(names, folder):
        return sorted(f.fingerprint for f in hosts.tool(
            names, expected.flags, "remark", folder=folder))

    with tempfile.TemporaryDirectory() as scratch:
        moved = pathlib.Path(scratch, "moved")
        shutil.copytree(hosts.folder, moved)
        renamed = []
        for number, name in enumerate(reversed(files)):
            path = moved / name
            path = path.rename(path.with_name(f"renamed{number:03}.cpp"))
            path.write_text("\n\n" + path.read_text())
            renamed.append(str(path.relative_to(scratch)))
        if fingerprints(renamed, scratch) != fingerprints(files, hosts.folder):
            yield "other fingerprints after moving and renaming the files"


def schema_problems(hosts, files, expected):
    golden = hosts.folder / "schema.sql"
    if golden.exists() and golden.read_text() != hosts.raw(
            "schema", files, expected.flags, "--format=sql"):
        yield f"schema --format=sql differs from {golden}"
    for golden in sorted(hosts.folder.glob("schema.*.sql")):
        database = golden.name.split(".")[1]
        if golden.read_text() != hosts.raw(
                "schema", files, expected.flags, "--format=sql",
                f"--database={database}"):
            yield f"schema --format=sql differs from {golden}"
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch, "schema.json")
        path.write_text(hosts.raw("schema", files, expected.flags,
                                  "--format=json"))
        done = hosts.run([hosts.build / "tool/assoc-tidy", "schema",
                          "--format=json", "--from", path])
        if done.stdout != path.read_text():
            yield f"schema --from differs: {done.stderr}"


def host_problems(hosts, files, expected, findings):
    """One TU after the other, given the facts of all of them."""
    with tempfile.TemporaryDirectory() as facts:
        for file in files:
            hosts.emit_facts(file, expected.flags, facts)
        for name, host in (("clang-tidy", hosts.tidy),
                           ("the plugin", hosts.plugin)):
            seen = {}
            for file in files:
                for f in host(file, expected.flags, expected.level, facts):
                    seen.setdefault(f.identity(), f)
            yield from disagreements(f"{name}, given all facts,", findings,
                                     list(seen.values()))


def program_problems(folder, build):
    hosts = Hosts(build, folder)
    expected = Expectations()
    for path in sorted(p for p in folder.rglob("*")
                       if p.suffix in (".h", ".cpp")):
        expected.read(path, str(path.relative_to(folder)))
    hosts.database = expected.database
    files = sources_of(folder)
    findings = hosts.tool(files, expected.flags, expected.level)
    yield from expected.unmet(findings)
    yield from expected.unmet_fixes(findings)
    yield from determinism_problems(hosts, files, expected)
    yield from engine_problems(hosts, files, expected)
    if not expected.paths_matter:
        yield from identity_problems(hosts, files, expected)
    yield from schema_problems(hosts, files, expected)
    yield from host_problems(hosts, files, expected, findings)


if __name__ == "__main__":
    sys.exit(main(__doc__, program_problems))
