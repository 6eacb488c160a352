# SPDX-License-Identifier: Apache-2.0
"""Generates programs as large as those that people have."""
import json

# What makes a translation unit of a Qt program expensive.
HEAVY = ["QtWidgets/QtWidgets", "QtNetwork/QtNetwork", "QtSql/QtSql"]
MODELS_PER_HEADER = 5


def header(n):
    """Models that refer to each other and to those of the header before."""
    names = [f"Entity{n}x{i}" for i in range(MODELS_PER_HEADER)]
    before = f'#include "models{n - 1}.h"\n' if n % 4 else ""
    lines = ["#pragma once", "#include <assoc/model.h>", before]
    for name in names:
        lines.append(f'inline constexpr assoc::Model {name}("{name}", '
                     '{{"title", assoc::STRING(80)}});')
    lines.append(f"inline void associate{n}() {{")
    for one, other in zip(names, names[1:]):
        lines.append(f'  {one}.hasMany({other}, {{.foreignKey = "ownerId"}});')
        lines.append(f'  {other}.belongsTo({one}, '
                     '{.as = "owner", .foreignKey = "ownerId"});')
    if before:
        lines.append(f"  {names[0]}.hasMany(Entity{n - 1}x0);")
        lines.append(f"  Entity{n - 1}x0.belongsTo({names[0]});")
    lines.append("}")
    return "\n".join(lines) + "\n"


def source(n, headers, own):
    """A window that shows some of them; own: with declarations of its own."""
    lines = [f"#include <{name}>" for name in HEAVY]
    lines += [f'#include "models{i}.h"' for i in headers]
    lines += [f"class Window{n} : public QMainWindow {{", "public:",
              f"  explicit Window{n}(QWidget *parent = nullptr);",
              "  QString title() const;", "private:",
              "  QLabel *label_ = nullptr;", "};",
              f"Window{n}::Window{n}(QWidget *parent) : QMainWindow(parent) {{",
              '  label_ = new QLabel(tr("Rows"), this);',
              "  connect(label_, &QLabel::linkActivated, this,",
              "          [this](const QString &to) { setWindowTitle(to); });",
              "}", f"QString Window{n}::title() const {{",
              "  return QStringLiteral(\"%1 rows\").arg(children().size());",
              "}"]
    if own:
        lines += [f'static constexpr assoc::Model Own{n}("Own{n}");',
                  f'static constexpr assoc::Model Part{n}("Part{n}");',
                  f"static void associate() {{ Own{n}.hasMany(Part{n});"
                  f" Part{n}.belongsTo(Own{n}); }}"]
    return "\n".join(lines) + "\n"


def generate(folder, flags, sources=400, headers=40, own=False):
    """Writes the program and its compile database."""
    folder.mkdir(parents=True)
    for n in range(headers):
        (folder / f"models{n}.h").write_text(header(n))
    commands = []
    for n in range(sources):
        seen = sorted({(n * 7 + k * 11) % headers for k in range(4)})
        name = f"window{n}.cpp"
        (folder / name).write_text(source(n, seen, own))
        commands.append({"directory": str(folder), "file": name, "arguments":
                         ["clang++", *flags, "-c", name, "-o", f"{name}.o"]})
    (folder / "compile_commands.json").write_text(json.dumps(commands))
    return [command["file"] for command in commands]
