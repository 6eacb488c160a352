// SPDX-License-Identifier: Apache-2.0
// Everything that a reader does with the report. No page may ask the network
// for anything or write an error to the console.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM, args: ["--no-sandbox"],
});
const shop = JSON.parse(
  fs.readFileSync(path.join(process.env.PAGES, "shop.json"), "utf8"));

let failed = 0, run = 0;
async function test(what, name, body, options = {}) {
  if (process.env.ONLY && !what.includes(process.env.ONLY)) return;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 }, ...options,
  });
  const page = await context.newPage(), troubles = [];
  page.on("console", (message) => {
    if (message.type() !== "log") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url()))
      troubles.push(`request: ${request.url()}`);
  });
  page.setDefaultTimeout(10000);
  try {
    await page.goto(`file://${path.join(process.env.PAGES, name)}.html`);
    await body(page);
    assert.deepEqual(troubles, []);
    console.log(`ok: ${what}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED: ${what}: ${error.stack} ${troubles.join("; ")}`);
  }
  ++run;
  await context.close();
}

const tableId = (table) =>
  table.schema ? `${table.schema}.${table.name}` : table.name;
const someTable = shop.tables.find((t) => t.foreignKeys.length);
const heading = (page) => page.locator("section:not([hidden]) h1").innerText();
const selected = (page) => page.locator(".box.selected .title").textContent();
const scale = (page) => page.evaluate(() => Number(
  /scale\(([\d.]+)\)/.exec(document.querySelector("#picture > svg > g")
    .getAttribute("transform"))[1]));
const settled = (page) => page.evaluate(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done))));
/** What leads to another view: browser and page take their time with a link. */
async function follow(page, act) {
  await page.evaluate(() => {
    window.changed = new Promise((done) =>
      addEventListener("hashchange", () => done(true), { once: true }));
  });
  await act();
  const late = new Promise((done) => setTimeout(done, 10000, false));
  assert.ok(await Promise.race([page.evaluate(() => window.changed), late]),
    `still at ${page.url()}`);
  await settled(page);
}
const click = (page, link) => follow(page, () => link.click());
const show = (page, view) => follow(page, () =>
  page.evaluate((hash) => { location.hash = hash; }, view));
async function search(page, text) {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await follow(page, () => page.keyboard.press("Enter"));
}
/** Of the table that is shown: no other view. */
async function searchColumn(page, column) {
  await page.keyboard.press("/");
  await page.keyboard.type(`${tableId(someTable)}.${column}`);
  await page.keyboard.press("Enter");
  await settled(page);
}

await test("the overview counts what is there", "shop", async (page) => {
  assert.equal(await heading(page), "Overview");
  const figures = await page.locator(".figures").innerText();
  const count = async (name) => Number(await page.locator(".figures div", {
    has: page.getByText(name, { exact: true }) }).locator("dd").innerText());
  assert.equal(await count("tables"), shop.tables.length, figures);
  assert.equal(await count("columns"),
    shop.tables.reduce((n, t) => n + t.columns.length, 0));
  assert.equal(await count("associations"), shop.associations.length);
  assert.equal(await count("one-sided"),
    shop.associations.filter((a) => a.oneSided).length);
  assert.equal(await count("errors"),
    shop.findings.filter((f) => f.level === "error").length);
});

await test("a table of the overview opens", "shop", async (page) => {
  await click(page, page.locator("#overview").getByRole("link",
    { name: tableId(someTable), exact: true }).first());
  assert.equal(await heading(page), tableId(someTable));
  const rows = page.locator("#table tr[data-column]");
  assert.equal(await rows.count(), someTable.columns.length);
  const key = someTable.foreignKeys[0];
  const text = await page.locator("#table").innerText();
  assert.ok(text.includes(key.onDelete), text);
  assert.match(text, /written|default|derived|nothing said/);
  await follow(page, () => page.goBack());
  assert.equal(await heading(page), "Overview");
});

await test("clicking a table in the picture", "shop", async (page) => {
  await click(page, page.getByRole("link", { name: "Picture" }));
  assert.equal(await page.locator(".box").count() >= shop.tables.length, true);
  await click(page, page.locator(".box .title",
    { hasText: new RegExp(`^${tableId(someTable)}$`) }));
  assert.equal(await selected(page), tableId(someTable));
  assert.ok(await page.locator(".box.near").count());
  assert.ok(await page.locator(".edge.near").count());
  await click(page, page.locator(".panel")
    .getByRole("link", { name: "open the table" }));
  assert.equal(await heading(page), tableId(someTable));
  await click(page, page.getByRole("link", { name: "show in the picture" }));
  assert.equal(await selected(page), tableId(someTable));
});

