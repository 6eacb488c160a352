#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Validates what the tool writes, and the golden files, against JSON Schemas.

usage: formats.py BUILD PROGRAM KIND SCHEMA

KIND: findings, schema, facts, baseline or sarif
"""
import json
import pathlib
import sys
import tempfile

from hosts import Hosts

SKIPPED = 77
OPTIONS = {"findings": ("check", "--format=json", "--level=remark"),
           "sarif": ("check", "--format=sarif", "--level=remark"),
           "schema": ("schema", "--format=json")}
GOLDEN = {"findings": "golden.findings.json", "schema": "golden.schema.json",
          "sarif": "golden.sarif"}


def written(hosts, path, command, files, *options):
    """The text of a file that a command writes."""
    hosts.raw(command, files, [], *options, path)
    return path.read_text()


def documents(hosts, kind):
    files = sorted(p.name for p in hosts.folder.glob("*.cpp"))
    if kind in OPTIONS:
        golden = hosts.source / "tests/reporters" / GOLDEN[kind]
        yield golden.name, golden.read_text()
        command, *options = OPTIONS[kind]
        yield "the tool's output", hosts.raw(command, files, [], *options)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "written.json")
        if kind == "baseline":
            yield kind, written(hosts, path, "check", files, "--level=remark",
                                "--write-baseline")
            return
        for file in files:
            yield f"facts of {file}", written(hosts, path, "extract", [file],
                                              "-o")


def main():
    build, program, kind, schema = sys.argv[1:]
    try:
        import jsonschema
    except ImportError:
        print("skipped: python3-jsonschema is not installed")
        return SKIPPED
    if not pathlib.Path(schema).exists():
        print(f"skipped: there is no {schema} (./bootstrap test --sarif)")
        return SKIPPED
    rules = json.loads(pathlib.Path(schema).read_text())
    validator = jsonschema.validators.validator_for(rules)
    validator.check_schema(rules)
    failed = 0
    for name, text in documents(Hosts(build, pathlib.Path(program)), kind):
        for error in validator(rules).iter_errors(json.loads(text)):
            failed += 1
            print(f"{name}: at {list(error.path)}: {error.message[:300]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
