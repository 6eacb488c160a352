# SPDX-License-Identifier: Apache-2.0
"""Where facts stand in the source, and whether what they claim stands there."""
import collections
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACE = re.compile(r"(.*):(\d+):(\d+)-(\d+):(\d+)@(\d+)\+(\d+)$")


def place(text):
    file, line, _, _, _, offset, length = PLACE.match(text).groups()
    path = pathlib.Path(file)
    if path.is_relative_to(ROOT):
        file = str(path.relative_to(ROOT))
    return file, int(line), int(offset), int(length)


def is_value(item):
    return isinstance(item, dict) and "written" in item and (
        "pieces" in item or not set(item) - {"written", "literal", "where"})


def below(item):
    """The item and all that it consists of."""
    yield item
    for member in item.values() if isinstance(item, dict) else (
            item if isinstance(item, list) else ()):
        yield from below(member)


def brace_problem(whole, options):
    """Why a fix could not edit these options. Texts as (offset, bytes)."""
    begin, text = whole
    is_bare_type = options == [("type", *whole)]
    if text and not is_bare_type and not re.fullmatch(rb"(\s*,\s*)?\{.*\}", text, re.S):
        return f"no braces: {text!r}"
    rest = text.split(b"{", 1)[-1]
    for name, offset, option in [] if is_bare_type else options:
        before, _, rest = rest.partition(option)
        if (not option.startswith(b"." + name.encode()) or before.strip(b" \n,")
                or text[offset - begin:].find(option)):
            return f"no option {name}: {before + option!r}"
    return None


def misplaced(facts):
    """What every fact's places must hold."""
    def text(where):
        file, line, offset, length = place(where)
        source = pathlib.Path(ROOT, file).read_bytes()
        return source[offset:offset + length].decode(), source, offset, line

    for item in below(facts):
        if not isinstance(item, dict):
            continue
        if braces := item.get("braces"):
            token, _, offset, line = text(braces["where"])
            options = [(option["name"], offset, token.encode())
                       for option in braces.get("options", [])
                       for token, _, offset, _ in [text(option["where"])]]
            if problem := brace_problem((offset, token.encode()), options):
                yield f"line {line}: {problem}"
        if is_value(item) and item.get("literal"):
            token, _, _, line = text(item["where"])
            meant = re.fullmatch(r'(?:u8)?(?:R"\((.*)\)"|"(.*)")', token, re.S)
            known = "".join(p.get("str", "") for p in item["pieces"])
            # A word of a pragma has no quotes.
            if token != known and (
                    not meant or (meant[1] or meant[2] or "") != known):
                yield f"line {line}: no literal {known!r} at its place: {token!r}"
    for fact in facts.get("associations", []):
        if "nameAt" not in fact:
            continue
        token, source, offset, line = text(fact["nameAt"])
        behind = source[offset + len(token.encode()):].lstrip()[:1]
        # A macro's expansion is no word, its call stands for it.
        if token != fact.get("member") and behind != b"(" and "(" not in token:
            yield f"line {line}: the association's name is at {token!r}"
        if "after" in fact:
            _, source, offset, line = text(fact["after"])
            if source[offset - 1:offset] != b";":
                yield f"line {line}: no ';' before the place behind"
    last = collections.defaultdict(lambda: -1)
    for column in facts.get("columns", []):
        if column.get("ordinal", 0) <= last[column["owner"]]:
            yield f"ordinals of {column['owner']} do not ascend"
        last[column["owner"]] = column.get("ordinal", 0)
