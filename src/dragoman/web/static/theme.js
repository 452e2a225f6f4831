// Light or dark as chosen before, set ahead of the first paint.
"use strict";
try {
  const chosen = localStorage.getItem("dragoman-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch (_) { /* storage may be closed: the system's choice stands */ }
