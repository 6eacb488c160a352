# SPDX-License-Identifier: Apache-2.0
"""Whole programs: what is parsed of them, and what is kept."""
import concurrent.futures
import os
import pathlib
import shutil
import time

import programs

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSql")


def qt_flags():
    for folder in ("/usr/include/x86_64-linux-gnu/qt6", "/usr/include/qt6"):
        if pathlib.Path(folder, "QtWidgets").exists():
            return ["-isystem", folder, *(
                word for m in MODULES for word in ("-isystem", f"{folder}/{m}"))]
    raise SystemExit("Qt 6 is missing: apt-get install qt6-base-dev")


def measure(context):
    flags = ["-std=c++20", "-fPIC", f"-I{context.source}/include", *qt_flags()]

    def clang(folder, names):
        """clang alone over some sources, as parallel as the tool."""
        def one(name):
            context.seconds([context.llvm / "clang++", "-fsyntax-only", *flags,
                             name], folder)
        start = time.perf_counter()
        with concurrent.futures.ThreadPoolExecutor(context.jobs) as pool:
            list(pool.map(one, names))
        return time.perf_counter() - start

    def tool(folder, *options):
        return context.seconds([context.tool, "check", "-p", ".",
                                f"-j{context.jobs}", *options], folder)

    def settle(folder):
        """As if nobody had touched the files for a while."""
        for path in folder.iterdir():
            os.utime(path, (1, 1))

    # Every source has something of its own: all must be parsed.
    folder = context.scratch / "own"
    names = programs.generate(folder, flags, context.sample, 40, own=True)
    ratio = tool(folder, "--no-cache") / clang(folder, names)
    yield ("cold run, every source has declarations of its own, against "
           "clang -fsyntax-only", f"{ratio:.3f}", "0.40")
    shutil.rmtree(folder)

    folder = context.scratch / "shared"
    names = programs.generate(folder, flags, context.sources, 40)
    settle(folder)
    sample = names[::len(names) // context.sample][:context.sample]
    alone = clang(folder, sample) * len(names) / len(sample)
    cold = tool(folder)
    yield (f"cold run over {len(names)} sources with 40 model headers, against "
           f"clang -fsyntax-only (of {len(sample)} sources, scaled)",
           f"{cold / alone:.4f}", "0.03")
    warm = min(tool(folder) for _ in range(3))
    yield ("nothing changed, against the cold run", f"{warm / cold:.4f}",
           "0.02")
    yield "nothing changed, in seconds", f"{warm:.2f}", "0.3"

    text = (folder / names[0]).read_text()
    (folder / names[0]).write_text(
        text + "static constexpr assoc::Model Late(\"Late\");\n")
    alone = clang(folder, names[:1])
    yield ("one source edited, against clang -fsyntax-only of it",
           f"{tool(folder) / alone:.3f}", "1.0")
    header = folder / "models5.h"
    header.write_text(header.read_text().replace("STRING(80)", "STRING(90)"))
    yield ("one model header edited, against the cold run",
           f"{tool(folder) / cold:.3f}", "0.25")
