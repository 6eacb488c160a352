#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The HTML report in a headless browser.

usage: run.py BUILD NODE_MODULES [name of a test]
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import models

SKIPPED = 77
FOLDER = pathlib.Path(__file__).resolve().parent


def write_pages(build, folder):
    """One page a model, of the tool as it is."""
    config = json.loads((build / "tests/config.json").read_text())
    source = pathlib.Path(config["source"])
    tool = build / "tool/assoc-tidy"
    shop = source / "test-inputs/programs/shop"
    files = sorted(p.name for p in shop.glob("*.cpp"))
    flags = ["--", "-std=c++20", f"-I{source}/include"]

    def schema(*options):
        done = subprocess.run([tool, "schema", *options], cwd=shop, text=True,
                              capture_output=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            sys.exit(f"assoc-tidy schema: {done.returncode}\n{done.stderr}")
        return done.stdout

    (folder / "shop.html").write_text(
        schema("--format=html", *files, *flags))
    document = json.loads(
        schema("--format=json", *files, *flags))
    (folder / "shop.json").write_text(json.dumps(document))
    empty = models.Maker(document).made
    for name, made in (("large", models.large(document)),
                       ("evil", models.evil(document)), ("empty", empty)):
        path = folder / f"{name}.json"
        path.write_text(json.dumps(made))
        (folder / f"{name}.html").write_text(
            schema("--format=html", f"--from={path}"))


def main():
    build, modules = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
    browser = shutil.which("chromium")
    missing = [what for what, there in (
        ("chromium", browser), ("node", shutil.which("node")),
        ("playwright-core", (modules / "playwright-core").exists()))
        if not there]
    if missing:
        print(f"skipped: no {', '.join(missing)} (./bootstrap test --browser)")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        write_pages(build, pathlib.Path(folder))
        return subprocess.run(
            ["node", FOLDER / "report.mjs"], stdin=subprocess.DEVNULL,
            env={**os.environ, "PAGES": folder, "CHROMIUM": browser,
                 "PLAYWRIGHT": str(modules / "playwright-core"),
                 "ONLY": "".join(sys.argv[3:])}).returncode


if __name__ == "__main__":
    sys.exit(main())
