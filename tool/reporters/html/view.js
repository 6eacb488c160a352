// SPDX-License-Identifier: Apache-2.0
// Moving about in the picture: zoom, pan, selection, and only as much detail as
// can be read.
const stage = document.getElementById("picture");
const world = svg("g", {});
const canvas = svg("svg", { tabindex: 0, role: "application",
  "aria-label": "Tables and their keys", "aria-describedby": "keys" }, world);
const panel = el("aside", { class: "panel", "aria-label": "Selected", hidden: true });
const LEAST = 0.02, MOST = 3;
const view = { x: 0, y: 0, k: 1, detail: "", moved: false, column: "" };
let selection = null, boxNodes = [], edgeNodes = [], drawnRows = new Map();

function button(label, title, action) {
  return el("button", { type: "button", title, "aria-label": title,
    onclick: action }, label);
}

function drawPicture() {
  if (boxNodes.length) return;
  boxNodes = boxes.map(drawBox);
  edgeNodes = edges.map(drawEdge);
  world.append(svg("g", {}, groups.map(drawGroup)), svg("g", {}, edgeNodes),
    svg("g", {}, boxNodes), svg("g", {}, groups.map(drawGroupName)));
  stage.append(canvas,
    el("div", { class: "tools", role: "group", "aria-label": "Zoom" },
      button("+", "Zoom in", () => zoom(1.4)),
      button("−", "Zoom out", () => zoom(1 / 1.4)),
      button("Fit", "Show everything", fit)),
    legend(), panel);
}

function legend() {
  const line = (classes, text, level) => el("li", {},
    svg("svg", { width: 44, height: 14, "aria-hidden": "true" },
      svg("g", { class: `edge ${classes}` },
        svg("path", { class: "way", d: "M0,7H44" }),
        level ? null : svg("path", { class: "feet", d: foot("many", 44, 7, -1) +
          foot("one", 0, 7, 1) }))), text);
  return el("details", { class: "legend" },
    el("summary", {}, "Legend and keys"),
    el("ul", {},
      line("", "one to many; a ring: or none"),
      line("one-sided", "declared on one side only", true),
      line("loose", "no constraint in the database", true),
      line("error", "with an error", true),
      line("warning", "with a warning", true)),
    el("p", {}, "At an edge stands what deleting the parent does; nothing: no action. type?: may be NULL."),
    el("p", { id: "keys" },
      "Arrows: next table. Shift and arrows: move. + − 0: zoom, all. Enter: open the table. Escape: nothing selected. /: find."));
}

const frame = () => canvas.getBoundingClientRect();

/** What is not covered by the panel. */
function room() {
  const { width, height } = frame();
  const covered = panel.hidden || width < 700 ? 0 : panel.offsetWidth;
  return { width: Math.max(width - covered, 100), height: Math.max(height, 100) };
}

function fit() {
  const { width, height } = room();
  view.k = Math.min(1, Math.max(LEAST, Math.min(
    (width - 40) / Math.max(picture.width, 1),
    (height - 40) / Math.max(picture.height, 1))));
  view.x = (width - picture.width * view.k) / 2;
  view.y = (height - picture.height * view.k) / 2;
  update();
}

function zoom(factor, at) {
  const { width, height } = room();
  const [x, y] = at || [width / 2, height / 2];
  const k = Math.min(MOST, Math.max(LEAST, view.k * factor));
  view.x = x - (x - view.x) * (k / view.k);
  view.y = y - (y - view.y) * (k / view.k);
  view.k = k;
  update();
}

function pan(dx, dy) {
  view.x += dx;
  view.y += dy;
  update();
}

function centre(x, y, least) {
  const { width, height } = room();
  view.k = Math.max(view.k, least);
  view.x = width / 2 - x * view.k;
  view.y = height / 2 - y * view.k;
  update();
}

let waiting = false;
function update() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; show(); });
}

/** Near: columns. Farther: names. From far away: groups, or bare boxes. */
function detailAt(k) {
  if (k >= 0.5) return "full";
  return k >= 0.1 || !groups.length ? "names" : "shapes";
}

function show() {
  world.setAttribute("transform",
    `translate(${view.x.toFixed(2)},${view.y.toFixed(2)}) scale(${view.k.toFixed(4)})`);
  canvas.style.setProperty("--k", view.k.toFixed(4));
  const detail = detailAt(view.k);
  if (detail !== view.detail) {
    view.detail = detail;
    canvas.setAttribute("class", detail);
    boxes.forEach((box, i) => placeTitle(box, boxNodes[i], detail !== "full"));
  }
  paintSelection();
  showRows();
}

/** Columns are only drawn where they can be seen. The one that was looked for
 * stands out. */
