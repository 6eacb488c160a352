#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Link and rules alone: time and memory against the size of the program.

    bench/link.py [--build DIR] [--full]

builds bench-link and prints a table: programs that look like real ones (with
--full up to 1,000,000 associations in 200,000 entities), and shapes that nobody
writes but in which a pairwise loop would show. Every row is two runs, each in a
process and a thread of its own, of which the second one is ten times the size;
where the ratio of the times is above 20, something is not linear, and the exit
code is 1. --full ends with the million in as many threads as there are cores, by
the clock. Then the speed of facts files, and Prisma's lint over a schema of
8,000 models against link and rules over the same one; for that, node and the
package must be there:

    npm i --prefix build/npm/prisma @prisma/prisma-schema-wasm
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PRISMA = os.path.join(ROOT, "build/npm/prisma/node_modules/@prisma/prisma-schema-wasm")

# The larger size of each; the smaller one is a tenth of it.
SHAPES = {
    "program": 100_000, "wt": 100_000, "fan": 50_000, "repeated": 50_000,
    "unclear": 50_000, "chain": 100_000, "ring": 100_000, "dense": 200_000,
    "lattice": 200_000, "one-name": 100_000, "suppressions": 100_000,
    "tus": 100_000, "programs": 20_000, "headers": 10_000,
}
MOST = 20  # ten, and what caches lose; a pairwise loop has a hundred

WARM = """
import mmap
memory = mmap.mmap(-1, 6 << 30)
for page in range(0, len(memory), mmap.PAGESIZE):
    memory[page] = 1
"""

LINT = """
const prisma = require(process.argv[1]), fs = require('fs');
const text = fs.readFileSync(process.argv[2], 'utf8');
const begin = process.hrtime.bigint();
const found = JSON.parse(prisma.lint(JSON.stringify([['schema.prisma', text]])));
console.log(JSON.stringify({seconds: Number(process.hrtime.bigint() - begin) / 1e9,
                            findings: found.length}));
"""


def warm():
    """Takes memory and gives it back, in a process of its own: a virtual machine
    that has not used it for long waits for its host at every new page, and that
    would be measured."""
    subprocess.run([sys.executable, "-c", WARM], check=True)


def run(*command):
    return json.loads(subprocess.run(command, check=True, capture_output=True,
                                     text=True).stdout.splitlines()[0])


def seconds(result):
    return result["link"] + result["rules"]


def compare(build, shape, size):
    """Prints one row; says whether it grows as it should."""
    small, big = (run(f"{build}/bench-link", shape, str(n))
                  for n in (size // 10, size))
    ratio = seconds(big) / max(seconds(small), 1e-3)
    show(shape, size, big, f"{ratio:.1f}")
    return ratio <= MOST


def show(shape, size, result, ratio):
    print(f"{shape:13} {size:>9} {result['entities']:>9} "
          f"{result['associations']:>9} {result['findings']:>9} "
          f"{result['link']:>8.2f} {result['rules']:>8.2f} {ratio:>7} "
          f"{result['input']:>8.0f} {result['peak']:>8.0f} "
          f"{result['all']:>10.0f}", flush=True)


def schema(models):
    """A tree, as the shape 'tree' has it."""
    yield 'datasource db {\n  provider = "postgresql"\n}\n'
    for i in range(models):
        yield f"model Model{i} {{\n  id Int @id\n"
        if i:
            yield (f"  parentId Int?\n  parent Model{i // 2}? @relation(\"r{i}\","
                   " fields: [parentId], references: [id])\n")
        for child in (2 * i, 2 * i + 1):
            if i < child < models:
                yield f"  children{child} Model{child}[] @relation(\"r{child}\")\n"
        yield "}\n"


MODELS = 8000


def prisma(build, models=MODELS):
    """Seconds of Prisma's lint and of link and rules; or why there are none."""
    node = shutil.which("node")
    if not node or not os.path.isdir(PRISMA):
        return ("there is no node" if not node else
                "build/npm/prisma has no @prisma/prisma-schema-wasm")
    with tempfile.NamedTemporaryFile("w", suffix=".prisma") as file:
        file.writelines(schema(models))
        file.flush()
        theirs = statistics.median(
            run(node, "-e", LINT, PRISMA, file.name)["seconds"]
            for _ in range(3))
    ours = statistics.median(
        seconds(run(f"{build}/bench-link", "tree", str(models)))
        for _ in range(3))
    return theirs, ours


def make(build):
    subprocess.run(["cmake", "--build", build, "--target", "bench-link",
                    "bench-facts"], check=True, stdout=subprocess.DEVNULL)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--build", default=os.path.join(ROOT, "build/llvm-22"))
    options.add_argument("--full", action="store_true",
                         help="1,000,000 associations, too")
    options = options.parse_args()
    make(options.build)
    print(f"{'shape':13} {'size':>9} {'entities':>9} {'assoc.':>9} "
          f"{'findings':>9} {'link s':>8} {'rules s':>8} {'x/10':>7} "
          f"{'in MiB':>8} {'peak MiB':>8} {'schema MiB':>10}")
    warm()
    linear = [compare(options.build, *row) for row in SHAPES.items()]
    if options.full:
        for shape in ("program", "wt"):
            warm()
            linear.append(compare(options.build, shape, 1_000_000))
        cores = os.cpu_count()
        warm()
        show(f"{cores} threads", 1_000_000,
             run(f"{options.build}/bench-link", "program", "1000000", str(cores)),
             "")
    facts = run(f"{options.build}/bench-facts", "20000")
    print(f"facts files: {facts['MB']} MB, written at {facts['write']} MB/s, "
          f"read at {facts['read']} MB/s")
    found = prisma(options.build)
    if isinstance(found, str):
        print(f"prisma: skipped, because {found}")
    else:
        theirs, ours = found
        print(f"prisma: {MODELS} models: lint {theirs:.2f} s, link and rules "
              f"{ours:.3f} s, ratio {ours / theirs:.3f}")
    return 0 if all(linear) else 1


if __name__ == "__main__":
    sys.exit(main())
