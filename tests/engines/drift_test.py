#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes databases of the schemas of all programs, as they are and with one
change each: `diff` finds that change, and nothing else.

usage: drift_test.py BUILD sqlite|postgres PROGRAMS [EVERY]

EVERY: of the changes, only one in so many is tried.
"""
import contextlib
import itertools
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "cases"))
from expectations import Expectations
from hosts import Hosts
from kept import as_kept
from programs import sources_of
from seeds import seeds
from servers import Missing, Postgres
from tables import outer_tables, statements

FOUND = 1


class Sqlite:
    Refused = sqlite3.Error

    @contextlib.contextmanager
    def running(self, folder):
        self.file = folder / "test.db"
        yield

    def fill(self, commands):
        self.file.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(self.file)) as database:
            for command in ("PRAGMA synchronous = OFF", *commands):
                database.execute(command)

    def address(self):
        return f"sqlite:{self.file}"


class Server(Postgres):
    def fill(self, commands):
        with self.database("drift") as cursor:
            cursor.execute(";".join(commands) or "SELECT")

    def address(self):
        return f"postgresql://test@/postgres?host={self.folder}"


class Trial:
    def __init__(self, build, kind, engine, folder, every):
        self.every = every
        self.tool = pathlib.Path(build) / "tool/assoc-tidy"
        self.kind, self.engine, self.folder = kind, engine, folder
        self.databases = 0

    def run(self, command, *options):
        done = subprocess.run(
            [self.tool, command, f"--from={self.folder}/schema.json", *options],
            capture_output=True, text=True, timeout=60)
        if done.returncode not in (0, FOUND):
            raise RuntimeError(done.stderr)
        return done

    def diff(self, commands, against=None):
        """Exit code, lines of changes, all that is said."""
        self.engine.fill(commands)
        self.databases += 1
        done = self.run("diff", "--level=remark",
                        f"--against={against or self.engine.address()}")
        _, _, changes = done.stdout.partition("\nchanges:\n")
        return (done.returncode, [line.strip() for line in
                                  changes.splitlines()], done.stdout)

    def own_problems(self, program, schema):
        """What `schema --format=sql` writes is as declared."""
        sql = self.run("schema", "--format=sql",
                       f"--database={self.kind}").stdout
        if self.kind == "sqlite":
            file = pathlib.Path(self.folder, "own.sql")
            file.write_text(sql)
            code, lines, text = self.diff([], file)
        elif outer_tables(schema):
            return  # it leaves out what leads there
        else:
            code, lines, text = self.diff([sql])
        if code or lines:
            yield f"{program}: its own SQL is reported:\n{text}"

    def problems(self, program, schema):
        schema = as_kept(schema, self.kind)
        # Tables that keys lead to and nobody declares are no drift.
        try:
            code, lines, text = self.diff(statements(schema, self.kind))
        except self.engine.Refused as refusal:
            # Some programs have mistakes that databases do not take.
            print(f"{program} is no database: {str(refusal).strip()}")
            return
        if code or lines:
            yield f"{program}: what was not changed is reported:\n{text}"
            return
        yield from self.own_problems(program, schema)
        for changed, line in itertools.islice(seeds(schema), 0, None,
                                              self.every):
            try:
                code, lines, text = self.diff(statements(changed, self.kind))
            except self.engine.Refused:
                continue  # this database cannot have it
            if len(lines) != 1 or line not in lines[0]:
                yield (f"{program}: '{line}' was to be found, and there is:\n"
                       f"{text}")


def schema_of(build, program, kind, target):
    hosts, expected = Hosts(build, program), Expectations()
    for path in sorted(program.rglob("*.h")) + sorted(program.rglob("*.cpp")):
        expected.read(path, path.name)
    text = hosts.raw("schema", sources_of(program), expected.flags,
                     "--format=json", f"--database={kind}")
    target.write_text(text)
    return json.loads(text)


def main():
    build, kind, programs, *every = sys.argv[1:]
    try:
        engine = Sqlite() if kind == "sqlite" else Server()
    except Missing as missing:
        print(f"skipped: {missing}")
        return 77
    count = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch, "engine")
        folder.mkdir()
        trial = Trial(build, kind, engine, scratch, int(*every or [1]))
        with engine.running(folder):
            for program in sorted(pathlib.Path(programs).iterdir()):
                schema = schema_of(build, program, kind,
                                   pathlib.Path(scratch, "schema.json"))
                for problem in trial.problems(program.name, schema):
                    print(problem)
                    count += 1
    print(f"{trial.databases} databases, {count} problems")
    return 1 if count or not trial.databases else 0


if __name__ == "__main__":
    sys.exit(main())
