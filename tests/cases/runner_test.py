#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runners themselves: what they must accept, and what they must refuse."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
import layering
from expectations import BadInput, Expectations
from fixes import unexpected
from hosts import Finding, disagreements


def expect(text):
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as file:
        file.write(text)
        file.flush()
        return Expectations().read(pathlib.Path(file.name), "a.cpp")


def finding(line=1, level="error", message="no [x] here", **rest):
    return Finding("a.cpp", line, level, "assoc-x", message, **rest)


class Expecting(unittest.TestCase):
    def unmet(self, text, *findings):
        return list(expect(text).unmet(findings))

    def test_met(self):
        self.assertFalse(self.unmet("// EXPECT: error assoc-x: [x]", finding()))
        self.assertFalse(self.unmet("\n// EXPECT@-1: error assoc-x", finding()))
        self.assertFalse(
            self.unmet("// EXPECT: error assoc-x: {{n.}} [x]", finding()))

    def test_level_rule_line_and_text_count(self):
        for text in ("// EXPECT: warning assoc-x", "// EXPECT: error assoc-y",
                     "// EXPECT@+1: error assoc-x", "",
                     "// EXPECT: error assoc-x: {{^[x]}}"):
            self.assertTrue(self.unmet(text, finding()), text)

    def test_one_expectation_one_finding(self):
        twice = "// EXPECT: error assoc-x // EXPECT: error assoc-x"
        self.assertTrue(self.unmet(twice, finding()))
        self.assertFalse(self.unmet(twice, finding(), finding()))

    def test_notes_and_fixes(self):
        expected = expect("// NOTE: there // FIX: CASCADE")
        self.assertTrue(list(expected.unmet([])))
        self.assertTrue(list(expected.unmet_fixes([])))
        good = finding(notes=[("a.cpp", 1, "over there")],
                       fixes=[{"edits": [{"text": '"CASCADE"'}]}])
        expected.findings = []
        self.assertEqual(1, len(list(expected.unmet([good]))))
        self.assertFalse(list(expected.unmet_fixes([good])))

    def test_what_does_not_follow_the_format_is_refused(self):
        for text in ("// EXPECT: assoc-x: a", "// EXPECT: fatal assoc-x"):
            self.assertRaises(BadInput, expect, text)

    def test_options(self):
        expected = expect("// LEVEL: remark\n// FLAGS: -DA -DB\n"
                          "// DATABASE: mysql\n")
        self.assertEqual("remark", expected.level)
        self.assertEqual("mysql", expected.database)
        self.assertEqual(["-DA", "-DB"], expected.flags)


class Comparing(unittest.TestCase):
    def test_hosts_must_agree(self):
        one, other = finding(), finding(message="another")
        self.assertFalse(list(disagreements("x", [one], [one])))
        self.assertEqual(2, len(list(disagreements("x", [one], [other]))))
        with_note = finding(notes=[("a.cpp", 2, "here")])
        self.assertTrue(list(disagreements("x", [with_note], [one])))


class Fixes(unittest.TestCase):
    def test_every_kind_is_expected_somewhere(self):
        def fixed(rule, message, text):
            one = finding(fixes=[{"message": message,
                                  "edits": [{"text": text}]}])
            one.rule = rule
            return one

        found = [fixed("assoc-x", "write 'A'", '"A"'),
                 fixed("assoc-x", "use the key of A.hasMany(B)", '"b"'),
                 fixed("assoc-y", "write 'A'", '"C"')]
        kinds = list(unexpected([(found, expect('// FIX: "A"').fixes)]))
        self.assertEqual(2, len(kinds), kinds)
        self.assertIn("use the key of ...", kinds[0])
        # The same kind with other names.
        found.append(fixed("assoc-x", "use the key of C.hasOne(D)", '"A"'))
        self.assertEqual(1, len(list(unexpected(
            [(found, expect('// FIX: "A"').fixes)]))))


class Layering(unittest.TestCase):
    def problems(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x")
            path.write_text("// SPDX-License-Identifier: Apache-2.0\n" + text)
            return list(layering.problems_of(path, name))

    def test_arrows_point_left(self):
        for name, header in (
                ("checks/rules/X.cpp", "clang/AST/Decl.h"),
                ("checks/model/X.cpp", "checks/rules/Rule.h"),
                ("plugin/recognizers/X.cpp", "checks/model/Model.h"),
                ("plugin/Extract.cpp", "clang-tidy/ClangTidyCheck.h"),
                ("tool/reporters/X.cpp", "clang/AST/Decl.h")):
            line = f'#include "{header}"\n'
            self.assertTrue(self.problems(name, line), name)
        self.assertFalse(self.problems(
            "checks/rules/X.cpp", '#include <map>\n#include "checks/rules/A.h"'))

    def test_length_and_version(self):
        self.assertTrue(self.problems(
            "checks/rules/X.cpp", "extern const Rule X;" + "\n" * 150))
        self.assertTrue(self.problems("tool/X.cpp", "\n" * 300))
        self.assertTrue(self.problems(
            "tool/X.cpp", "#if LLVM_VERSION_MAJOR > 15\n"))


if __name__ == "__main__":
    unittest.main()
