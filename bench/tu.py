#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What reading a translation unit costs, against clang -fsyntax-only on it.

usage: tu.py --build BUILD -p DATABASE SOURCE...

For a program of your own, with the headers of its ORM. Prints, of each source,
the time of the processor of `assoc-tidy extract` and of clang with
-skip-function-bodies (nothing can be less), both as ratios; the lowest of
--runs.
"""
import argparse
import json
import pathlib
import resource
import shlex
import subprocess
import sys


def seconds(command, folder):
    """User and system time of a command that must do its job."""
    def now():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    start = now()
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{command[0]} fails:\n{done.stderr[:2000]}")
    return now() - start


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--build", type=pathlib.Path, required=True)
    options.add_argument("-p", dest="database", type=pathlib.Path,
                         required=True)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("sources", nargs="+")
    options = options.parse_args()
    config = json.loads((options.build / "tests/config.json").read_text())
    clang = [config["llvm_bin"] + "/clang++", "-fsyntax-only", "-w"]
    tool = [str((options.build / "tool/assoc-tidy").resolve()), "extract",
            "-p", str(options.database.resolve())]
    entries = json.loads(
        (options.database / "compile_commands.json").read_text())
    print("| source | assoc-tidy | clang without bodies |\n| --- | --- | --- |")
    for source in options.sources:
        path = pathlib.Path(source).resolve()
        entry = next((e for e in entries if
                      (pathlib.Path(e["directory"]) / e["file"]) == path),
                     None) or sys.exit(f"the database does not know {source}")
        words = entry.get("arguments") or shlex.split(entry["command"])
        words = [word for word in words[1:] if word != "-c"]
        folder = entry["directory"]
        ratios = []
        for _ in range(options.runs):
            whole = seconds(clang + words, folder)
            least = seconds(clang + ["-Xclang", "-skip-function-bodies"]
                            + words, folder)
            ratios.append((seconds(tool + [str(path)], folder) / whole,
                           least / whole))
        print("| {} | {:.2f} | {:.2f} |".format(path.name, *min(ratios)),
              flush=True)


if __name__ == "__main__":
    main()
