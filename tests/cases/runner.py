# SPDX-License-Identifier: Apache-2.0
"""The command line that all runners of inputs share."""
import argparse
import pathlib

from expectations import BadInput
from hosts import HostFailed


def main(doc, problems_of):
    """Runs problems_of(path, build) for every input; 1 if one has problems."""
    parser = argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True)
    parser.add_argument("inputs", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    failed = 0
    for path in arguments.inputs:
        try:
            problems = list(problems_of(path.resolve(), arguments.build))
        except (BadInput, HostFailed) as error:
            problems = [f"{type(error).__name__}: {error}"]
        failed += bool(problems)
        for problem in problems:
            print(f"{path}: {problem}")
    print(f"{len(arguments.inputs) - failed} passed, {failed} failed")
    return 1 if failed else 0
