#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the schemas of all cases, as JSON that is read back: once for all
engines.

usage: schemas.py BUILD FOLDER [CONFORMANCE]

The cases are test-inputs/programs, the inputs of the rules, and the suite in
CONFORMANCE, if there is one.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]


def schema(tool, folder, *arguments):
    """What `assoc-tidy schema` prints."""
    done = subprocess.run([tool, "schema", *map(str, arguments)], cwd=folder,
                          capture_output=True, text=True, timeout=300,
                          stdin=subprocess.DEVNULL)
    if done.returncode:
        raise RuntimeError(f"exit {done.returncode}: {done.stderr}")
    return done.stdout


def tool_of(build):
    return pathlib.Path(build, "tool/assoc-tidy").resolve()


def sources(conformance, scratch):
    """Name, folder and files of each case."""
    for program in sorted((ROOT / "test-inputs/programs").iterdir()):
        yield program.name, program, sorted(
            str(p.relative_to(program)) for p in program.rglob("*.cpp"))
    for dialect in sorted((ROOT / "test-inputs/rules").iterdir()):
        for file in sorted(dialect.glob("*.cpp")):
            yield f"{dialect.name}.{file.stem}", dialect, [file.name]
    if not conformance:
        return
    suite = pathlib.Path(conformance)
    for case in sorted((suite / "cases").glob("*.json")):
        text = subprocess.run([sys.executable, suite / "to_cpp.py", case],
                              capture_output=True, text=True, check=True).stdout
        (scratch / f"{case.stem}.cpp").write_text(text)
        yield f"conformance.{case.stem}", scratch, [f"{case.stem}.cpp"]


def main():
    build, out, *conformance = sys.argv[1:]
    out = pathlib.Path(out)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    mocks = [p for p in (ROOT / "test-inputs/mocks").iterdir() if p.is_dir()]
    flags = ["-std=c++20", f"-I{ROOT / 'include'}",
             *(f"-I{p}" for p in sorted(mocks))]

    def write(case):
        name, folder, files = case
        more = [word for file in files for line in re.findall(
            r"^// FLAGS: (.*)$", (folder / file).read_text(), re.M)
            for word in line.split()]
        (out / f"{name}.json").write_text(schema(
            tool_of(build), folder, "-j1", "--format=json", *files, "--",
            *flags, *more))

    with tempfile.TemporaryDirectory() as folder, \
            ThreadPoolExecutor(os.cpu_count()) as pool:
        cases = list(sources(conformance[0] if conformance else "",
                             pathlib.Path(folder)))
        list(pool.map(write, cases))
    print(f"{len(cases)} schemas")


if __name__ == "__main__":
    sys.exit(main())