await test("an edge says who set its actions", "shop", async (page) => {
  await show(page, "picture/edge/0");
  assert.equal(await page.locator(".edge.selected").count(), 1);
  const text = await page.locator(".panel").innerText();
  assert.match(text, /on delete|no constraint/);
  assert.match(text, /\.(cpp|h):\d+:\d+/);
});

await test("zoom, pan and fit", "shop", async (page) => {
  await click(page, page.getByRole("link", { name: "Picture" }));
  const before = await scale(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await settled(page);
  assert.ok(await scale(page) > before);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 240);
  await settled(page);
  await page.mouse.wheel(0, 240);
  await settled(page);
  assert.ok(await scale(page) < before * 1.4);
  const world = page.locator("#picture > svg > g");
  const at = await world.getAttribute("transform");
  await page.mouse.move(900, 700);
  await page.mouse.down();
  await page.mouse.move(960, 640, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  assert.notEqual(await world.getAttribute("transform"), at);
  assert.equal(await page.locator(".box.selected").count(), 0);
  await page.getByRole("button", { name: "Show everything" }).click();
  await settled(page);
  assert.ok(Math.abs(await scale(page) - before) < 0.001);
});

await test("search: tables and columns", "shop", async (page) => {
  await search(page, someTable.name);
  assert.equal(await heading(page), tableId(someTable));
  const column = someTable.columns.at(-1).name;
  await searchColumn(page, column);
  assert.equal(await page.locator("tr.meant").getAttribute("data-column"),
    column);
  await page.keyboard.press("/");
  await page.keyboard.type("no such name at all");
  assert.match(await page.locator("#results").innerText(), /Nothing/);
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("#results").isHidden());
});

await test("a finding leads to its place", "shop", async (page) => {
  await click(page, page.getByRole("link", { name: /^Findings/ }));
  assert.equal(await page.locator(".finding").count(), shop.findings.length);
  const finding = page.locator(".finding", {
    has: page.locator("a[href*='picture/edge']") }).first();
  assert.match(await finding.locator(".code .caret").first().innerText(), /\^/);
  assert.ok((await finding.locator(".code mark").first().innerText()).length);
  await click(page, finding.locator("a[href*='picture/edge']").first());
  assert.equal(await page.locator(".edge.selected").count(), 1);
  await click(page, page.locator(".panel .says a").first());
  assert.equal(await page.locator(".finding.meant").count(), 1);
});

await test("findings by level and rule", "shop", async (page) => {
  await show(page, "findings");
  const level = shop.findings[0].level;
  for (const other of ["error", "warning", "remark"])
    if (other !== level) await page.locator(`input[value=${other}]`).uncheck();
  const left = shop.findings.filter((f) => f.level === level);
  assert.equal(await page.locator(".finding").count(), left.length);
  const rule = left[0].rule;
  await page.locator("select").selectOption(rule);
  assert.equal(await page.locator(".finding").count(),
    left.filter((f) => f.rule === rule).length);
});

await test("with the keyboard alone", "shop", async (page) => {
  const focused = () => page.evaluate(() => {
    const node = document.activeElement, style = getComputedStyle(node);
    return { text: node.textContent.trim(), outline: style.outlineStyle };
  });
  await page.keyboard.press("Tab");
  assert.match((await focused()).text, /^Skip/);
  for (let i = 0; i < 2; ++i) await page.keyboard.press("Tab");
  assert.equal((await focused()).text, "Picture");
  assert.notEqual((await focused()).outline, "none");
  await follow(page, () => page.keyboard.press("Enter"));
  await search(page, someTable.name);
  assert.equal(await selected(page), tableId(someTable));
  await searchColumn(page, someTable.columns[1].name);
  assert.equal(await page.locator(".column.meant").textContent(),
    someTable.columns[1].name);
  const x = await page.locator("#picture > svg > g").getAttribute("transform");
  await page.keyboard.press("Shift+ArrowRight");
  await settled(page);
  assert.notEqual(
    await page.locator("#picture > svg > g").getAttribute("transform"), x);
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"])
    await page.keyboard.press(key);
  await settled(page);
  const title = await selected(page);
  await follow(page, () => page.keyboard.press("Enter"));
  assert.equal(await heading(page), title);
  await follow(page, () => page.goBack());
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await page.locator(".box.selected").count(), 0);
  await page.keyboard.press("0");
});

