"use strict";
// j and k go from change to change, and the list shows where one is; a chosen filter takes effect at once.
const cards = [...document.querySelectorAll(".change")];
const links = new Map([...document.querySelectorAll(".side-list a")].map((link) => [link.hash.slice(1), link]));
const keys = document.getElementById("keys");
let current = cards.findIndex((card) => `#${card.id}` === location.hash);
const mark = (index) => {
  links.get(cards[current]?.id)?.removeAttribute("aria-current");
  current = index;
  const link = links.get(cards[current]?.id);
  link?.setAttribute("aria-current", "true");
  const list = link?.closest(".side");
  if (list && list.scrollHeight > list.clientHeight) link.scrollIntoView({ block: "nearest" });
};
const letter = ({ key, code }) => (/^[a-z]$/i.test(key) ? key.toLowerCase() : { KeyJ: "j", KeyK: "k" }[code]);
document.addEventListener("keydown", (event) => {
  if (!keys?.checked || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
  const step = { j: 1, k: -1 }[letter(event)];
  if (!step || !cards.length) return;
  mark((current + step + cards.length) % cards.length);
  cards[current].scrollIntoView({ block: "start", behavior: "instant" });
  cards[current].focus({ preventScroll: true });
});
document.addEventListener("focusin", ({ target }) => {
  const index = cards.indexOf(target.closest(".change"));
  if (index >= 0 && index !== current) mark(index);
});
if (current >= 0) mark(current);
const filters = document.getElementById("filters");
filters.addEventListener("change", () => filters.requestSubmit());
