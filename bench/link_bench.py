# SPDX-License-Identifier: Apache-2.0
"""Link and rules over large models: what has a target, of bench/link.py --full.
"""
import link

MILLION = 1_000_000


def measure(context):
    build = str(context.tool.parent.parent)
    link.make(build)
    link.warm()
    # What is to be compared has one thread; what a user waits for, all.
    small, big, fast = (
        link.run(f"{build}/bench-link", "program", str(size), str(threads))
        for size, threads in ((MILLION // 10, 1), (MILLION, 1),
                              (MILLION, context.jobs)))
    what = "link and rules over 1,000,000 associations"
    yield f"{what}, in seconds", f"{link.seconds(fast):.1f}", "2"
    yield f"{what}, peak in MiB", f"{fast['peak']:.0f}", "1536"
    yield (f"{what}, against a tenth of them",
           f"{link.seconds(big) / link.seconds(small):.1f}", "11")
    found = link.prisma(build)
    yield (f"link and rules over {link.MODELS:,} models, against Prisma's lint",
           f"skipped: {found}" if isinstance(found, str)
           else f"{found[1] / found[0]:.3f}", "0.01")
