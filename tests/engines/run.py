#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Executes `schema --format=sql` on a real engine, and compares what the engine
reports then with `schema --format=json`.

usage: run.py BUILD ENGINE [CONFORMANCE]

ENGINE: sqlite, postgres or mariadb. The cases are test-inputs/programs, the
inputs of the rules, and the suite in CONFORMANCE, if there is one.
"""
import contextlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from comparison import differences, left_out, statements
from introspection import READERS
from servers import ENGINES, Missing

SKIPPED = 77
ROOT = pathlib.Path(__file__).resolve().parents[2]


class Cases:
    def __init__(self, build, conformance):
        self.tool = pathlib.Path(build, "tool/assoc-tidy").resolve()
        mocks = sorted(p for p in (ROOT / "test-inputs/mocks").iterdir()
                       if p.is_dir())
        self.flags = ["-std=c++20", f"-I{ROOT / 'include'}",
                      *(f"-I{p}" for p in mocks)]
        self.conformance = conformance

    def run(self, folder, *arguments):
        done = subprocess.run([self.tool, "schema", *map(str, arguments)],
                              cwd=folder, capture_output=True, text=True,
                              timeout=120, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise RuntimeError(f"exit {done.returncode}: {done.stderr}")
        return done.stdout

    def parsed(self, folder, files):
        """The schema of sources, in the form that is read back."""
        flags = [word for file in files for line in re.findall(
            r"^// FLAGS: (.*)$", (folder / file).read_text(), re.M)
            for word in line.split()]
        return self.run(folder, "--format=json", *files, "--", *self.flags,
                        *flags)

    def sources(self, scratch):
        """Name, folder and files of each case."""
        for program in sorted((ROOT / "test-inputs/programs").iterdir()):
            yield program.name, program, sorted(
                str(p.relative_to(program)) for p in program.rglob("*.cpp"))
        for dialect in sorted((ROOT / "test-inputs/rules").iterdir()):
            for file in sorted(dialect.glob("*.cpp")):
                yield f"{dialect.name}/{file.stem}", dialect, [file.name]
        suite = pathlib.Path(self.conformance or scratch)
        for case in sorted((suite / "cases").glob("*.json")):
            text = subprocess.run(
                [sys.executable, suite / "to_cpp.py", case],
                capture_output=True, text=True, check=True).stdout
            (scratch / f"{case.stem}.cpp").write_text(text)
            yield case.stem, scratch, [f"{case.stem}.cpp"]

    def schemas(self, scratch, database):
        """Name, JSON and SQL of each case."""
        for name, folder, files in self.sources(scratch):
            path = scratch / "schema.json"
            path.write_text(self.parsed(folder, files))
            both = [self.run(scratch, "--from", path, f"--format={f}",
                             f"--database={database}") for f in ("json", "sql")]
            yield name, json.loads(both[0]), both[1]


def problems_of(engine, database, schema, sql):
    """The statements are executed; what is left out has to be refused."""
    for statement in statements(sql):
        try:
            database.execute(statement)
        except engine.Refused as error:
            yield f"{error}\n  {statement}"
            return
    found = READERS[schema["database"]](database)
    yield from differences(schema, sql, found)
    for reason, statement in left_out(sql):
        with contextlib.suppress(engine.Refused):
            database.execute(statement)
            yield f"not refused ({reason}): {statement}"


def main():
    build, name, *conformance = sys.argv[1:]
    try:
        engine = ENGINES[name]()
    except Missing as error:
        print(f"skipped: {error}")
        return SKIPPED
    cases = Cases(build, conformance[0] if conformance else "")
    failed = count = tables = 0
    with tempfile.TemporaryDirectory() as folder:
        scratch, home = pathlib.Path(folder, "cases"), pathlib.Path(folder, "x")
        scratch.mkdir()
        home.mkdir()
        with engine.running(home):
            for case, schema, sql in cases.schemas(scratch, name):
                with engine.database(f"case{count}") as database:
                    problems = list(problems_of(engine, database, schema, sql))
                count += 1
                tables += len(schema["tables"])
                failed += bool(problems)
                for problem in problems:
                    print(f"{case}: {problem}")
    print(f"{count} schemas, {tables} tables, {failed} failed")
    return 1 if failed or not tables else 0


if __name__ == "__main__":
    sys.exit(main())
