"use strict";
// Keys press what is on the page: each is one of its buttons, links or foldings. Whether they do is kept here.
const KEPT = "queue-keys";
const help = document.getElementById("keys");
const wanted = document.getElementById("keys-on");
const typing = (one) => one.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function kept() {
  try { return localStorage.getItem(KEPT) !== "off"; } catch { return true; }
}
function keep(on) {
  try { localStorage.setItem(KEPT, on ? "on" : "off"); } catch { /* then until the next page */ }
}
function show() {
  for (const one of document.querySelectorAll("[data-key]")) {
    one.querySelector("kbd")?.remove();
    one.removeAttribute("aria-keyshortcuts");
    if (!wanted.checked) continue;
    one.setAttribute("aria-keyshortcuts", one.dataset.key);
    const key = document.createElement("kbd");
    key.textContent = one.dataset.key;
    key.setAttribute("aria-hidden", "true");
    one.append(key);
  }
}
function unfold(folding) {
  folding.open = !folding.open;
  const first = folding.querySelector("textarea, input:not([type=hidden])");
  if (folding.open && first) first.focus();
}

help.hidden = false;
wanted.checked = kept();
wanted.addEventListener("change", () => { keep(wanted.checked); show(); });
show();

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const folding = document.activeElement.closest("details[open]");
    if (folding) { folding.open = false; folding.querySelector("summary").focus(); }
    return;
  }
  if (!wanted.checked || event.ctrlKey || event.altKey || event.metaKey || event.repeat || typing(event.target)) return;
  if (event.key === "?") { event.preventDefault(); unfold(help); return; }
  const active = [...document.querySelectorAll("[data-key]")].filter((each) => !each.closest("[inert]"));
  const one = active.find((each) => each.dataset.key === event.key.toLowerCase());
  if (!one) return;
  event.preventDefault();
  if (one.localName === "summary") unfold(one.parentElement);
  else one.click();
});

// A decision is sent once, however often it is pressed.
for (const form of document.querySelectorAll("main form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
