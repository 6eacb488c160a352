// SPDX-License-Identifier: Apache-2.0
// What the report says, and what in it belongs together.
const report = JSON.parse(document.getElementById("data").textContent);
const { schema, picture, sources } = report;
const { tables, associations, findings } = schema;
const { boxes, edges, groups } = picture;
const LEVELS = ["error", "warning", "remark"];

const qualified = (schemaName, name) =>
  schemaName ? `${schemaName}.${name}` : name;

const tableById = new Map();
tables.forEach((table, index) => {
  Object.assign(table, {
    index, id: qualified(table.schema, table.name), box: null, keysIn: [],
    sides: [], says: new Set(table.findings),
  });
  if (!tableById.has(table.id)) tableById.set(table.id, table);
});
findings.forEach((finding, index) =>
  Object.assign(finding, { index, tables: new Set(), edges: new Set() }));

boxes.forEach((box, index) => {
  Object.assign(box, { index, near: new Set(), edges: new Set() });
  box.data = box.table === null ? null : tables[box.table];
  if (box.data) box.data.box = box;
});

for (const table of tables) {
  for (const index of table.findings) findings[index].tables.add(table);
  for (const key of table.foreignKeys) {
    const to = key.references;
    key.table = table;
    key.parentId = qualified(to.schema, to.table);
    key.parent = tableById.get(key.parentId) || null;
    if (key.parent) key.parent.keysIn.push(key);
  }
}

associations.forEach((side, index) => {
  Object.assign(side, { index, edges: [] });
  side.text = `${side.source || "?"}.${side.kind}(${side.target || "?"})`;
  const ends = [side.sourceTable, side.targetTable, side.throughTable];
  for (const id of new Set(ends))
    if (tableById.has(id)) tableById.get(id).sides.push(side);
  const own = tableById.get(side.sourceTable);
  for (const f of side.findings) {
    if (own) own.says.add(f), findings[f].tables.add(own);
  }
});

const sameNames = (a, b) =>
  a.length === b.length && a.every((name, i) => name === b[i]);

/** The worst level of findings that are more than a remark, or "". */
function worst(indexes) {
  const levels = new Set([...indexes].map((f) => findings[f].level));
  return ["error", "warning"].find((level) => levels.has(level)) || "";
}

edges.forEach((edge, index) => {
  Object.assign(edge, { index, says: new Set() });
  edge.holderBox = boxes[edge.holder];
  edge.parentBox = boxes[edge.parent];
  for (const box of [edge.holderBox, edge.parentBox]) box.edges.add(edge);
  edge.holderBox.near.add(edge.parentBox);
  edge.parentBox.near.add(edge.holderBox);
  for (const a of edge.associations) {
    associations[a].edges.push(edge);
    for (const f of associations[a].findings) {
      edge.says.add(f);
      findings[f].edges.add(edge);
    }
  }
  edge.key = edge.holderBox.data && edge.holderBox.data.foreignKeys.find(
    (key) => sameNames(key.columns, edge.columns) &&
      key.parentId === edge.parentBox.title) || null;
  if (edge.key) edge.key.edge = edge;
  edge.level = worst(edge.says);
});

// A finding that names an entity alone is shown at its table.
for (const finding of findings) {
  if (finding.tables.size || finding.edges.size) continue;
  for (const table of tables)
    if (table.entity === finding.entity && table.dialect === finding.dialect)
      finding.tables.add(table), table.says.add(finding.index);
}

/** An element; text is always text. */
function el(name, attributes, ...children) {
  const made = document.createElement(name);
  return filled(made, attributes, children);
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  return filled(made, attributes, children);
}

function filled(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(key, value);
  }
  made.append(...children.flat().filter((c) => c !== null && c !== ""));
  return made;
}

const plural = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

const tableRoute = (table) => `#table/${encodeURIComponent(table.id)}`;
const boxRoute = (box) => `#picture/${encodeURIComponent(box.title)}`;
const edgeRoute = (edge) => `#picture/edge/${edge.index}`;
const findingRoute = (finding) => `#findings/${finding.index}`;

const tableLink = (table, text) =>
  el("a", { href: tableRoute(table), class: "name" }, text || table.id);

const badge = (level) => el("span", { class: `badge ${level}` }, level);

/** "src/models.cpp:12:3", or a dash. */
function place(location) {
  if (!location.file) return el("span", { class: "muted" }, "–");
  return el("code", { class: "place" },
    `${location.file}:${location.line}:${location.column}`);
}

/** Columns count bytes; strings do not. */
function indexOfColumn(text, column) {
  let bytes = 1, index = 0;
  for (const character of text) {
    if (bytes >= column) break;
    const code = character.codePointAt(0);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += character.length;
  }
  return index;
}

/** The quoted lines around a place, with what is meant marked; or null. */
function excerpt(location, around) {
  const lines = sources[location.file];
  if (!lines || !lines[location.line]) return null;
  const rows = [];
  const last = Math.max(location.endLine, location.line);
  for (let n = location.line - around; n <= last + around; ++n) {
    const text = lines[n];
    if (text === undefined) continue;
    const row = el("span", { class: "line" },
      el("span", { class: "number", "aria-hidden": "true" }, String(n)));
    if (n < location.line || n > last) {
      row.append(text + "\n");
      rows.push(row);
      continue;
    }
    row.classList.add("meant");
    const indent = text.length - text.trimStart().length;
    const from = n === location.line
      ? indexOfColumn(text, location.column) : indent;
    const to = n === location.endLine
      ? indexOfColumn(text, location.endColumn) : text.length;
    row.append(text.slice(0, from), el("mark", {}, text.slice(from, to)),
      text.slice(to) + "\n");
    rows.push(row);
    if (n === location.line)
      rows.push(el("span", { class: "line caret", "aria-hidden": "true" },
        el("span", { class: "number" }, ""),
        text.slice(0, from).replace(/[^\t]/g, " ") + "^" +
          "~".repeat(Math.max(0, [...text.slice(from, to)].length - 1)) +
          "\n"));
  }
  return el("pre", { class: "code" }, el("code", {}, rows));
}
