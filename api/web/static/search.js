"use strict";
// A citation is copied by a button; without this it is selected as a whole by a click.
for (const button of document.querySelectorAll("button.copy")) {
  if (!navigator.clipboard) continue;
  const word = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.text);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = word), 2000);
  });
}
