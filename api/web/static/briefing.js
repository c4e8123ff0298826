"use strict";
// Saves a segment a moment after the last stroke, by its own form; the answer's segment takes the place of the old one,
// but for the words and the cursor of who goes on writing.
const PAUSE = 1200;
const timers = new Map();
const saving = new Set();
for (const button of document.querySelectorAll(".save")) button.hidden = true;
const save = async (form) => {
  const area = form.querySelector("textarea");
  if (saving.has(form) || area.value === area.defaultValue) return;
  saving.add(form);
  const sent = area.value;
  const segment = form.closest(".segment");
  const status = segment.querySelector(".saving");
  status.textContent = "…";
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "follow" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(segment.id);
    const refused = fresh?.querySelector(".field-error");
    if (refused) {  // sent again, it would be refused again
      status.textContent = refused.textContent;
      return;
    }
    if (!answer.ok || !fresh) throw new Error(answer.status);
    const conflict = fresh.querySelector(".conflict");
    const told = page.querySelector(".flash")?.textContent ?? "✓";
    if (conflict) {
      segment.replaceWith(document.adoptNode(fresh));
      fresh.querySelector(".save")?.setAttribute("hidden", "");
      fresh.querySelector(".saving").textContent = told;
      return;
    }
    for (const part of [".findings", "header", ".steps"]) {
      const [was, is] = [segment.querySelector(part), fresh.querySelector(part)];
      if (was && is) was.replaceWith(is);
      else if (was) was.remove();
      else if (is && part === ".findings") area.after(is);
    }
    form.elements.tag.value = fresh.querySelector("[data-save]").elements.tag.value;
    area.defaultValue = sent;
    segment.querySelector(".saving").textContent = told;
  } catch {
    status.textContent = "⚠";
    timers.set(form, setTimeout(save, 5 * PAUSE, form));
  } finally {
    saving.delete(form);
    if (area.isConnected && area.value !== sent) timers.set(form, setTimeout(save, PAUSE, form));
  }
};
document.addEventListener("input", ({ target }) => {
  const form = target.closest("[data-save]");
  if (!form) return;
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(save, PAUSE, form));
});
addEventListener("beforeunload", (event) => {
  const open = [...document.querySelectorAll("[data-save] textarea")].some((area) => area.value !== area.defaultValue);
  const sending = document.activeElement?.closest("[data-save]")?.dataset.sent;
  if (open && !sending) event.preventDefault();
});
document.addEventListener("submit", ({ target }) => { if (target.matches("[data-save]")) target.dataset.sent = "1"; });
