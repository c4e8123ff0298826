"use strict";
// A choice takes effect at once; without this, the button beside it does it.
for (const form of document.querySelectorAll("form.preferences")) {
  form.addEventListener("change", () => form.requestSubmit());
  for (const button of form.querySelectorAll("button")) button.hidden = true;
}

// A text that comes near the length it may have says so below it; what is too long is not cut, but refused.
const number = new Intl.NumberFormat(document.documentElement.lang);
document.addEventListener("input", ({ target }) => {
  const most = Number(target.dataset.most);
  if (!most) return;
  const used = [...target.value].length;
  let note = target.parentElement.querySelector(".length");
  if (used < most * 0.9) { note?.remove(); return; }
  if (!note) {
    note = document.createElement("p");
    note.setAttribute("role", "status");
    target.after(note);
  }
  note.className = used > most ? "length field-error" : "length hint";
  note.textContent = document.body.dataset.length
    .replace("{used}", number.format(used)).replace("{most}", number.format(most));
});
