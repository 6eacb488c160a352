// SPDX-License-Identifier: Apache-2.0
// Routes, the theme, the keys that work everywhere, and printing.
const sections = Object.fromEntries(["overview", "table", "findings", "picture"]
  .map((name) => [name, document.getElementById(name)]));
const root = document.documentElement;
const findingList = findingsPage();
let current = "", wantedColumn = "";

/** Column: the one that is meant in the table that is opened. */
function go(route, column = "") {
  wantedColumn = column;
  if (location.hash === route) open();
  else location.hash = route;
}

function showSection(name, title) {
  for (const [key, section] of Object.entries(sections))
    section.hidden = key !== name;
  for (const link of document.querySelectorAll("nav [data-view]")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.body.dataset.view = name;
  document.title = `${title} – schema report`;
  const changed = current !== name;
  current = name;
  return changed;
}

/** The keyboard goes on from what was opened. */
function focusHeading(section) {
  const title = section.querySelector("h1");
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function openTable(id) {
  const table = tableById.get(id);
  showSection("table", id);
  sections.table.replaceChildren(...(table ? tablePage(table, 1)
    : [heading(1, "No such table"), el("p", {}, id)]));
  focusHeading(sections.table);
  for (const row of sections.table.querySelectorAll("tr[data-column]"))
    if (row.dataset.column === wantedColumn) {
      row.classList.add("meant");
      row.scrollIntoView({ block: "center" });
    }
}

function openFindings(number, query) {
  const options = new URLSearchParams(query);
  if (number !== "" || options.has("rule") || options.has("level")) {
    shown.levels = new Set(options.has("level") ? [options.get("level")] : LEVELS);
    shown.rule = options.get("rule") || "";
  }
  if (showSection("findings", "Findings") && number === "")
    focusHeading(sections.findings);
  findingList.refresh();
  const item = number !== "" && document.getElementById(`finding-${number}`);
  for (const old of document.querySelectorAll(".finding.meant"))
    old.classList.remove("meant");
  if (item) {
    item.classList.add("meant");
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "center" });
  }
}

function openPicture(rest) {
  const changed = showSection("picture", "Picture");
  drawPicture();
  let what = null;
  if (rest.startsWith("edge/")) what = edges[rest.slice(5)] || null;
  else if (rest) what = boxes.find((box) => box.title === decode(rest)) || null;
  if (changed && !view.detail) fit();
  view.column = wantedColumn;
  select(what, changed || !what || "points" in what || !isInView(what) ||
    view.k < 0.5);
  const focused = document.activeElement;
  if (changed || focused === searchInput || !stage.contains(focused))
    canvas.focus({ preventScroll: true });
}

function open() {
  const hash = location.hash.slice(1);
  const [path, query = ""] = hash.split("?");
  const slash = path.indexOf("/");
  const name = slash < 0 ? path : path.slice(0, slash);
  const rest = slash < 0 ? "" : path.slice(slash + 1);
  if (name === "table") openTable(decode(rest));
  else if (name === "findings") openFindings(rest, query);
  else if (name === "picture") openPicture(rest);
  else if (name !== "main" || !current) {
    if (showSection("overview", "Overview") && name) focusHeading(sections.overview);
  }
  wantedColumn = "";
}

// The theme: the system's, unless the switch was used.
const themeButton = document.getElementById("theme");
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => root.dataset.theme
  ? root.dataset.theme === "dark" : darkSystem.matches;

function nameTheme() {
  themeButton.textContent = isDark() ? "Light" : "Dark";
  themeButton.setAttribute("aria-label",
    isDark() ? "Use light colours" : "Use dark colours");
}

try {
  const kept = localStorage.getItem("assoc-theme");
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
} catch { /* Storage is a comfort. */ }
themeButton.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  try {
    localStorage.setItem("assoc-theme", root.dataset.theme);
  } catch { /* As above. */ }
  nameTheme();
});
darkSystem.addEventListener("change", nameTheme);

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    searchInput.focus();
  } else if (event.key === "Escape" && current === "picture" && selection) {
    go("#picture");
    canvas.focus({ preventScroll: true });
  }
});

// On paper stands everything.
const paper = document.getElementById("print");
function preparePaper() {
  if (paper.firstChild) return;
  paper.append(el("section", {}, overview()),
    el("section", { class: "drawing" }, heading(1, "Picture"), drawStill()),
    el("section", {}, heading(1, "Tables"),
      tables.map((table) => el("article", {}, tablePage(table, 2)))),
    el("section", {}, heading(1, "Findings"),
      findings.map((finding) => {
        const item = findingItem(finding, 2);
        item.removeAttribute("id");
        return item;
      })));
}
window.addEventListener("beforeprint", preparePaper);
window.addEventListener("afterprint", () => paper.replaceChildren());
matchMedia("print").addEventListener("change", (event) => {
  if (event.matches) preparePaper();
});

document.getElementById("database").textContent = schema.database;
document.getElementById("count").textContent = String(findings.length);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
sections.overview.append(...overview());
sections.findings.append(...findingList.page);
nameTheme();
window.addEventListener("hashchange", open);
window.addEventListener("resize", () => { if (current === "picture") update(); });
open();
