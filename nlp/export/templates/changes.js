"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const byId = (id) => document.getElementById(id);
  const choices = [...form.querySelectorAll("select")];
  const keys = byId("keys");
  const stepper = byId("stepper");
  const status = byId("status");
  const groups = [...document.querySelectorAll(".group")];
  const notes = [...document.querySelectorAll(".policy [data-change]")];
  const pieces = [...document.querySelectorAll(".policy [data-changes]")];

  const idsOf = (piece) => piece.dataset.changes.split(" ");
  const rows = new Map([...document.querySelectorAll(".group li")].map((row) => [row.querySelector("a").hash.slice(1), row]));
  const about = new Map([...rows.values()].map((row) => [row.dataset.change, [row]]));
  for (const note of notes) about.get(note.dataset.change).push(note);
  for (const piece of pieces) for (const id of idsOf(piece)) about.get(id).push(piece);
  const changes = [...document.querySelectorAll(".policy [id^='change-']")].map((place) => {
    const row = rows.get(place.id);
    const id = row.dataset.change;
    const anchors = [place.id, row.id, place.id.replace("change-", "from-")];
    return { id, row, anchors, clause: place.closest(".clause"), shown: about.get(id) };
  });
  const placed = new Map(pieces.map((piece) => [piece, changes.filter(({ clause }) => clause === piece).map(({ id }) => id)]));
  let fitting = changes;
  let current = null;

  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const fits = ({ row }) =>
    choices.every((choice) => !choice.value || row.dataset[choice.name].split(" ").includes(choice.value));

  const tellPosition = () => {
    const count = fitting.length;
    const place = fitting.indexOf(current) + 1;
    const number = current?.row.value;
    const plain = number === place && count === changes.length;
    const { steps, plainSteps, total } = stepper.dataset;
    byId("position").textContent = fill(current ? (plain ? plainSteps : steps) : total, { number, place, count });
  };

  const choose = (change) => {
    for (const part of current?.shown ?? []) part.classList.remove("current", "also");
    current?.row.querySelector("a").removeAttribute("aria-current");
    current = change;
    for (const part of current?.shown ?? [])
      part.classList.add(part.matches(".clause") && part !== current.clause ? "also" : "current");
    current?.row.querySelector("a").setAttribute("aria-current", "true");
    tellPosition();
  };

  const filter = () => {
    fitting = changes.filter(fits);
    const kept = new Set(fitting.map(({ id }) => id));
    for (const { row, id } of changes) row.hidden = !kept.has(id);
    for (const note of notes) note.hidden = !kept.has(note.dataset.change);
    for (const [piece, own] of placed)
      piece.classList.toggle("muted", !(own.length ? own : idsOf(piece)).some((id) => kept.has(id)));
    const { some, none, part } = form.dataset;
    const all = fitting.length === changes.length;
    for (const group of groups) {
      const tally = group.querySelector(".tally");
      const count = group.querySelectorAll("li:not([hidden])").length;
      group.hidden = !count;
      tally.textContent = all ? count : fill(part, { count, total: group.querySelectorAll("li").length });
    }
    const told = fill(fitting.length ? some : none, { count: fitting.length, total: changes.length });
    byId("shown").firstChild.textContent = told;
    byId("shown").hidden = all;
    for (const button of stepper.querySelectorAll("button")) button.disabled = !fitting.length;
    choose(kept.has(current?.id) ? current : null);
    return told;
  };

  // The address keeps the choice: "#change-c12&direction=tighter". A file's query may not be changed, its fragment may.
  const parts = () => new URLSearchParams(location.hash.slice(1));
  const target = () => [...parts()].find(([, value]) => !value)?.[0] ?? "";
  const keep = () => {
    const kept = new URLSearchParams(choices.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    if (!keys.checked) kept.set(keys.name, "off");
    history.replaceState(history.state, "", `#${[target(), kept].filter(String).join("&")}`);
  };
  const restore = () => {
    const kept = parts();
    for (const choice of choices) {
      choice.value = kept.get(choice.name) ?? "";
      if (choice.selectedIndex < 0) choice.value = "";
    }
    keys.checked = kept.get(keys.name) !== "off";
    filter();
  };
  const arrive = () => {
    const change = changes.find(({ anchors }) => anchors.includes(target()));
    if (change && fitting.includes(change)) choose(change);
    if (!location.hash.includes("=")) return;
    const element = byId(target());
    element?.scrollIntoView({ behavior: "instant" });
    element?.focus({ preventScroll: true });
  };

  const inView = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  // From the chosen change, or from the line being read where the reader has scrolled on since.
  const following = (by) => {
    const count = fitting.length;
    const at = fitting.indexOf(current);
    if (inView(byId("text")) && !current?.shown.some(inView)) {
      const below = fitting.findIndex(({ clause }) => clause.getBoundingClientRect().bottom > 0);
      return by > 0 ? Math.max(below, 0) : (below > 0 ? below : count) - 1;
    }
    if (at < 0) return by > 0 ? 0 : count - 1;
    return (at + by + count) % count;
  };
  const step = (by) => {
    if (!fitting.length) return;
    choose(fitting[following(by)]);
    current.clause.scrollIntoView({ block: "center", behavior: "instant" });
    status.textContent = `${byId("position").textContent}. ${current.row.querySelector("a").textContent}`;
  };
  const stepAndFocus = (by) => {
    step(by);
    current?.clause.focus({ preventScroll: true });
  };

  // On a keyboard without Latin letters the key's place stands for its letter.
  const letter = ({ key, code }) => (/^[a-z]$/i.test(key) ? key.toLowerCase() : { KeyJ: "j", KeyK: "k" }[code]);
  const isShortcut = (event) =>
    keys.checked &&
    !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing || event.defaultPrevented) &&
    !event.target.closest("select, input, textarea, [contenteditable]");

  form.addEventListener("change", (event) => {
    if (event.target !== keys) status.textContent = filter();
    keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("show-all").addEventListener("click", () => {
    for (const choice of choices) choice.value = "";
    choices[0].focus();
    status.textContent = filter();
    keep();
  });
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  document.addEventListener("focusin", ({ target: clause }) => {
    if (current?.shown.includes(clause)) return;
    const change = fitting.find((one) => one.clause === clause);
    if (change) choose(change);
  });
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    if (letter(event) === "j") stepAndFocus(1);
    if (letter(event) === "k") stepAndFocus(-1);
  });
  addEventListener("hashchange", () => {
    if (location.hash.includes("=")) restore();
    arrive();
    keep();
  });

  document.documentElement.classList.add("scripted");
  form.hidden = stepper.hidden = false;
  restore();
  arrive();
})();
