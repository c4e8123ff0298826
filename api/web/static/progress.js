"use strict";
// Follows the job of an update: by its events, or by asking again where they do not come. At its end the page is loaded anew.
const { job } = document.getElementById("progress").dataset;
const bar = document.getElementById("bar");
const stage = document.getElementById("stage");
const count = document.getElementById("count");
const ended = new Set(["done", "failed", "cancelled"]);
const ask = async () => {
  const answer = await fetch(`/v1/jobs/${job}`, { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : null;
};
const show = async (told) => {
  // The events of an earlier try are told again: only the job itself knows whether it has ended.
  if (ended.has(told.status)) {
    if (ended.has((await ask())?.status)) location.reload();
    return;
  }
  bar.max = told.stages || 1;
  bar.value = told.stages_done;
  if (stage.textContent !== told.stage) stage.textContent = told.stage;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  count.textContent = told.stages ? `${number.format(told.stages_done)} / ${number.format(told.stages)}` : "";
};
const poll = async () => {
  try {
    const told = await ask();
    if (told) show(told);
  } catch { /* the network is away: ask again */ }
  setTimeout(poll, 2000);
};
const events = new EventSource(`/v1/jobs/${job}/events`);
const kinds = ["queued", "running", "stage", "cancelling", "retrying", "interrupted", "released", "done", "failed", "cancelled"];
for (const kind of kinds) {
  events.addEventListener(kind, (event) => { if (event.data) show(JSON.parse(event.data)); });
}
events.addEventListener("error", () => {
  if (events.readyState === EventSource.CLOSED) poll();
});
