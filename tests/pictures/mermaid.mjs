// SPDX-License-Identifier: Apache-2.0
// What Mermaid's own parser reads in each FILE, as one line of JSON.
// usage: mermaid.mjs NODE_MODULES FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const load = createRequire(modules + "/");
const { JSDOM } = load("jsdom");
globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const { default: mermaid } = await import(
  pathToFileURL(load.resolve("mermaid/dist/mermaid.core.mjs")));

// Placeholders of #NNN;, which Mermaid puts back into what it has drawn.
const decoded = (text) =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(+code));

for (const file of files) {
  const text = readFileSync(file, "utf8");
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const titles = new Map();
  for (const [name, entity] of db.getEntities())
    titles.set(entity.id, decoded(entity.alias || name));
  console.log(JSON.stringify({
    tables: [...db.getEntities().values()].map((entity) => ({
      name: titles.get(entity.id),
      columns: entity.attributes.map((a) => ({
        name: a.name, keys: a.keys, comment: decoded(a.comment ?? ""),
      })),
    })),
    edges: db.getRelationships().map((r) => ({
      parent: titles.get(r.entityA), holder: titles.get(r.entityB),
      atParent: r.relSpec.cardB, atHolder: r.relSpec.cardA,
      dotted: r.relSpec.relType === "NON_IDENTIFYING",
      label: decoded(r.roleA),
    })),
    groups: db.getSubGraphs?.().length ?? 0,
  }));
}
