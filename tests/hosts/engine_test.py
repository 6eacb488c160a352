# SPDX-License-Identifier: Apache-2.0
"""What is parsed and what is not, and that it never shows.

usage: engine_test.py BUILD [unittest arguments]
"""
import json
import unittest

from engine import IDLE, Engine
from host import FLAGS, MODELS, ONE_SIDE, OTHER_SIDE


class Choosing(Engine):
    def test_what_holds_nothing_is_not_parsed(self):
        self.program(a=ONE_SIDE, idle=IDLE, broken="Unheard x;\n")
        self.assertEqual(1, len(self.findings()))
        self.assertEqual(1, self.check()[1]["from the cache"])
        self.tool("check", "-p", "build", "--all-tus", code=2)

    def test_a_header_is_parsed_once(self):
        header = MODELS + "inline void a() { User.hasMany(Post); }\n"
        self.write("both.h", header)
        self.program(**{f"t{i}": '#include "both.h"\n' for i in range(5)})
        self.assertEqual(1, len(self.agrees(parsed=1)))

    def test_other_macros_are_another_header(self):
        self.write("both.h", MODELS + "#ifdef MORE\n"
                   "inline void a() { User.hasMany(Post); }\n#endif\n")
        self.program(a='#include "both.h"\n', b='#include "both.h"\n',
                     c='#define MORE\n#include "both.h"\n')
        self.assertEqual(1, len(self.agrees(parsed=2)))
        self.write("both.h", MODELS + "inline void a() { ONE.hasMany(OTHER); }")
        commands = []
        for name, one, other in (("a", "User", "Post"), ("b", "Post", "User"),
                                 ("c", "User", "Post")):
            self.write(f"{name}.cpp", '#include "both.h"\n')
            commands.append({"directory": str(self.folder),
                             "file": f"{name}.cpp", "arguments": [
                "g++", *FLAGS, f"-DONE={one}", "-D", f"OTHER={other}", "-c",
                f"{name}.cpp"]})
        self.write("build/compile_commands.json", json.dumps(commands))
        self.agrees(parsed=2)

    def test_headers_that_cmake_precompiles(self):
        """They are the user's, although the header that lists them says that
        it is of the system."""
        for compiler in ("GCC", "clang"):
            self.write("cmake_pch.hxx", f"#pragma {compiler} system_header\n"
                       f'#include "{self.folder}/models.h"\n')
            use = lambda text: text.replace('#include "models.h"', "")
            self.write("a.cpp", use(ONE_SIDE))
            self.write("b.cpp", use(OTHER_SIDE))
            self.database("a.cpp", "b.cpp", flags=("-include", "cmake_pch.hxx"))
            self.assertEqual([], self.agrees())
            self.database("a.cpp", flags=("-include", "cmake_pch.hxx"))
            self.assertEqual(["assoc-unpaired"],
                             [f["rule"] for f in self.agrees()])

    def test_names_that_hide_words(self):
        self.write("names.h", '#pragma once\n#include "models.h"\n'
                   "#define MANY(A, B) A.has##Many(B)\n"
                   "#define LINK(A, B) void link() { MANY(A, B); }\n"
                   "using Table = assoc::Model<>;\n"
                   "struct Special : Table { using Table::Table; };\n")
        self.program(a='#include "names.h"\nLINK(User, Post)\n',
                     b='#include "names.h"\nstatic const Special S("User");\n',
                     idle='#include "names.h"\n' + IDLE)
        self.agrees(parsed=2)

    def test_marked_functions(self):
        self.write("own.h", "#pragma once\nstruct Own { Own(const char *);\n"
                   '[[clang::annotate("assoc::hasMany")]] void many(Own &);\n'
                   "};\nextern Own A, B;\n")
        self.program(a='#include "own.h"\nOwn A("A"), B("B");\n',
                     b='#include "own.h"\nvoid f() { A.many(B); }\n')
        self.assertEqual(1, len(self.agrees(parsed=2)))

    def test_constants_are_looked_for(self):
        self.write("names.h", "extern const char *const Action;\n")
        self.program(
            a='#include "names.h"\n' + ONE_SIDE.replace(
                "(Post)", "(Post, {.onDelete = Action})"),
            b='#include "names.h"\nconst char *const Action = "CASCAD";\n',
            c='#include "names.h"\nconst char *g() { return Action; }\n',
            idle=IDLE)
        found = self.agrees(parsed=2)
        self.assertIn("CASCAD", json.dumps(found))
        self.write("b.cpp", '#include "names.h"\n#define IS(N, V) '
                   'const char *const N = V;\nIS(Action, "CASCAD")\n')
        self.assertEqual(found, self.agrees())

    def test_comments_are_looked_for(self):
        self.program(a=ONE_SIDE, b=OTHER_SIDE,
                     c=IDLE + "int i; // NOLINT(assoc-unpaired)\n")
        self.assertEqual("assoc-unused-suppression", self.agrees()[0]["rule"])

    def test_a_crash_costs_one_source(self):
        self.program(a=ONE_SIDE, b=OTHER_SIDE.replace(
            "{ ", "{\n#pragma clang __debug crash\n"))
        done = self.tool("check", "-p", "build", code=2)
        self.assertIn("b.cpp does not parse: clang crashes on it", done.stderr)
        self.assertIn("2 translation units", done.stderr)
        self.tool("check", "-p", "build", "--allow-broken", code=0)

    def test_a_full_stack_costs_one_source(self):
        sum = "+".join(["1"] * 200000)
        self.program(a=ONE_SIDE, b=f"{OTHER_SIDE}int i = {sum};\n")
        done = self.tool("check", "-p", "build", code=2)
        self.assertIn("b.cpp does not parse: clang crashes on it", done.stderr)

    def test_verbose(self):
        self.program(a=ONE_SIDE, idle=IDLE)
        done = self.tool("check", "-p", "build", "--verbose", code=1)
        self.assertRegex(done.stderr, r"a\.cpp: parsed, may hold declarations")
        self.assertRegex(done.stderr, r"idle\.cpp: not parsed, no declarations")
        done = self.tool("check", "-p", "build", "--verbose", code=1)
        self.assertRegex(done.stderr, r"a\.cpp: from the cache")


if __name__ == "__main__":
    unittest.main()
