#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""summary.py REPORT...: what ctest's JUnit reports say, together.

Prints the tests that failed once more, with the end of what they printed, so
that it stands last in a long log; then the counts. Ends with 1 when a test
failed."""
import sys
import xml.etree.ElementTree as xml

LINES = 60


def main(reports):
    counts = dict.fromkeys(("tests", "failures", "disabled", "skipped"), 0)
    for report in reports:
        suite = xml.parse(report).getroot()
        for name in counts:
            counts[name] += int(suite.get(name))
        for test in suite.iter("testcase"):
            if test.find("failure") is None:
                continue
            printed = (test.findtext("system-out") or "").splitlines()
            print(f"== failed: {test.get('name')} ({report})")
            print("\n".join(printed[-LINES:]))
    skipped = counts["disabled"] + counts["skipped"]
    if skipped:
        print(f"{skipped} skipped")
    print(f"{counts['tests'] - counts['failures'] - skipped} passed, "
          f"{counts['failures']} failed")
    return 1 if counts["failures"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
