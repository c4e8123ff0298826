"use strict";
// A choice takes effect at once; without this, the button beside it does it.
for (const form of document.querySelectorAll("form.preferences")) {
  form.addEventListener("change", () => form.requestSubmit());
  for (const button of form.querySelectorAll("button")) button.hidden = true;
}
