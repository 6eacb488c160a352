// SPDX-License-Identifier: Apache-2.0
// The overview, the page of a table, and the panel beside the picture.
const KINDS = ["belongsTo", "hasOne", "hasMany", "belongsToMany"];

function heading(level, text, ...more) {
  return el(`h${level}`, {}, text, ...more);
}

/** Rows are arrays of cells; a cell is text, a node, or several. */
function grid(caption, heads, rows, numeric = []) {
  return el("div", { class: "scroll" }, el("table", {},
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, heads.map((head, i) =>
      el("th", { scope: "col", class: numeric.includes(i) ? "number" : null },
        head)))),
    el("tbody", {}, rows.map((row) => el("tr", row.attributes || {},
      (row.cells || row).map((cell, i) => el(i ? "td" : "th",
        { scope: i ? null : "row", class: numeric.includes(i) ? "number" : null },
        ...[cell].flat())))))));
}

function figure(count, name, href) {
  const number = el("dd", {}, href ? el("a", { href }, String(count))
    : String(count));
  return el("div", {}, el("dt", {}, name), number);
}

const countOf = (list, test) => list.filter(test).length;

function overview() {
  const columns = tables.reduce((sum, t) => sum + t.columns.length, 0);
  const keys = tables.reduce((sum, t) => sum + t.foreignKeys.length, 0);
  const made = [heading(1, "Overview"), el("dl", { class: "figures" },
    figure(tables.length, "tables"),
    figure(countOf(tables, (t) => t.origin === "junction"), "of them junctions"),
    figure(columns, "columns"),
    figure(keys, "foreign keys"),
    figure(countOf(edges, (e) => !e.constraint && e.columns.length),
      "keys without constraint"),
    figure(associations.length, "associations"),
    figure(countOf(associations, (a) => a.oneSided), "one-sided"),
    LEVELS.map((level) => figure(countOf(findings, (f) => f.level === level),
      `${level}s`, `#findings?level=${level}`)))];
  if (report.failed.length)
    made.push(el("p", { class: "notice" },
      `${plural(report.failed.length, "source")} did not parse, and what they declare is missing here: `,
      report.failed.join(", ")));
  const dialects = [...new Set(associations.map((a) => a.dialect))].sort();
  if (dialects.length) {
    const count = (dialect, kind) => String(countOf(associations,
      (a) => a.dialect === dialect && a.kind === kind));
    made.push(heading(2, "Associations"),
      grid("Associations by dialect and kind", ["Dialect", ...KINDS],
        dialects.map((d) => [d || "–", ...KINDS.map((k) => count(d, k))]),
        [1, 2, 3, 4]));
  }
  const rules = [...new Set(findings.map((f) => f.rule))].sort();
  if (rules.length)
    made.push(heading(2, "Findings by rule"),
      grid("Findings by rule", ["Rule", "What it is about", "Findings"],
        rules.map((rule) => [
          el("a", { href: `#findings?rule=${rule}` }, rule),
          report.rules[rule] || "",
          String(countOf(findings, (f) => f.rule === rule))]), [2]));
  made.push(heading(2, "Tables"), tableList());
  return made;
}

function tableList() {
  if (!tables.length)
    return el("p", { class: "muted" }, "The program declares no tables.");
  const grouped = [...groups.map((g) => [g.name, g.boxes]),
    [groups.length ? "elsewhere" : "", boxes.map((b) => b.index).filter(
      (b) => !groups.some((g) => g.boxes.includes(b)))]];
  const byName = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return el("div", {}, grouped.map(([name, members]) => {
    const own = members.map((b) => boxes[b].data).filter(Boolean).sort(byName);
    if (!own.length) return null;
    return [name ? heading(3, name) : null,
      grid(name ? `Tables of ${name}` : "Tables",
        ["Table", "Entity", "Dialect", "Columns", "Keys out", "Keys in", "Findings"],
        own.map((t) => [tableLink(t), t.entity, t.dialect,
          String(t.columns.length), String(t.foreignKeys.length),
          String(t.keysIn.length), t.says.size ? levelCounts(t.says) : ""]),
        [3, 4, 5])];
  }).flat().filter(Boolean));
}

