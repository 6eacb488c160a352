// SPDX-License-Identifier: Apache-2.0
// The list of findings, each with its source and its places in the schema.
const shown = { levels: new Set(LEVELS), rule: "" };

function findingItem(finding, level) {
  const link = (href, text) => [" · ", el("a", { href }, text)];
  const inPicture = (href, text) =>
    el("span", { class: "jump" }, link(href, `${text} in the picture`));
  const places = [
    ...[...finding.edges].map((edge) => inPicture(edgeRoute(edge),
      `key ${nameList(edge.columns)} of ${edge.holderBox.title}`)),
    ...[...finding.tables].flatMap((table) => [
      finding.edges.size || !table.box ? ""
        : inPicture(boxRoute(table.box), table.id),
      ...link(tableRoute(table), `table ${table.id}`)]),
  ];
  return el("article", { class: "finding", id: `finding-${finding.index}`,
    tabindex: -1 },
    heading(level, "", badge(finding.level), " ", finding.message),
    el("p", { class: "about" }, place(finding.location), " · ",
      el("code", {}, finding.rule), places),
    excerpt(finding.location, 2) || "",
    finding.notes.map((note) => el("div", { class: "note" },
      el("p", {}, note.message, note.location.file ? " " : "",
        note.location.file ? place(note.location) : ""),
      excerpt(note.location, 1) || "")));
}

function findingsPage() {
  const list = el("div", {});
  const status = el("p", { class: "muted", role: "status" });
  const items = findings.map((finding) => findingItem(finding, 2));
  const apply = () => {
    const matching = findings.filter((f) => shown.levels.has(f.level) &&
      (!shown.rule || f.rule === shown.rule));
    list.replaceChildren(...matching.map((f) => items[f.index]));
    status.textContent = matching.length === findings.length
      ? plural(findings.length, "finding")
      : `${matching.length} of ${plural(findings.length, "finding")}`;
  };
  const levels = LEVELS.map((level) => el("label", {},
    el("input", { type: "checkbox", value: level,
      onchange: (event) => {
        if (event.target.checked) shown.levels.add(level);
        else shown.levels.delete(level);
        apply();
      } }), ` ${level}s (${countOf(findings, (f) => f.level === level)})`));
  const rules = [...new Set(findings.map((f) => f.rule))].sort();
  const rule = el("select", { onchange: (event) => {
    shown.rule = event.target.value;
    apply();
  } }, el("option", { value: "" }, "all rules"),
    rules.map((id) => el("option", { value: id }, id)));
  const page = [heading(1, "Findings")];
  if (findings.length)
    page.push(el("form", { class: "filter", onsubmit: (e) => e.preventDefault() },
      el("fieldset", {}, el("legend", {}, "Level"), levels),
      el("label", {}, "Rule ", rule)));
  page.push(status, list);
  return {
    page,
    /** As the route says: what is chosen, and which one is looked at. */
    refresh() {
      for (const label of levels) {
        const box = label.firstChild;
        box.checked = shown.levels.has(box.value);
      }
      rule.value = shown.rule;
      apply();
    },
  };
}
