"use strict";
// A file may be dropped anywhere on its box, and the title of a new policy is asked for only where there is one.
const box = document.getElementById("drop");
const file = document.getElementById("file");
box.classList.add("ready");
for (const kind of ["dragenter", "dragover"]) {
  box.addEventListener(kind, (event) => { event.preventDefault(); box.classList.add("over"); });
}
for (const kind of ["dragleave", "drop"]) box.addEventListener(kind, () => box.classList.remove("over"));
box.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) file.files = event.dataTransfer.files;
});
const policy = document.getElementById("policy");
const title = document.getElementById("title-field");
const ask = () => { title.hidden = policy.value !== policy.dataset.new; };
policy.addEventListener("change", ask);
ask();
