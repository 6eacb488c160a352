# SPDX-License-Identifier: Apache-2.0
"""What the comments of a test input expect (see test-inputs/README.md)."""
import re
from dataclasses import dataclass, field

EXPECTATION = re.compile(
    r"//\s*(EXPECT|NOTE|FIX)(?:@([+-]\d+))?:\s*"
    r"(.*?)\s*(?=$|//\s*(?:EXPECT|NOTE|FIX)(?:@[+-]\d+)?:)")
FINDING = re.compile(r"(remark|warning|error) (assoc-[a-z-]+)(?::\s*(.*))?$")
OPTION = re.compile(r"^\s*//\s*(LEVEL|FLAGS|DATABASE|PATHS):\s*(.*?)\s*$")


class BadInput(Exception):
    """A comment that does not follow the format."""


@dataclass(frozen=True)
class Expected:
    file: str
    line: int
    level: str  # "" for notes and fixes
    rule: str
    text: str

    def accepts(self, message):
        """The text is a part of the message; {{...}} is a regular expression."""
        parts = re.split(r"\{\{(.*?)\}\}", self.text)
        pattern = "".join(part if i % 2 else re.escape(part)
                          for i, part in enumerate(parts))
        return re.search(pattern, message) is not None

    def __str__(self):
        return f"{self.file}:{self.line}: {self.level} {self.rule} {self.text}"


@dataclass
class Expectations:
    level: str = ""  # what the host makes of it
    database: str = ""
    paths_matter: bool = False
    flags: list = field(default_factory=list)
    findings: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    fixes: list = field(default_factory=list)

    def read(self, path, name):
        """Adds the comments of one file, which findings call `name`."""
        for number, text in enumerate(path.read_text().splitlines(), 1):
            if option := OPTION.match(text):
                self.option(*option.groups())
            for word, offset, rest in EXPECTATION.findall(text):
                line = number + int(offset or 0)
                if word != "EXPECT":
                    where = self.notes if word == "NOTE" else self.fixes
                    where.append(Expected(name, line, "", word, rest))
                elif match := FINDING.match(rest):
                    level, rule, message = match.groups()
                    self.findings.append(
                        Expected(name, line, level, rule, message or ""))
                else:
                    raise BadInput(f"{name}:{number}: not 'LEVEL RULE: TEXT'")
        return self

    def option(self, word, value):
        if word == "LEVEL":
            self.level = value
        elif word == "DATABASE":
            self.database = value
        elif word == "PATHS":
            self.paths_matter = value == "matter"
        else:
            self.flags += value.split()

    def unmet(self, findings):
        """What differs between the expectations and what a host reported."""
        left = list(findings)
        for expected in self.findings:
            hit = next((f for f in left if f.place() == (
                expected.file, expected.line) and f.rule == expected.rule
                and f.level == expected.level
                and expected.accepts(f.message)), None)
            if hit:
                left.remove(hit)
            else:
                yield f"not reported: {expected}"
        for finding in left:
            yield f"not expected: {finding}"
        notes = [note for f in findings for note in f.notes]
        for expected in self.notes:
            if not any((file, line) == (expected.file, expected.line)
                       and expected.accepts(message)
                       for file, line, message in notes):
                yield f"no such note: {expected}"

    def unmet_fixes(self, findings):
        """Only the tool's own format carries the texts of fixes."""
        for expected in self.fixes:
            texts = [edit["text"] for f in findings
                     if f.place() == (expected.file, expected.line)
                     for fix in f.fixes for edit in fix["edits"]]
            if not any(expected.accepts(text) and (expected.text or not text)
                       for text in texts):
                yield f"no such fix: {expected}, there are {texts}"
