#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pictures are read by the programs that they are for, and show the schema:
of every program input, and of names that a format could take for its own.

usage: pictures.py BUILD dot|svg|mermaid|dbml|plantuml
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "cases"))
from hosts import Hosts  # noqa: E402
import schemas  # noqa: E402

SKIPPED = 77
SUFFIX = {"dot": "dot", "svg": "svg", "mermaid": "mmd", "dbml": "dbml",
          "plantuml": "puml"}


def run(*command, **more):
    done = subprocess.run([str(word) for word in command], text=True,
                          capture_output=True, timeout=240, **more)
    if done.returncode or (done.stderr and command[0] == "dot"):
        sys.exit(f"{command[0]}: exit {done.returncode}\n"
                 f"{done.stderr[:3000]}{done.stdout[:1000]}")
    return done.stdout


def documents(build):
    """Name and schema, as JSON, of all that is drawn."""
    programs = sorted(p for p in (Hosts(build, ".").source /
                                  "test-inputs/programs").iterdir()
                      if p.is_dir())
    for program in programs:
        hosts = Hosts(build, program)
        files = sorted(p.relative_to(program)
                       for p in program.rglob("*.cpp"))
        done = hosts.run([hosts.build / "tool/assoc-tidy", "schema",
                          "--format=json", "--allow-broken", *files, "--",
                          *hosts.flags([])])
        assert done.returncode == 0, done.stderr
        yield program.name, json.loads(done.stdout)
    for make in (schemas.evil, schemas.empty, schemas.bare):
        yield make.__name__, make()


def qualified(schema, name):
    return f"{schema}.{name}" if schema else name


def tables_of(schema):
    return {qualified(t["schema"], t["name"]): t for t in schema["tables"]}


def keys_of(schema):
    """(holder, parent) of each constraint."""
    return sorted((qualified(t["schema"], t["name"]),
                   qualified(k["references"]["schema"],
                             k["references"]["table"]))
                  for t in schema["tables"] for k in t["foreignKeys"])


def seen(text):
    """What a reader of a picture can tell apart: blanks are blanks."""
    return " ".join(text.split())


def lacks(what, wanted, found):
    """Each of wanted is once among found."""
    rest = list(found)
    for each in wanted:
        if each in rest:
            rest.remove(each)
        else:
            yield f"{what} is missing: {each!r}"


def check_dot(files, schema_of):
    for file in files:
        schema = schema_of[file]
        graph = json.loads(run("dot", "-Tdot_json", file))
        # What has no plain name is "#" and its number.
        titles = {f"#{n}": name for n, name in enumerate(tables_of(schema))}
        names = [titles.get(o["name"], o["name"])
                 for o in graph.get("objects", [])]
        yield from lacks("node", tables_of(schema), names)
        yield from lacks("edge", keys_of(schema),
                         [(names[e["head"]], names[e["tail"]])
                          for e in graph.get("edges", [])])


def check_svg(files, schema_of):
    for file in files:
        text = seen("\n".join(xml.etree.ElementTree.parse(file).getroot()
                              .itertext()).replace("\u00a0", " "))
        for name, table in tables_of(schema_of[file]).items():
            for each in (name, *(c["name"] for c in table["columns"])):
                if seen(each) not in text:
                    yield f"{file.name} lacks {each!r}"


def check_mermaid(files, schema_of):
    out = run("node", HERE / "mermaid.mjs", modules(), *files)
    for file, line in zip(files, out.splitlines(), strict=True):
        schema, read = schema_of[file], json.loads(line)
        titles = {seen(t["name"].split(" ⚠ ")[0]): t for t in read["tables"]}
        yield from lacks("entity", map(seen, tables_of(schema)), titles)
        for name, table in tables_of(schema).items():
            drawn = titles.get(seen(name), {"columns": []})["columns"]
            yield from lacks(
                f"column of {name}", (seen(c["name"])
                                      for c in table["columns"]),
                [c["comment"].removesuffix(", null").removesuffix("null")
                 or c["name"] if c["comment"] != c["name"] else c["name"]
                 for c in drawn])
        yield from lacks(
            "edge", [(seen(h), seen(p)) for h, p in keys_of(schema)],
            [tuple(seen(e[end].split(" ⚠ ")[0]
                        .removesuffix(" (not in the program)"))
                   for end in ("holder", "parent")) for e in read["edges"]])


def check_dbml(files, schema_of):
    out = run("node", HERE / "dbml.mjs", modules(), *files)
    for file, line in zip(files, out.splitlines(), strict=True):
        schema, read = schema_of[file], json.loads(line)
        with_columns = {seen(name): table
                        for name, table in tables_of(schema).items()
                        if table["columns"]}
        drawn = {seen(t["name"]): t for t in read["tables"]}
        yield from lacks("table", with_columns, drawn)
        for name, table in with_columns.items():
            wanted = [(seen(c["name"]), not c["nullable"])
                      for c in table["columns"]]
            yield from lacks(f"column of {name}", wanted,
                             [(seen(c["name"]), c["required"])
                              for c in drawn[name]["columns"]])
        yield from lacks(
            "reference", [(seen(h), seen(p)) for h, p in keys_of(schema)
                          if seen(p) in with_columns],
            [tuple(seen(end["table"]) for end in e["ends"])
             for e in read["edges"]])


def check_plantuml(files, schema_of):
    """It draws its complaints, too, but tells by its exit code."""
    run("plantuml", "-tsvg", *files)
    for file in files:
        text = "".join(xml.etree.ElementTree.parse(file.with_suffix(".svg"))
                       .getroot().itertext()).replace("\u00a0", " ")
        for name in tables_of(schema_of[file]):
            if seen(name).replace(" ", "") not in text.replace(" ", ""):
                yield f"{file.name} lacks {name!r}"


def modules():
    return HERE.parents[1] / "build/npm/pictures/node_modules"


def missing(form):
    programs = {"dot": ["dot"], "svg": ["dot"], "plantuml": ["plantuml"],
                "mermaid": ["node"], "dbml": ["node"]}[form]
    packages = {"mermaid": ["mermaid", "jsdom"],
                "dbml": ["@dbml/core"]}.get(form, [])
    return [*(p for p in programs if not shutil.which(p)),
            *(p for p in packages if not (modules() / p).exists())]


def main():
    build, form = sys.argv[1:]
    if lacking := missing(form):
        print(f"skipped: {', '.join(lacking)} not installed "
              "(./bootstrap test --pictures)")
        return SKIPPED
    tool = pathlib.Path(build).resolve() / "tool/assoc-tidy"
    with tempfile.TemporaryDirectory() as folder:
        files, schema_of = [], {}
        for name, schema in documents(build):
            source = pathlib.Path(folder, f"{name}.json")
            source.write_text(json.dumps(schema))
            file = source.with_suffix("." + SUFFIX[form])
            run(tool, "schema", "--from", source, f"--format={form}", "-o",
                file)
            files.append(file)
            schema_of[file] = schema
        problems = list(globals()[f"check_{form}"](files, schema_of))
    for problem in problems:
        print(problem)
    print(f"{len(files)} pictures, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
