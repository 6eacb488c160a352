// SPDX-License-Identifier: Apache-2.0
// Finding tables and columns by parts of their names.
const searchInput = document.getElementById("search");
const resultList = document.getElementById("results");
const MOST_RESULTS = 40;
let results = [], active = -1;

const entries = tables.flatMap((table) => [
  { table, text: table.id, more: table.entity },
  ...table.columns.map((column) => ({
    table, text: `${table.id}.${column.name}`, more: column.type || "",
    name: column.name.toLowerCase(), isColumn: true,
  })),
]).map((entry) => ({ ...entry, low: entry.text.toLowerCase() }));

/** The better the match, the lower; null: none. */
function rank(entry, word) {
  const own = entry.name || entry.low;
  const least = entry.isColumn ? 4 : 0;
  if (own === word || entry.low === word) return least;
  if (own.startsWith(word)) return least + 1;
  if (entry.low.includes(word)) return least + 2;
  if (!entry.isColumn && entry.more.toLowerCase().includes(word)) return 3;
  return null;
}

function find(text) {
  const word = text.trim().toLowerCase();
  if (!word) return [];
  return entries.map((entry) => ({ entry, rank: rank(entry, word) }))
    .filter((found) => found.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.entry.low.length - b.entry.low.length)
    .map((found) => found.entry);
}

function activate(index) {
  active = index;
  [...resultList.querySelectorAll("[role=option]")].forEach((item, i) => {
    item.setAttribute("aria-selected", String(i === index));
    if (i === index) item.scrollIntoView({ block: "nearest" });
  });
  if (index < 0) searchInput.removeAttribute("aria-activedescendant");
  else searchInput.setAttribute("aria-activedescendant", `result-${index}`);
}

function closeResults() {
  resultList.hidden = true;
  searchInput.setAttribute("aria-expanded", "false");
  activate(-1);
}

function showResults() {
  const all = find(searchInput.value);
  results = all.slice(0, MOST_RESULTS);
  resultList.replaceChildren(...results.map((entry, i) =>
    el("li", { id: `result-${i}`, role: "option", "aria-selected": "false",
      onmousedown: (event) => { event.preventDefault(); choose(i); } },
      el("span", { class: "name" }, entry.text),
      el("span", { class: "muted" }, entry.more))));
  if (!searchInput.value.trim()) return closeResults();
  if (all.length > results.length)
    resultList.append(el("li", { class: "rest muted", role: "presentation" },
      `${all.length - results.length} more`));
  if (!all.length)
    resultList.append(el("li", { class: "rest muted", role: "presentation" },
      "Nothing has this name"));
  resultList.hidden = false;
  searchInput.setAttribute("aria-expanded", "true");
  activate(results.length ? 0 : -1);
}

/** In the picture, the picture goes there; anywhere else, the table opens. */
function choose(index) {
  const entry = results[index];
  if (!entry) return;
  closeResults();
  searchInput.value = "";
  const inPicture = !document.getElementById("picture").hidden;
  const route = inPicture ? boxRoute(entry.table.box) : tableRoute(entry.table);
  const column = entry.isColumn ? entry.text.slice(entry.table.id.length + 1) : "";
  go(route, column);
}

searchInput.addEventListener("input", showResults);
searchInput.addEventListener("blur", closeResults);
searchInput.addEventListener("keydown", (event) => {
  const count = results.length;
  const open = !resultList.hidden && count > 0;
  if (event.key === "ArrowDown" && open) activate((active + 1) % count);
  else if (event.key === "ArrowUp" && open)
    activate((active + count - 1) % count);
  else if (event.key === "Enter" && open) choose(Math.max(active, 0));
  else if (event.key === "Escape") {
    if (resultList.hidden && !searchInput.value) searchInput.blur();
    searchInput.value = "";
    closeResults();
  } else return;
  event.preventDefault();
  event.stopPropagation();
});