function levelCounts(says) {
  const counts = LEVELS.map((level) => [level,
    countOf([...says], (f) => findings[f].level === level)]);
  return counts.filter(([, n]) => n).flatMap(([level, n]) =>
    [el("span", { class: `badge ${level}` }, plural(n, level)), " "]);
}

/** "CASCADE", who said it, and where. */
function action(value, origin) {
  const by = origin.association === null ? null
    : associations[origin.association];
  const words = { written: "written", default: "default", derived: "derived",
    unset: "nothing said", unknown: "cannot be read" };
  const from = words[origin.provenance];
  const at = by && origin.provenance !== "unset" ? ` (${by.text})` : "";
  return [el("code", {}, value), " ",
    el("span", { class: "muted from" }, from + at)];
}

const nameList = (names) => names.length ? names.join(", ") : "–";

function keyRows(keys, incoming) {
  return keys.map((key) => [
    incoming ? [tableLink(key.table), ` (${nameList(key.columns)})`]
      : nameList(key.columns),
    incoming ? nameList(key.references.columns)
      : [key.parent ? tableLink(key.parent) : key.parentId,
        ` (${nameList(key.references.columns)})`],
    action(key.onDelete, key.onDeleteFrom),
    action(key.onUpdate, key.onUpdateFrom),
    key.edge ? el("a", { class: "jump", href: edgeRoute(key.edge) },
      "in the picture") : ""]);
}

function keyOf(table, column) {
  const marks = [];
  if (column.primaryKey) marks.push("PK");
  for (const key of table.foreignKeys)
    if (key.columns.includes(column.name))
      marks.push(["FK to ", key.parent ? tableLink(key.parent) : key.parentId]);
  return marks.flatMap((mark, i) => (i ? [", ", mark] : [mark])).flat();
}

function sideRow(side) {
  const pair = side.pairedWith === null ? null : associations[side.pairedWith];
  return [
    el("code", {}, side.text),
    side.as || "–",
    [nameList(side.foreignKey),
      side.otherKey.length ? `; ${nameList(side.otherKey)}` : ""],
    side.through || "–",
    pair ? el("code", {}, pair.text)
      : el("span", { class: side.oneSided ? "alone" : "muted" },
        side.oneSided ? "one side only" : "–"),
    [place(side.location), excerpt(side.location, 0) || ""]];
}

function tablePage(table, level) {
  const sub = (text) => heading(level + 1, text);
  const about = [table.origin === "junction" ? "junction" : "entity",
    " ", el("code", {}, table.entity), table.dialect ? ` (${table.dialect})` : "",
    " · ", place(table.location)];
  const made = [heading(level, table.id), el("p", { class: "about" }, about,
    table.box ? el("span", { class: "jump" }, " · ",
      el("a", { href: boxRoute(table.box) }, "show in the picture")) : "")];
  const says = [...table.says].sort((a, b) => a - b);
  if (says.length)
    made.push(sub("Findings"), el("ul", { class: "says" }, says.map((f) =>
      el("li", {}, badge(findings[f].level), " ",
        el("a", { href: findingRoute(findings[f]) }, findings[f].message)))));
  made.push(sub("Columns"), grid(`Columns of ${table.id}`,
    ["Column", "Type", "Null", "Key", "Unique"],
    table.columns.map((c) => ({
      attributes: { "data-column": c.name },
      cells: [c.name, [el("code", {}, c.type || "unknown"),
        c.autoIncrement ? el("span", { class: "muted" }, " counted up") : ""],
        c.nullable ? "null" : "not null", keyOf(table, c),
        c.unique ? "unique" : ""] }))));
  for (const [title, lists, names] of [
    ["Unique together", table.uniques, table.uniqueNames],
    ["Indexes", table.indexes, table.indexNames]]) {
    const shown = lists.map((l, i) => [l, names[i]])
      .filter(([l]) => title === "Indexes" || l.length > 1);
    if (shown.length)
      made.push(el("p", {}, `${title}: `, shown.map(([l, name]) =>
        `${name ? name + " " : ""}(${nameList(l)})`).join(", ")));
  }
  if (table.foreignKeys.length)
    made.push(sub("Keys out"), grid(`Foreign keys of ${table.id}`,
      ["Columns", "To", "On delete", "On update", ""],
      keyRows(table.foreignKeys, false)));
  if (table.keysIn.length)
    made.push(sub("Keys in"), grid(`Foreign keys to ${table.id}`,
      ["From", "To columns", "On delete", "On update", ""],
      keyRows(table.keysIn, true)));
  if (table.sides.length)
    made.push(sub("Associations"), grid(`Associations of ${table.id}`,
      ["Declared", "As", "Key", "Through", "Other side", "Where"],
      table.sides.map(sideRow)));
  return made;
}

