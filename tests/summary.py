#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""summary.py REPORT...: what ctest's JUnit reports say, together.

Prints the tests that failed once more, with the end of what they printed, so
that it stands last in a long log; then the counts. Ends with 1 when a test
failed, or could not be run."""
import sys
import xml.etree.ElementTree as xml

LINES = 60


def outcome(test):
    if test.get("status") == "run":
        return "passed"
    left_out = test.find("skipped")
    # Of a test that says so itself; not of one whose program is missing.
    if left_out is not None and left_out.get("message").startswith("SKIP_"):
        return "skipped"
    return "failed"


def main(reports):
    counts = dict.fromkeys(("passed", "failed", "skipped"), 0)
    for report in reports:
        for test in xml.parse(report).iter("testcase"):
            how = outcome(test)
            counts[how] += 1
            if how == "failed":
                printed = (test.findtext("system-out") or "").splitlines()
                print(f"== failed: {test.get('name')} ({report})")
                print("\n".join(printed[-LINES:]))
    if counts["skipped"]:
        print(f"{counts['skipped']} skipped")
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
