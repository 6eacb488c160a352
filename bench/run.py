#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs benchmarks and prints their ratios as a table.

Every file bench/NAME_bench.py is one; its measure(context) yields rows of what
was measured, the ratio, and the target. Both sides of a ratio are measured in
the same run.

usage: run.py --build BUILD [--sources N] [--sample N] [--jobs N] [NAME...]
"""
import argparse
import importlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent


@dataclass
class Context:
    tool: pathlib.Path
    llvm: pathlib.Path  # folder of clang
    source: pathlib.Path
    scratch: pathlib.Path
    sources: int  # translation units of a generated program
    sample: int  # how many of them clang compiles
    jobs: int

    def seconds(self, command, folder):
        """The wall time of a command that must do its job."""
        start = time.perf_counter()
        done = subprocess.run([str(word) for word in command], cwd=folder,
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{command}: {done.stderr[-2000:]}")
        return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--sources", type=int, default=400)
    parser.add_argument("--sample", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    names = arguments.names or sorted(
        p.name.removesuffix("_bench.py") for p in HERE.glob("*_bench.py"))
    config = json.loads((arguments.build / "tests/config.json").read_text())
    print("| measure | ratio | target |\n| --- | --- | --- |")
    for name in names:
        scratch = pathlib.Path(tempfile.mkdtemp())
        try:
            context = Context(
                arguments.build.resolve() / "tool/assoc-tidy",
                pathlib.Path(config["llvm_bin"]),
                pathlib.Path(config["source"]), scratch, arguments.sources,
                min(arguments.sample, arguments.sources), arguments.jobs)
            module = importlib.import_module(f"{name}_bench")
            for what, ratio, target in module.measure(context):
                print(f"| {what} | {ratio} | {target} |", flush=True)
        finally:
            shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
