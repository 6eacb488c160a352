# SPDX-License-Identifier: Apache-2.0
"""Associations of whole programs, checked by Bazel.

    load("@assoc_tidy//:assoc.bzl", "assoc_tidy")

    assoc_tidy(
        name = "shop_associations",
        deps = [":shop"],            # a cc_binary, cc_test or cc_library
        options = ["--level=remark"],
    )

`bazel build :shop_associations` extracts the facts of every C++ source of
`deps` and of all that they depend on, one cached (and remote, where you have
that) action a source, and judges them in one action more. Findings fail the
build. What comes from other repositories is not read. Tried with Bazel 4.2.
"""

load("@bazel_tools//tools/build_defs/cc:action_names.bzl", "ACTION_NAMES")
load("@bazel_tools//tools/cpp:toolchain_utils.bzl", "find_cpp_toolchain")

AssocFactsInfo = provider(
    doc = "What a target and its dependencies declare.",
    fields = {
        "facts": "depset of facts files",
        "files": "depset of the sources and headers they speak of",
    },
)

_SOURCES = ["cc", "cpp", "cxx", "c++", "C"]
_DEPENDENCIES = ["deps", "implementation_deps"]

def _arguments(target, ctx, toolchain):
    """How the compiler is called for the sources of the target."""
    features = cc_common.configure_features(
        ctx = ctx,
        cc_toolchain = toolchain,
        requested_features = ctx.features,
        unsupported_features = ctx.disabled_features + ["module_maps"],
    )
    context = target[CcInfo].compilation_context
    copts = [
        ctx.expand_make_variables("copts", copt, {})
        for copt in getattr(ctx.rule.attr, "copts", [])
    ]
    defines = context.defines
    if hasattr(context, "local_defines"):
        defines = depset(transitive = [defines, context.local_defines])
    variables = cc_common.create_compile_variables(
        feature_configuration = features,
        cc_toolchain = toolchain,
        user_compile_flags = ctx.fragments.cpp.copts +
                             ctx.fragments.cpp.cxxopts + copts,
        include_directories = context.includes,
        quote_include_directories = context.quote_includes,
        system_include_directories = context.system_includes,
        preprocessor_defines = defines,
    )
    return cc_common.get_memory_inefficient_command_line(
        feature_configuration = features,
        action_name = ACTION_NAMES.cpp_compile,
        variables = variables,
    )

def _facts_impl(target, ctx):
    below = [
        dep[AssocFactsInfo]
        for name in _DEPENDENCIES
        for dep in getattr(ctx.rule.attr, name, [])
        if AssocFactsInfo in dep
    ]
    facts = []
    files = []
    if CcInfo in target and not target.label.workspace_name:
        toolchain = find_cpp_toolchain(ctx)
        headers = target[CcInfo].compilation_context.headers
        arguments = _arguments(target, ctx, toolchain)
        for source in getattr(ctx.rule.files, "srcs", []):
            if source.extension not in _SOURCES:
                continue
            name = source.short_path.replace("/", "_").replace(".._", "")
            output = ctx.actions.declare_file("{}.assoc/{}.assoc.json".format(
                target.label.name,
                name,
            ))
            call = ctx.actions.args()
            call.add_all(["extract", source, "-o", output])
            call.add("--relative-to=.")
            if ctx.files._config:
                call.add(ctx.files._config[0], format = "--config=%s")
            call.add("--")
            call.add_all(arguments)
            ctx.actions.run(
                executable = ctx.executable._tool,
                arguments = [call],
                inputs = depset(
                    [source] + ctx.files._config,
                    transitive = [headers, toolchain.all_files],
                ),
                outputs = [output],
                mnemonic = "AssocFacts",
                progress_message = "Associations of " + source.short_path,
                use_default_shell_env = True,
            )
            facts.append(output)
            files.append(source)
        files = depset(files, transitive = [headers])
    else:
        files = depset()
    return [AssocFactsInfo(
        facts = depset(facts, transitive = [b.facts for b in below]),
        files = depset(transitive = [files] + [b.files for b in below]),
    )]

_TOOL = {
    "_tool": attr.label(
        default = Label("//:tool"),
        executable = True,
        cfg = "exec",
    ),
    "_config": attr.label(
        default = Label("//:config"),
        allow_files = True,
    ),
}

assoc_facts = aspect(
    doc = "One action a C++ source: the facts that it declares.",
    implementation = _facts_impl,
    attr_aspects = _DEPENDENCIES,
    attrs = dict(
        _TOOL,
        _cc_toolchain = attr.label(
            default = Label("@bazel_tools//tools/cpp:current_cc_toolchain"),
        ),
    ),
    fragments = ["cpp"],
    toolchains = ["@bazel_tools//tools/cpp:toolchain_type"],
)

def _assoc_tidy_impl(ctx):
    infos = [dep[AssocFactsInfo] for dep in ctx.attr.deps]
    facts = depset(transitive = [info.facts for info in infos])
    files = depset(transitive = [info.files for info in infos])
    checked = ctx.actions.declare_file(ctx.label.name + ".checked")
    call = ctx.actions.args()
    call.use_param_file("@%s")
    call.set_param_file_format("multiline")
    call.add_all(facts, format_each = "--facts=%s")
    if ctx.files._config:
        call.add(ctx.files._config[0], format = "--config=%s")
    call.add_all(ctx.attr.options)
    ctx.actions.run_shell(
        # The report is printed where there is something to report.
        command = 'tool=$1 out=$2; shift 2; "$tool" check "$@" && touch "$out"',
        arguments = [ctx.executable._tool.path, checked.path, call],
        tools = [ctx.executable._tool],
        inputs = depset(ctx.files._config, transitive = [facts, files]),
        outputs = [checked],
        mnemonic = "AssocTidy",
        progress_message = "Checking the associations of %s" % ctx.label,
        use_default_shell_env = True,
    )
    return [
        DefaultInfo(files = depset([checked])),
        OutputGroupInfo(facts = facts),
    ]

assoc_tidy = rule(
    doc = "Checks the program that its deps are.",
    implementation = _assoc_tidy_impl,
    attrs = dict(
        _TOOL,
        deps = attr.label_list(
            doc = "The targets that make the program.",
            aspects = [assoc_facts],
            mandatory = True,
        ),
        options = attr.string_list(doc = "Of `assoc-tidy check`."),
    ),
)
