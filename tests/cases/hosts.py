# SPDX-License-Identifier: Apache-2.0
"""The three hosts of the engine, each turned into a list of findings."""
import json
import os
import pathlib
import re
import shutil
import subprocess
from dataclasses import dataclass, field

DIAGNOSTIC = re.compile(
    r"^(?P<file>[^\s:][^:\n]*):(?P<line>\d+):\d+: "
    r"(?P<level>remark|warning|error|note): (?P<message>.*?)"
    r"(?: \[(?P<rule>[^\]\s]+)\])?$", re.MULTILINE)
TIMEOUT = 120


class HostFailed(Exception):
    """A host could not do its job, or says something that is no finding."""


@dataclass
class Finding:
    file: str
    line: int
    level: str
    rule: str
    message: str
    notes: list = field(default_factory=list)  # (file, line, message)
    fixes: list = field(default_factory=list)
    fingerprint: str = ""

    def place(self):
        return self.file, self.line

    def identity(self):
        """Without the level: in clang and clang-tidy all are warnings."""
        return self.file, self.line, self.rule, self.message

    def __str__(self):
        return (f"{self.file}:{self.line}: {self.level}: {self.message} "
                f"[{self.rule}]")


class Hosts:
    """Runs in the folder of the inputs; files are named relative to it."""

    def __init__(self, build, folder):
        config = json.loads((pathlib.Path(build) / "tests/config.json")
                            .read_text())
        self.source = pathlib.Path(config["source"])
        self.llvm = pathlib.Path(config["llvm_bin"])
        self.build = pathlib.Path(build).resolve()
        self.folder = folder
        self.database = ""  # that all hosts are told, if any

    def flags(self, extra):
        mocks = sorted(p for p in self.source.glob("test-inputs/mocks/*")
                       if p.is_dir())
        return ["-std=c++20", *(f"-I{p}" for p in
                                [self.source / "include", *mocks]), *extra]

    def run(self, command, folder=None):
        done = subprocess.run(
            [str(word) for word in command], cwd=folder or self.folder,
            capture_output=True, text=True, timeout=TIMEOUT,
            stdin=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C"})
        if done.returncode < 0:
            raise HostFailed(f"signal {-done.returncode}: {command}\n"
                             f"{done.stderr[-2000:]}")
        return done

    def refusals(self, file, flags, folder):
        """What g++ has against a file: clang is laxer about the order of
        designated initialisers."""
        if compiler := shutil.which("g++"):
            done = self.run([compiler, "-fsyntax-only", *self.flags(flags),
                             file], folder)
            if done.returncode:
                yield f"g++: {done.stderr[:1000]}"

    def raw(self, command, files, flags, *options, folder=None):
        """The standalone tool's own output."""
        if self.database and command == "check":
            options = (*options, f"--database={self.database}")
        done = self.run([self.build / "tool/assoc-tidy", command, *options,
                         *files, "--", *self.flags(flags)], folder)
        if done.returncode not in (0, 1):
            raise HostFailed(f"exit {done.returncode}: {done.stderr}")
        return done.stdout

    def tool(self, files, flags, level, *options, folder=None,
             command="check"):
        text = self.raw(command, files, flags, "--format=json",
                        *([f"--level={level}"] if level else []), *options,
                        folder=folder)
        return [Finding(
            f["location"]["file"], f["location"]["line"], f["level"],
            f["rule"], f["message"],
            [(n["location"].get("file"), n["location"].get("line"),
              n["message"]) for n in f["notes"]],
            f["fixes"], f["fingerprint"]) for f in json.loads(text)["findings"]]

    def tidy(self, file, flags, level, facts):
        """clang-tidy with the module; facts: a folder, all of the program."""
        options = [{"key": "FactsDir", "value": str(facts)},
                   *([{"key": "Level", "value": level}] if level else []),
                   *([{"key": "Database", "value": self.database}]
                     if self.database else [])]
        done = self.run([
            self.llvm / "clang-tidy",
            f"--load={self.build}/plugin/AssocTidyModule.so", "--quiet",
            "--checks=-*,assoc-*", "--header-filter=.*",
            "--config=" + json.dumps({"CheckOptions": options}),
            file, "--", *self.flags(flags)])
        return self.parse(done)

    def plugin(self, file, flags, level, facts):
        """clang with the plugin; facts: as above."""
        done = self.run([
            self.llvm / "clang++", "-fsyntax-only",
            "-fno-caret-diagnostics", "-fno-color-diagnostics",
            f"-fplugin={self.build}/plugin/AssocClangPlugin.so",
            *self.plugin_arguments(
                f"facts-dir={facts}", *([f"level={level}"] if level else []),
                *([f"database={self.database}"] if self.database else [])),
            *self.flags(flags), file])
        return self.parse(done)

    def emit_facts(self, file, flags, folder):
        """What the plugin writes while a TU is compiled."""
        done = self.run([
            self.llvm / "clang++", "-fsyntax-only",
            f"-fplugin={self.build}/plugin/AssocClangPlugin.so",
            *self.plugin_arguments(f"write-facts={folder}"),
            *self.flags(flags), file])
        if done.returncode:
            raise HostFailed(done.stderr)

    @staticmethod
    def plugin_arguments(*arguments):
        return [word for argument in arguments for word in
                ("-Xclang", "-plugin-arg-assoc-tidy", "-Xclang", argument)]

    def parse(self, done):
        """Findings in a compiler's output. Other complaints are failures."""
        findings = []
        for match in DIAGNOSTIC.finditer(done.stdout + done.stderr):
            file = os.path.relpath(
                self.folder / match["file"], self.folder)
            line, message = int(match["line"]), match["message"]
            if match["level"] == "note":
                if findings:
                    findings[-1].notes.append((file, line, message))
                continue
            rule = (match["rule"] or "").split(",")[0]
            if not rule.startswith("assoc-"):
                raise HostFailed(match[0])
            findings.append(Finding(file, line, match["level"], rule, message))
        if done.returncode and not findings:
            raise HostFailed(f"exit {done.returncode}: {done.stderr}")
        return findings


def disagreements(name, reference, findings):
    """How what a host reported differs from what the tool reported."""
    for finding in reference:
        twin = next((f for f in findings
                     if f.identity() == finding.identity()), None)
        if twin is None:
            yield f"{name} does not report: {finding}"
            continue
        for note in finding.notes:
            if note[0] and note not in twin.notes:
                yield f"{name} lacks a note of {finding}: {note}"
    known = {f.identity() for f in reference}
    for finding in findings:
        if finding.identity() not in known:
            yield f"only {name} reports: {finding}"