/** The panel of what is selected in the picture. */
function describe(what) {
  const close = el("button", { type: "button", class: "close",
    "aria-label": "Close", onclick: () => go("#picture") }, "×");
  const links = (says) => says.size ? el("ul", { class: "says" },
    [...says].sort((a, b) => a - b).map((f) => el("li", {},
      badge(findings[f].level), " ",
      el("a", { href: findingRoute(findings[f]) }, findings[f].message)))) : "";
  if ("points" in what) return [close, ...describeEdge(what), links(what.says)];
  const table = what.data;
  if (!table)
    return [close, heading(2, what.title),
      el("p", { class: "muted" }, "No table of the program has this name.")];
  const edge = (e, other) => el("li", {},
    el("a", { href: edgeRoute(e) }, nameList(e.columns)), " ",
    e.holderBox === what ? "to " : "of ",
    el("a", { href: boxRoute(other), class: "name" }, other.title));
  const list = (title, found, other) => found.length
    ? [heading(3, title), el("ul", {}, found.map((e) => edge(e, other(e))))] : [];
  const all = [...what.edges];
  return [close, heading(2, table.id),
    el("p", { class: "about" }, el("code", {}, table.entity), ` · ${table.dialect} · `,
      el("a", { href: tableRoute(table) }, "open the table")),
    links(table.says),
    ...list("Keys out", all.filter((e) => e.holderBox === what), (e) => e.parentBox),
    ...list("Keys in", all.filter((e) => e.parentBox === what), (e) => e.holderBox)];
}

function describeEdge(edge) {
  const end = (box) => el("a", { href: boxRoute(box), class: "name" }, box.title);
  const rows = [el("p", {}, end(edge.holderBox), ` (${nameList(edge.columns)})`,
    " to ", end(edge.parentBox))];
  if (edge.key)
    rows.push(el("dl", { class: "actions" },
      el("dt", {}, "on delete"),
      el("dd", {}, action(edge.key.onDelete, edge.key.onDeleteFrom)),
      el("dt", {}, "on update"),
      el("dd", {}, action(edge.key.onUpdate, edge.key.onUpdateFrom))));
  else rows.push(el("p", {}, "The database has no constraint for this."));
  return [heading(2, edge.columns.length ? "Key" : "Association"), ...rows,
    ...edge.associations.flatMap((a) => [
      el("p", {}, el("code", {}, associations[a].text), " ",
        associations[a].oneSided ? el("span", { class: "alone" }, "one side only") : "",
        el("br"), place(associations[a].location)),
      excerpt(associations[a].location, 0) || ""])];
}

function spoken(what) {
  if ("points" in what)
    return `Key ${nameList(what.columns)} of ${what.holderBox.title} to ${what.parentBox.title}`;
  const out = countOf([...what.edges], (e) => e.holderBox === what);
  const into = countOf([...what.edges], (e) => e.parentBox === what);
  const says = what.data ? what.data.says.size : 0;
  return `${what.title}: ${plural(out, "key")} out, ${into} in, ${plural(says, "finding")}`;
}
