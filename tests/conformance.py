#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs an external suite of cases and demands that no case is lost.

usage: conformance.py TOOL INCLUDE [FOLDER]

Without a FOLDER there is no suite, and the test is skipped. FOLDER/run.py prints
"N passed, M failed"; N must not be below the number in conformance-passed.txt.
"""
import pathlib
import re
import subprocess
import sys

SKIPPED = 77
RECORD = pathlib.Path(__file__).with_name("conformance-passed.txt")


def main():
    tool, include, *folder = sys.argv[1:]
    if not folder:
        print("skipped: no suite lies beside the checkout (ASSOC_CONFORMANCE)")
        return SKIPPED
    runner = pathlib.Path(folder[0]) / "run.py"
    if not runner.exists():
        print(f"skipped: there is no {runner}")
        return SKIPPED
    done = subprocess.run(
        [sys.executable, runner, "--tool", tool, "--include", include],
        capture_output=True, text=True)
    print(done.stdout, done.stderr)
    result = re.search(r"^(\d+) passed, \d+ failed$", done.stdout,
                       re.MULTILINE)
    if not result:
        print("the suite did not come to an end")
        return 1
    passed, wanted = int(result[1]), int(RECORD.read_text())
    if passed > wanted:
        print(f"{passed} passed: raise {RECORD.name} from {wanted}")
    if passed < wanted:
        print(f"{passed} passed, but there were {wanted} before")
    return 1 if passed < wanted else 0


if __name__ == "__main__":
    sys.exit(main())
