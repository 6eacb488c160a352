#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Executes `schema --format=sql` on a real engine, and compares what the engine
reports then with `schema --format=json`.

usage: run.py BUILD ENGINE SCHEMAS

ENGINE: sqlite, postgres or mariadb. SCHEMAS: what schemas.py has written.
"""
import contextlib
import json
import pathlib
import sys
import tempfile

from comparison import differences, left_out, statements
from introspection import READERS
from schemas import schema, tool_of
from servers import ENGINES, Missing

SKIPPED = 77


def cases(build, folder, database):
    """Name, JSON and SQL of each schema."""
    for path in sorted(pathlib.Path(folder).resolve().glob("*.json")):
        both = [schema(tool_of(build), path.parent, "--from", path,
                       f"--format={f}", f"--database={database}")
                for f in ("json", "sql")]
        yield path.stem, json.loads(both[0]), both[1]


def problems_of(engine, database, made, sql):
    """The statements are executed; what is left out has to be refused."""
    for statement in statements(sql):
        try:
            database.execute(statement)
        except engine.Refused as error:
            yield f"{error}\n  {statement}"
            return
    found = READERS[made["database"]](database)
    yield from differences(made, sql, found)
    for reason, statement in left_out(sql):
        with contextlib.suppress(engine.Refused):
            database.execute(statement)
            yield f"not refused ({reason}): {statement}"


def main():
    build, name, schemas = sys.argv[1:]
    try:
        engine = ENGINES[name]()
    except Missing as error:
        print(f"skipped: {error}")
        return SKIPPED
    failed = count = tables = 0
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder, "engine")
        home.mkdir()
        with engine.running(home):
            for case, made, sql in cases(build, schemas, name):
                with engine.database(f"case{count}") as database:
                    problems = list(problems_of(engine, database, made, sql))
                count += 1
                tables += len(made["tables"])
                failed += bool(problems)
                for problem in problems:
                    print(f"{case}: {problem}")
    print(f"{count} schemas, {tables} tables, {failed} failed")
    return 1 if failed or not tables else 0


if __name__ == "__main__":
    sys.exit(main())
