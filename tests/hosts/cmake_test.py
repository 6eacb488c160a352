# SPDX-License-Identifier: Apache-2.0
"""assoc_tidy() of cmake/AssocTidy.cmake, with Ninja and make."""
import unittest

from build import BOTH, Builds
from host import BUILD, MODELS, SOURCE, TOOL


class CMake(Builds):
    def setUp(self):
        super().setUp()
        self.write("CMakeLists.txt", f"""
            cmake_minimum_required(VERSION 3.21)
            project(shop LANGUAGES CXX)
            set(CMAKE_CXX_STANDARD 20)
            include({SOURCE}/cmake/AssocTidy.cmake)
            include_directories({SOURCE}/include)
            add_subdirectory(app)
            add_subdirectory(lib)
            """)
        # What is linked comes later, and in another folder.
        self.write("app/CMakeLists.txt", """
            add_executable(shop main.cpp)
            assoc_tidy(shop OPTIONS --level=remark)
            target_link_libraries(shop PRIVATE shop::models)
            """)
        self.write("lib/CMakeLists.txt", """
            add_library(models users.cpp models.h)
            add_library(shop::models ALIAS models)
            target_sources(models PRIVATE posts.cpp)
            target_include_directories(models PUBLIC .)
            """)

    def configure(self, generator, code=0,
                  where=f"-DASSOC_TIDY_EXECUTABLE={TOOL}"):
        done = self.run_in("cmake", "-G", generator, "-S", ".", "-B", "b",
                           where, "-DCMAKE_CXX_COMPILER=g++")
        self.assertEqual(code, min(done.returncode, 1), done.stderr)
        return done.stderr

    def build(self, code):
        done = self.run_in("cmake", "--build", "b", "--target",
                           "shop-assoc-tidy")
        text = done.stdout + done.stderr
        self.assertEqual(code, min(done.returncode, 1), text)
        return text

    def check(self, generator):
        self.configure(generator)
        text = self.build(code=1)
        self.assertEqual(3, text.count("Associations of"), text)
        self.assertIn("lib/users.cpp:2:16: warning:", text)
        # Findings stay until they are gone; facts are not extracted again.
        text = self.build(code=1)
        self.assertIn("[assoc-unpaired]", text)
        self.assertNotIn("Associations of", text)
        self.write("lib/posts.cpp", BOTH)
        text = self.build(code=0)
        self.assertEqual(1, text.count("Associations of"), text)
        self.assertIn("2 associations, 1 finding", text)  # a remark
        # The second build runs nothing; nor does one after running CMake.
        for _ in range(2):
            text = self.build(code=0)
            self.assertNotIn("Associations of", text)
            self.assertNotIn("Checking", text)
            self.configure(generator)
        self.write("lib/models.h", "#pragma once\n" + MODELS + "int more();\n")
        text = self.build(code=0)
        self.assertEqual(3, text.count("Associations of"), text)

    def test_ninja(self):
        self.check("Ninja")
        self.assertIn("no work to do", self.build(code=0))

    def test_make(self):
        self.check("Unix Makefiles")

    def test_configuration_is_a_dependency(self):
        self.write(".assoc-tidy", "Level: warning\n")
        self.configure("Ninja")
        self.build(code=1)
        self.write(".assoc-tidy", "Level: remark\n")
        self.assertEqual(3, self.build(code=1).count("Associations of"))

    def test_installed(self):
        prefix = self.folder / "prefix"
        done = self.run_in("cmake", "--install", BUILD, "--prefix", prefix)
        self.assertEqual(0, done.returncode, done.stderr)
        modules = sorted(p.name for p in prefix.rglob("Assoc*.so"))
        self.assertEqual(["AssocClangPlugin.so", "AssocTidyModule.so"], modules)
        path = self.folder / "CMakeLists.txt"
        path.write_text(
            path.read_text()
            .replace(f"include({SOURCE}/cmake/AssocTidy.cmake)",
                     "find_package(assoc-tidy 0.1 REQUIRED)")
            .replace(f"include_directories({SOURCE}/include)",
                     "link_libraries(assoc::model)"))
        self.configure("Ninja", where=f"-DCMAKE_PREFIX_PATH={prefix}")
        self.assertIn("[assoc-unpaired]", self.build(code=1))
        self.assertIn(str(prefix / "bin/assoc-tidy"),
                      (self.folder / "b/CMakeCache.txt").read_text())

    def test_mistakes_in_the_call(self):
        self.write("app/CMakeLists.txt", "add_executable(shop main.cpp)\n"
                   "assoc_tidy(shop --level=remark)\n")
        self.assertIn("unknown argument", self.configure("Ninja", code=1))


if __name__ == "__main__":
    unittest.main()
