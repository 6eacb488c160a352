# SPDX-License-Identifier: Apache-2.0
"""The other two hosts: what they cost beside what runs anyway.

One source that includes much and declares something. Instructions, where the
machine counts them; or else the median of the ratios of pairs of runs.
"""
import re
import resource
import shutil
import statistics
import subprocess

import engine_bench
import programs

PAIRS = 9


def run(command, folder):
    done = subprocess.run([str(word) for word in command], cwd=folder,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          text=True)
    if done.returncode:
        raise SystemExit(f"{command}: {done.stderr[-2000:]}")
    return done.stderr


def instructions(command, folder):
    """Counted by the processor, or else by valgrind, which is slow but knows no
    noise. Nothing where there is neither."""
    for counter, found in (
            (["perf", "stat", "-x,", "-e", "instructions:u"],
             r"^(\d+),.*instructions"),
            (["valgrind", "--tool=callgrind",
              "--callgrind-out-file=/dev/null"], r"Collected : (\d+)")):
        if shutil.which(counter[0]) and (match := re.search(
                found, run([*counter, *command], folder), re.MULTILINE)):
            return int(match[1])
    return 0


def seconds(command, folder):
    def now():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    start = now()
    run(command, folder)
    return now() - start


def ratio(command, base, folder):
    counts = instructions(command, folder), instructions(base, folder)
    if all(counts):
        return f"{counts[0] / counts[1]:.4f} (instructions)"
    return "{:.3f} (time, median of {})".format(statistics.median(
        seconds(command, folder) / seconds(base, folder)
        for _ in range(PAIRS)), PAIRS)


def measure(context):
    flags = ["-std=c++20", "-fPIC", f"-I{context.source}/include",
             *engine_bench.qt_flags()]
    folder = context.scratch / "hosts"
    name = programs.generate(folder, flags, 1, 40, own=True)[0]
    modules = context.tool.parent.parent / "plugin"

    clang = [context.llvm / "clang++", *flags, "-c", name, "-o", "out.o"]
    plugin = f"-fplugin={modules}/AssocClangPlugin.so"
    yield ("compiling with the clang plugin, against without",
           ratio([*clang, plugin], clang, folder), "1.02")

    def tidy(checks, *options):
        return [context.llvm / "clang-tidy", "--quiet", *options,
                f"--checks=-*,{checks}", name, "--", *flags]
    load = f"--load={modules}/AssocTidyModule.so"
    yield ("clang-tidy with assoc-*, against one small check of its own",
           ratio(tidy("assoc-*", load), tidy("misc-static-assert"), folder),
           "1.05")