function showRows() {
  const { width, height } = frame();
  const [left, top] = [-view.x / view.k, -view.y / view.k];
  const [right, bottom] = [left + width / view.k, top + height / view.k];
  const wanted = new Set();
  if (view.detail === "full")
    for (const box of boxes)
      if (box.x < right && box.x + box.width > left && box.y < bottom &&
          box.y + box.height > top)
        wanted.add(box);
  for (const [box, rows] of drawnRows)
    if (!wanted.has(box)) {
      rows.remove();
      drawnRows.delete(box);
    }
  for (const box of wanted) {
    if (!drawnRows.has(box)) {
      const rows = drawRows(box);
      boxNodes[box.index].append(rows);
      drawnRows.set(box, rows);
    }
    for (const text of drawnRows.get(box).querySelectorAll("[data-column]"))
      text.classList.toggle("meant",
        box === selection && text.dataset.column === view.column);
  }
}

let painted = null;
function paintSelection() {
  if (painted === selection) return;
  painted = selection;
  for (const node of [...boxNodes, ...edgeNodes])
    node.classList.remove("selected", "near");
  canvas.parentNode.classList.toggle("has-selection", selection !== null);
  if (!selection) return;
  const isEdge = "points" in selection;
  const mark = (node, kind) => {
    node.classList.add(kind);
    if (kind === "selected" || node.dataset.edge) node.parentNode.append(node);
  };
  for (const edge of isEdge ? [selection] : selection.edges)
    mark(edgeNodes[edge.index], isEdge ? "selected" : "near");
  const near = isEdge ? [selection.holderBox, selection.parentBox]
    : selection.near;
  for (const box of near) boxNodes[box.index].classList.add("near");
  if (!isEdge) mark(boxNodes[selection.index], "selected");
}

/** Of a box, an edge, or null. Moves: the picture goes there. */
function select(what, moves) {
  drawPicture();
  selection = what;
  panel.hidden = !what;
  panel.replaceChildren();
  if (what) panel.append(...describe(what));
  document.getElementById("said").textContent = what ? spoken(what) : "";
  if (what && moves) {
    if ("points" in what) {
      const ends = [what.holderBox, what.parentBox];
      const span = (at, size) => [Math.min(...ends.map((b) => b[at])),
        Math.max(...ends.map((b) => b[at] + b[size]))];
      const [left, right] = span("x", "width");
      const [top, bottom] = span("y", "height");
      const { width, height } = room();
      view.k = Math.max(LEAST, Math.min(1, width / (right - left + 80),
        height / (bottom - top + 80)));
      centre((left + right) / 2, (top + bottom) / 2, view.k);
    } else {
      centre(what.x + what.width / 2, what.y + what.height / 2, 0.8);
    }
  }
  update();
}

function isInView(box) {
  const { width, height } = room();
  const x = view.x + (box.x + box.width / 2) * view.k;
  const y = view.y + (box.y + box.height / 2) * view.k;
  return x > 0 && x < width && y > 0 && y < height;
}

/** The nearest box in a direction. */
function step(dx, dy) {
  const from = selection && !("points" in selection) ? selection : null;
  const { width, height } = room();
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  const [x, y] = from ? middle(from)
    : [(width / 2 - view.x) / view.k, (height / 2 - view.y) / view.k];
  let best = null, least = Infinity;
  for (const box of boxes) {
    if (box === from) continue;
    const [bx, by] = middle(box);
    const along = (bx - x) * dx + (by - y) * dy;
    const aside = Math.abs((bx - x) * dy) + Math.abs((by - y) * dx);
    if (from && along <= 0) continue;
    const far = from ? along + 2 * aside : Math.hypot(bx - x, by - y);
    if (far < least) [best, least] = [box, far];
  }
  if (best) go(boxRoute(best));
}

canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  const { left, top } = frame();
  const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
  zoom(Math.exp(-Math.max(-200, Math.min(200, pixels)) * 0.002),
    [event.clientX - left, event.clientY - top]);
}, { passive: false });

let grip = null;
canvas.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  grip = { x: event.clientX, y: event.clientY };
  view.moved = false;
});
window.addEventListener("pointermove", (event) => {
  if (!grip) return;
  const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
  if (!view.moved && Math.hypot(dx, dy) < 4) return;
  view.moved = true;
  grip = { x: event.clientX, y: event.clientY };
  pan(dx, dy);
});
window.addEventListener("pointerup", () => { grip = null; });
canvas.addEventListener("click", (event) => {
  if (view.moved) return;
  const node = event.target.closest("[data-box], [data-edge]");
  if (!node) go("#picture");
  else if (node.dataset.box) go(boxRoute(boxes[node.dataset.box]));
  else go(edgeRoute(edges[node.dataset.edge]));
});
canvas.addEventListener("dblclick", (event) => {
  const node = event.target.closest("[data-box]");
  if (node && boxes[node.dataset.box].data)
    go(tableRoute(boxes[node.dataset.box].data));
});

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1],
  ArrowDown: [0, 1] };
canvas.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) pan(-80 * arrow[0], -80 * arrow[1]);
  else if (arrow) step(...arrow);
  else if (event.key === "+" || event.key === "=") zoom(1.4);
  else if (event.key === "-") zoom(1 / 1.4);
  else if (event.key === "0") fit();
  else if (event.key === "Enter" && selection && selection.data)
    go(tableRoute(selection.data));
  else return;
  event.preventDefault();
});
