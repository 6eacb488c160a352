// SPDX-License-Identifier: Apache-2.0
// The picture: boxes and crow's feet. Places come with the data; here is what
// is shown of them, and how near.
const HEADER = 28, ROW = 18, STUB = 24, CHARACTER = 7;
const SHORTER = [["character varying", "varchar"], ["character", "char"],
  ["timestamp with time zone", "timestamptz"],
  ["timestamp without time zone", "timestamp"],
  ["double precision", "double"]];

function shortType(column) {
  let type = column.type || "?";
  for (const [long, short] of SHORTER)
    if (type.startsWith(long)) {
      type = short + type.slice(long.length);
      break;
    }
  return type + (column.nullable ? "?" : "");
}

function clip(text, length) {
  const characters = [...text];
  return characters.length <= length ? text
    : characters.slice(0, Math.max(1, length - 1)).join("") + "…";
}

/** Which way an edge leaves its box: -1 to the left, 1 to the right. */
const leaving = (x, box) => (x <= box.x ? -1 : 1);

/** The mark at one end; many is a crow's foot, a ring stands for "or none". */
function foot(rows, x, y, way) {
  const bar = (at) => `M${x + at * way},${y - 5}v10`;
  const ring = (at) => `M${x + (at - 4) * way},${y}` +
    `a4,4 0 1 0 ${8 * way},0a4,4 0 1 0 ${-8 * way},0`;
  if (rows === "one") return bar(6) + bar(10);
  if (rows === "zeroOrOne") return bar(6) + ring(14);
  return `M${x},${y - 6}L${x + 12 * way},${y}L${x},${y + 6}` + ring(16);
}

function pathOf(edge) {
  const flat = edge.points, points = [];
  for (let i = 0; i < flat.length; i += 2) points.push([flat[i], flat[i + 1]]);
  const [first, last] = [points[0], points[points.length - 1]];
  const [out, back] = [leaving(first[0], edge.holderBox),
    leaving(last[0], edge.parentBox)];
  const from = [first[0] + STUB * out, first[1]];
  const to = [last[0] + STUB * back, last[1]];
  let path = `M${first[0]},${first[1]}H${from[0]}`;
  if (out === back) {
    const far = Math.max(from[0], to[0]) + 36;
    path += `C${far},${from[1]} ${far},${to[1]} ${to[0]},${to[1]}`;
  } else {
    let [x, y] = from;
    for (const [nextX, nextY] of [...points.slice(1, -1), to]) {
      const middle = (x + nextX) / 2;
      path += nextY === y ? `H${nextX}`
        : `C${middle},${y} ${middle},${nextY} ${nextX},${nextY}`;
      [x, y] = [nextX, nextY];
    }
  }
  path += `H${last[0]}`;
  return { path, out, feet: foot(edge.atHolder, ...first, out) +
    foot(edge.atParent, ...last, back), first };
}

function drawEdge(edge) {
  const { path, out, feet, first } = pathOf(edge);
  const classes = ["edge", edge.level, edge.oneSided ? "one-sided" : "",
    edge.constraint ? "" : "loose"].filter(Boolean).join(" ");
  return svg("g", { class: classes, "data-edge": edge.index },
    svg("path", { class: "hit", d: path }),
    svg("path", { class: "way", d: path }),
    svg("path", { class: "feet", d: feet }),
    edge.label ? svg("text", { class: "rule", x: first[0] + STUB * out,
      y: first[1] - 4, "text-anchor": out < 0 ? "end" : "start" },
      edge.label) : null);
}

/** The columns of a box. */
function drawRows(box) {
  const rows = svg("g", { class: "rows" });
  if (!box.data) return rows;
  const keys = new Set([...box.edges].filter((e) => e.holderBox === box)
    .flatMap((e) => e.columns));
  const room = Math.floor((box.width - 62) / CHARACTER);
  box.rows.forEach((index, i) => {
    const column = box.data.columns[index];
    const y = HEADER + i * ROW + ROW / 2 + 6;
    const type = clip(shortType(column), 18);
    const mark = column.primaryKey ? "PK" : keys.has(column.name) ? "FK" : "";
    rows.append(
      svg("text", { class: "mark", x: 9, y }, mark),
      svg("text", { class: column.primaryKey ? "column key" : "column",
        x: 34, y, "data-column": column.name },
        clip(column.name, room - [...type].length)),
      svg("text", { class: "type", x: box.width - 10, y,
        "text-anchor": "end" }, type));
  });
  if (box.hidden)
    rows.append(svg("text", { class: "type", x: 34,
      y: HEADER + box.rows.length * ROW + ROW / 2 + 6 },
      `${plural(box.hidden, "more column")}`));
  return rows;
}

function drawBox(box) {
  const level = box.data ? worst(box.data.findings) : "";
  const says = box.data ? worst(box.data.says) : "";
  const kind = !box.data ? "stub"
    : box.data.origin === "junction" ? "junction" : "";
  const made = svg("g", { class: ["box", level, kind].filter(Boolean).join(" "),
    "data-box": box.index, transform: `translate(${box.x},${box.y})` },
    svg("rect", { class: "frame", width: box.width, height: box.height,
      rx: 3 }),
    box.rows.length ? svg("path", { class: "under",
      d: `M0,${HEADER}H${box.width}` }) : null,
    svg("text", { class: "title" }, box.title));
  if (says)
    made.append(svg("circle", { class: `dot ${says}`, cx: box.width - 13,
      cy: HEADER / 2, r: 4 }));
  made.style.setProperty("--fit",
    `${Math.min(box.height * 0.8,
      (box.width - 14) / (0.62 * [...box.title].length)).toFixed(1)}px`);
  return made;
}

/** Where the title stands, with its columns under it or alone. */
function placeTitle(box, made, alone) {
  const title = made.querySelector(".title");
  title.setAttribute("x", alone ? box.width / 2 : 10);
  title.setAttribute("y", alone ? box.height / 2 : HEADER / 2 + 1);
  title.setAttribute("text-anchor", alone ? "middle" : "start");
}

function drawGroup(group) {
  return svg("g", { class: "group" }, svg("rect", { x: group.x, y: group.y,
    width: group.width, height: group.height, rx: 6 }));
}

/** Above the frame and above all else, however large it is from far away. */
function drawGroupName(group) {
  const made = svg("g", { class: "group" },
    svg("text", { x: group.x, y: group.y - 6 }, group.name));
  made.style.setProperty("--fit",
    `${Math.min(group.height * 0.6, (group.width - 28) /
      (0.62 * [...group.name].length)).toFixed(1)}px`);
  return made;
}

/** The whole picture as it is printed. */
function drawStill() {
  const withRows = boxes.length <= 60;
  const whole = svg("svg", {
    class: `still ${withRows ? "full" : "names"}`, role: "img",
    "aria-label": "The tables and their keys",
    viewBox: `-20 -20 ${picture.width + 40} ${picture.height + 40}`,
  });
  whole.style.setProperty("--k",
    Math.min(1, 1000 / Math.max(picture.width, 1)).toFixed(3));
  const drawn = boxes.map((box) => {
    const made = drawBox(box);
    placeTitle(box, made, !withRows);
    if (withRows) made.append(drawRows(box));
    return made;
  });
  whole.append(...groups.map(drawGroup), ...edges.map(drawEdge), ...drawn,
    ...groups.map(drawGroupName));
  return whole;
}
