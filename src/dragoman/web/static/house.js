// What every page does: light or dark, and the search box by keyboard.
"use strict";
(() => {
  const root = document.documentElement;

  const theme = document.querySelector("button.theme");
  const dark = () =>
    root.dataset.theme === "dark" || (root.dataset.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  const tell = () => { theme.textContent = dark() ? "Light" : "Dark"; };
  theme.classList.add("is-ready");
  tell();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell);
  theme.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    try { localStorage.setItem("dragoman-theme", root.dataset.theme); } catch (_) { /* not kept */ }
    tell();
    root.dispatchEvent(new CustomEvent("dragoman:theme"));
  });

  const box = document.getElementById("find");
  const found = document.getElementById("found");
  const links = () => [...found.querySelectorAll("a")];
  const open = (yes) => {
    const shown = yes && links().length > 0;
    found.classList.toggle("is-open", shown);
  };
  const step = (by) => {
    const all = links();
    const next = all.indexOf(document.activeElement) + by;
    if (next < 0) box.focus();
    else if (all[next]) all[next].focus();
  };

  document.body.addEventListener("htmx:afterSwap", (event) => { if (event.detail.target === found) open(true); });
  box.addEventListener("focus", () => open(true));
  document.addEventListener("pointerdown", (event) => { if (!event.target.closest(".find")) open(false); });
  document.addEventListener("focusin", (event) => { if (!event.target.closest(".find")) open(false); });

  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !isTyping(event.target)) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.target.closest(".find")) {
      if (event.key === "ArrowDown") { event.preventDefault(); open(true); step(1); }
      if (event.key === "ArrowUp") { event.preventDefault(); step(-1); }
      if (event.key === "Escape") { event.preventDefault(); box.focus(); open(false); }
    }
  });
})();
