#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the facts of a translation unit with the comments that expect them.

usage: run.py --build BUILD [--print] FILE...

An input, test-inputs/recognizers/<dialect>/NAME.cpp, says at the end of the
line where a fact starts what it must be:

    User.hasMany(Post, {.as = "posts", .onDelete = "CASCADE"}); // FACT: association hasMany User Post alias="posts" onDelete="CASCADE"

Every fact of the kinds that are compared must be expected, and every
expectation met. `FACT@-1:` is about the line above; several may stand in one
comment. --print writes the expectations that the tool's output meets, to paste
(and to check by eye). Comment lines of their own:

    // FACTS: association gap     the kinds that are compared (default: all)
    // FLAGS: -DX=1               added to -std=c++20 and the include paths

A fact is its kind, what it is about, and NAME=VALUE for each member that was
written, in any order:

    entity SPELLING              column OWNER NAME
    association KIND SOURCE TARGET
    registration ENTITY TABLE    embed OWNER EMBEDDED
    index OWNER columns=A|B
    constant NAME TEXT           defaults           gap ENTITY
    relation OWNER NAME          migration OPERATION TABLE

Entities and constants are spelt as in the source ("model::User"). A value is
quoted if it is one literal that a fix may replace, else bare (in single quotes
where it is empty or has blanks). constant(X), tableOf(X), prefix and opaque are
the pieces of a text that is not known; pieces are joined by '+'. Members of
members have dotted names (foreignKey.allowNull=false), combined actions are
joined by '|'. An association that no statement may be inserted behind has
`nofix`.

Checked of every fact, without being asked: a literal's place holds that
literal, an association's name place holds its member or the function that is
called, the place behind it follows a ';', ordinals ascend.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

from places import ROOT, is_value, misplaced, place

KINDS = {
    "entities": "entity", "registrations": "registration",
    "relations": "relation", "columns": "column", "indexes": "index",
    "embeds": "embed", "associations": "association",
    "migrations": "migration",
    "constants": "constant", "defaults": "defaults", "gaps": "gap",
}
HIDDEN = {"dialect", "where", "nameAt", "after", "written", "ordinal",
          "sourceSpelling", "targetSpelling", "targetName", "spelling",
          "braces", "literal", "memberType", "shape", "in", "migration"}
COMMENT = re.compile(r"//\s*(FACTS?|FLAGS)(?:@([+-]\d+))?:\s*"
                     r"(.*?)\s*(?=$|//\s*FACT(?:@[+-]\d+)?:)")


class Unit:
    """The facts of one translation unit, as the comments spell them."""

    def __init__(self, facts):
        self.facts = facts
        self.names = {e["id"]: e.get("spelling") or e["name"]
                      for e in facts.get("entities", [])}

    def symbol(self, text):
        """Of what no entity here defines, the last name of the USR."""
        if not text or text in self.names:
            return self.names.get(text, "-")
        return re.findall(r"\w+", re.sub(r"@[^@]*\.\w+$", "", text))[-1]

    def value(self, item):
        parts = []
        for piece in item.get("pieces", []):
            kind, text = piece.get("kind", "text"), piece.get("str", "")
            if kind in ("constant", "tableOf"):
                parts.append(f"{kind}({self.symbol(text)})")
            else:
                parts.append(text if kind == "text" else kind)
        text = "+".join(parts)
        if item.get("literal"):
            return f'"{text}"'
        return f"'{text}'" if not text or " " in text else text

    def item(self, item):
        if isinstance(item, str):
            return item
        return (self.value(item) if is_value(item)
                else ",".join(self.members(item)))

    def members(self, item, prefix=""):
        for name, member in item.items():
            if name in HIDDEN:
                continue
            dotted = prefix + name
            if is_value(member):
                # A key's or junction's name is the key itself.
                short = prefix[:-1] if name == "name" and prefix else dotted
                yield f"{short}={self.value(member)}"
            elif isinstance(member, dict):
                inner = "" if name in ("extra", "attribute") else name + "."
                yield from self.members(member, prefix + inner)
            elif name == "keyParts":
                yield dotted + "=" + "|".join(
                    f"{m.get('member')}->{m.get('referencedMember', '')}"
                    for m in member)
            elif isinstance(member, list):
                yield dotted + "=" + "|".join(map(self.item, member))
            elif name == "entity":
                yield f"{dotted}={self.symbol(member)}"
            else:
                text = str(member).lower() if member is True else str(member)
                yield f"{dotted}='{text}'" if " " in text else f"{dotted}={text}"

    def words(self, kind, fact):
        rest = dict(fact)
        if kind == "entity":
            yield self.symbol(rest.pop("id"))
            if rest.pop("spelling", "") == rest["name"]:
                del rest["name"]
        elif kind == "association":
            yield rest.pop("kind", "belongsTo")
            yield self.symbol(rest.pop("source", ""))
            yield self.symbol(rest.pop("target", ""))
            if "after" not in rest:
                yield "nofix"
        elif kind == "column":
            yield self.symbol(rest.pop("owner"))
            attribute = dict(rest.pop("attribute"))
            name = attribute.pop("name", {})
            yield self.value(name)
            if rest.get("member") == name.get("pieces", [{}])[0].get("str"):
                del rest["member"]
            yield from self.members(attribute)
        elif kind == "index":
            yield self.symbol(rest.pop("owner"))
        elif kind == "embed":
            yield self.symbol(rest.pop("owner"))
            yield self.symbol(rest.pop("embedded"))
        elif kind == "registration":
            yield self.symbol(rest.pop("entity"))
            yield self.value(rest.pop("table", {}))
            if "store" in rest:
                rest["store"] = self.symbol(rest["store"])
        elif kind == "relation":
            yield self.symbol(rest.pop("owner"))
            yield self.value(rest.pop("name", {}))
        elif kind == "migration":
            yield rest.pop("kind", "createTable")
            yield self.value(rest.pop("table", {}))
        elif kind == "constant":
            yield self.symbol(rest.pop("symbol"))
            yield self.value(rest.pop("text"))
        elif kind == "gap":
            yield self.symbol(rest.pop("entity", ""))
        yield from self.members(rest)

    def all(self):
        for section, kind in KINDS.items():
            for fact in self.facts.get(section, []):
                where = (fact.get("where") or fact.get("attribute", {})
                         .get("where") or fact.get("text", {}).get("where"))
                file, line, _, _ = place(where)
                yield file, line, " ".join([kind, *self.words(kind, fact)])


