"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const stepper = document.getElementById("stepper");
  const position = document.getElementById("position");
  const rows = [...document.querySelectorAll(".change-list li[data-change]")];
  const places = [...document.querySelectorAll(".policy .changed[id]")];
  const parts = [...document.querySelectorAll(".policy .changed")];
  let current = -1;

  const fits = (element) =>
    [...form.elements].every((choice) => !choice.value || element.dataset[choice.name].split(" ").includes(choice.value));
  const shown = () => places.filter((place) => !place.classList.contains("muted"));

  const tell = () => {
    const count = shown().length;
    position.textContent =
      current < 0
        ? `${count} ${position.dataset.shown}`
        : `${position.dataset.change} ${current + 1} ${position.dataset.of} ${count}`;
  };
  const filter = () => {
    for (const row of rows) row.hidden = !fits(row);
    for (const part of parts) part.classList.toggle("muted", !fits(part));
    for (const group of document.querySelectorAll(".change-list .group"))
      group.hidden = !group.querySelector("li[data-change]:not([hidden])");
    document.getElementById("no-match").hidden = rows.some((row) => !row.hidden);
    current = -1;
    tell();
  };
  const step = (by) => {
    const list = shown();
    if (!list.length) return;
    current = current < 0 ? (by > 0 ? 0 : list.length - 1) : (current + by + list.length) % list.length;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    list[current].focus({ preventScroll: true });
    list[current].scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    tell();
  };

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  document.addEventListener("focusin", (event) => {
    const at = shown().indexOf(event.target);
    if (at >= 0) {
      current = at;
      tell();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("select, input, textarea")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  form.hidden = stepper.hidden = false;
  tell();
})();
