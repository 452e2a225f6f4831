// The queue of doubts by keyboard: each button says its key.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest("input:not([type=hidden]), textarea, select")) return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button || document.body.dataset.sent) return;
  event.preventDefault();
  if (button.form && !button.form.checkValidity()) { button.form.reportValidity(); return; }
  document.body.dataset.sent = "1";
  button.click();
});
addEventListener("pageshow", () => { delete document.body.dataset.sent; });