def tokens(text):
    """Words in no order, apart from the first few; blanks in quotes count."""
    found = re.findall(r"""(?:"[^"]*"|'[^']*'|[^\s"'])+""", text)
    named = [t for t in found if re.match(r"[\w.]+=", t) or t == "nofix"]
    return " ".join([t for t in found if t not in named] + sorted(named))


def comments(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        for word, offset, rest in COMMENT.findall(line):
            yield word, number + int(offset or 0), rest


def extract(tool, path, flags):
    name = path.relative_to(ROOT)
    includes = ["-Iinclude"] + [
        f"-I{mock.relative_to(ROOT)}"
        for mock in sorted(ROOT.glob("test-inputs/mocks/*"))]
    run = subprocess.run([tool, "extract", str(name), "--", "-std=c++20",
                          *includes, *flags],
                         cwd=ROOT, capture_output=True, text=True, timeout=120)
    if run.returncode:
        raise RuntimeError(run.stderr.strip() or f"exit {run.returncode}")
    return json.loads(run.stdout)


def problems(path, tool, show):
    options = {word: rest.split() for word, _, rest in comments(path)
               if word != "FACT"}
    facts = extract(tool, path, options.get("FLAGS", []))
    kinds = options.get("FACTS", KINDS.values())
    found = [f for f in Unit(facts).all() if f[2].split()[0] in kinds]
    if show:
        for file, line, text in sorted(found, key=lambda f: f[:2]):
            print(f"{file}:{line}: // FACT: {text}")
    expected = collections.Counter()
    for file in {str(path.relative_to(ROOT)), *(f[0] for f in found)}:
        expected.update((file, line, tokens(text))
                        for word, line, text in comments(ROOT / file)
                        if word == "FACT")
    have = collections.Counter((f, l, tokens(t)) for f, l, t in found)
    for file, line, text in sorted((expected - have).elements()):
        yield f"{file}:{line}: missing: {text}"
    for file, line, text in sorted((have - expected).elements()):
        yield f"{file}:{line}: not expected: {text}"
    yield from misplaced(facts)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=pathlib.Path)
    parser.add_argument("--print", action="store_true")
    parser.add_argument("inputs", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    tool = arguments.build.resolve() / "tool" / "assoc-tidy"
    failed = 0
    for path in arguments.inputs:
        try:
            wrong = list(problems(path.resolve(), tool, arguments.print))
        except (RuntimeError, ValueError, OSError) as error:
            wrong = [f"{path}: {error}"]
        failed += bool(wrong)
        print("\n".join(wrong) if wrong else f"{path}: as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
