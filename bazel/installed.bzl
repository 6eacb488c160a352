# SPDX-License-Identifier: Apache-2.0
"""The assoc-tidy of the machine that an action runs on."""

def _installed_impl(ctx):
    script = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.write(
        script,
        "#!/bin/sh\nexec assoc-tidy \"$@\"\n",
        is_executable = True,
    )
    return [DefaultInfo(executable = script)]

installed = rule(
    doc = "Calls the assoc-tidy that PATH has.",
    implementation = _installed_impl,
    executable = True,
)