const ground = (page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
await test("dark, if the system is", "shop", async (page) => {
  const dark = await ground(page);
  assert.notEqual(dark, "rgb(255, 255, 255)");
  await page.locator("#theme").click();
  assert.equal(await ground(page), "rgb(255, 255, 255)");
  await page.reload();
  assert.equal(await ground(page), "rgb(255, 255, 255)");
}, { colorScheme: "dark" });

await test("dark, if the switch says so", "shop", async (page) => {
  assert.equal(await ground(page), "rgb(255, 255, 255)");
  await page.locator("#theme").click();
  assert.notEqual(await ground(page), "rgb(255, 255, 255)");
});

/** All text against what is behind it, after WCAG 2. */
const faint = (page) => page.evaluate(() => {
  const part = (c) => (c /= 255) <= 0.04045 ? c / 12.92
    : ((c + 0.055) / 1.055) ** 2.4;
  const parse = (text) => text.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) =>
    0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const found = new Set();
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((c) => c.nodeType === 3 &&
      c.data.trim());
    if (!own || !node.checkVisibility() || node.namespaceURI.includes("svg"))
      continue;
    let behind = node, colour;
    do colour = parse(getComputedStyle(behind).backgroundColor);
    while (colour[3] === 0 && (behind = behind.parentElement));
    const [a, b] = [light(parse(getComputedStyle(node).color)), light(colour)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.add(`${node.className || node.tagName}: ${ratio}`);
  }
  return [...found];
});
for (const colorScheme of ["light", "dark"])
  await test(`contrast, ${colorScheme}`, "shop", async (page) => {
    for (const view of ["overview", "findings/0", "picture/edge/0",
      `table/${tableId(someTable)}`]) {
      await show(page, view);
      assert.deepEqual(await faint(page), [], view);
    }
  }, { colorScheme });

await test("on paper", "shop", async (page) => {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.ok(await page.locator("header.bar").isHidden());
  const text = await page.locator("#print").innerText();
  for (const table of shop.tables)
    assert.ok(text.includes(tableId(table)), tableId(table));
  for (const finding of shop.findings)
    assert.ok(text.includes(finding.message), finding.message);
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 20000, `${pdf.length} bytes`);
}, { colorScheme: "dark" });

await test("500 tables", "large", async (page) => {
  const timed = async (most, body) => {
    const start = Date.now();
    await body();
    const took = Date.now() - start;
    console.log(`  ${took} ms of ${most}`);
    assert.ok(took < most, `${took} ms`);
  };
  await timed(4000, async () => {
    await page.reload();
    await show(page, "picture");
  });
  assert.equal(await page.locator(".box").count(), 500);
  assert.equal(await page.locator(".rows").count(), 0);
  await timed(4000, async () => {
    await page.mouse.move(640, 400);
    for (let i = 0; i < 10; ++i) {
      await page.mouse.wheel(0, -120);
      await settled(page);
    }
  });
  await timed(2000, async () => {
    await search(page, "part7_table190");
  });
  assert.equal(await selected(page), "part7_table190");
  assert.ok(await page.locator(".box.near").count());
  const rows = await page.locator(".rows").count();
  assert.ok(rows > 0 && rows < 100, `${rows}`);
  const box = await page.locator(".box.selected").boundingBox();
  assert.ok(box.x > 0 && box.x < 1280 && box.y > 0 && box.y < 800);
});

await test("names are text, whatever they say", "evil", async (page) => {
  const views = ["overview", "findings", "picture", "picture/edge/0"];
  const names = await page.evaluate(() => JSON.parse(
    document.getElementById("data").textContent).schema.tables
    .map((t) => t.name));
  assert.ok(names.includes("</script><script>window.evil = 1</script>"));
  for (const name of names)
    views.push(`table/${encodeURIComponent(name)}`,
      `picture/${encodeURIComponent(name)}`);
  for (const view of views) {
    await show(page, view);
    if (view.startsWith("table/"))
      assert.equal(await page.locator("#table h1").textContent(),
        decodeURIComponent(view.slice(6)));
  }
  await search(page, "<img");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.evaluate(() => window.evil), undefined);
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.locator("script").count(), 2);
});

await test("a program without tables", "empty", async (page) => {
  assert.match(await page.locator("#overview").innerText(), /no tables/);
  for (const view of ["findings", "picture", "table/nothing"]) {
    await show(page, view);
  }
  assert.match(await page.locator("#table").innerText(), /No such table/);
});

await browser.close();
console.log(`${run - failed} passed, ${failed} failed`);
process.exit(failed || !run ? 1 : 0);
