// Pages on which stories are read: copying a citation, switching fields on and off, lighting up a mention.
"use strict";
(() => {
  const select = (words) => [...document.querySelectorAll(words)];
  document.documentElement.classList.add("has-script");

  for (const button of select("button.copy")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = document.getElementById(button.dataset.copy).textContent;
      try {
        await navigator.clipboard.writeText(words);
        button.textContent = "Copied";
      } catch (_) {
        button.textContent = "Not allowed: select it and copy";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 2500);
    });
  }

  const text = document.querySelector(".story-text");
  const form = document.querySelector(".fields-form");
  if (text && form) {
    form.addEventListener("change", () => {
      const address = new URL(location.href);
      address.searchParams.delete("field");
      const boxes = [...form.querySelectorAll("input[name=field][type=checkbox]")];
      for (const box of boxes) text.classList.toggle(`off-${box.value}`, !box.checked);
      if (boxes.some((box) => !box.checked)) {
        const on = boxes.filter((box) => box.checked).map((box) => box.value);
        for (const field of on.length ? on : ["none"]) address.searchParams.append("field", field);
      }
      history.replaceState(null, "", address);
    });
  }

  const lit = (number, is) => {
    for (const one of select(`.story-text [data-m~="${number}"], .story-acts [data-mention="${number}"]`)) one.classList.toggle("is-lit", is);
  };
  for (const item of select(".story-acts [data-mention]")) {
    for (const [event, is] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
      item.addEventListener(event, () => lit(item.dataset.mention, is));
    }
  }
})();
