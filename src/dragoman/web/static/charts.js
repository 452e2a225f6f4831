// Draws every figure.chart on the page from its data-src when it comes into view. The table beside it says the same, so
// that a page without script, or a chart that cannot be drawn, loses nothing.
import { bars } from "./charts/bars.js";
import { lines } from "./charts/lines.js";
import { map } from "./charts/map.js";
import { network } from "./charts/network.js";
import { offices } from "./charts/offices.js";
import { timeline } from "./charts/timeline.js";

const KINDS = { bars, lines, map, network, offices, timeline };

const told = (figure, words) => {
  const line = figure.querySelector(".chart-told");
  if (line) line.textContent = words;
};

const json = async (address) => {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

async function show(figure) {
  const draw = KINDS[figure.dataset.chart];
  const frame = figure.querySelector(".chart-frame");
  if (!draw || !frame) return;
  try {
    const [data, atlas] = await Promise.all([
      json(figure.dataset.src), figure.dataset.atlas ? json(figure.dataset.atlas) : null,
    ]);
    let width = 0;
    const again = () => {
      const now = Math.floor(frame.clientWidth);
      if (now && now !== width) {
        width = now;
        told(figure, draw(frame, data, { width, atlas, title: figure.dataset.title }) || "");
        figure.dataset.drawn = "yes";
      }
    };
    again();
    new ResizeObserver(() => requestAnimationFrame(again)).observe(frame);
  } catch (error) {
    figure.dataset.drawn = "no";
    told(figure, "The picture could not be drawn; the table below has all of it.");
    console.warn(error);
  }
}

const near = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((one) => one.isIntersecting)) {
    near.unobserve(entry.target);
    show(entry.target);
  }
}, { rootMargin: "200px" });

const look = (root) => {
  for (const figure of root.querySelectorAll("figure.chart[data-src]:not([data-seen])")) {
    figure.dataset.seen = "yes";
    near.observe(figure);
  }
};

// What nobody scrolled to is not drawn; on paper its table stands in its place.
const opened = new Set();
addEventListener("beforeprint", () => {
  for (const table of document.querySelectorAll("figure.chart:not([data-drawn=yes]) details.chart-table:not([open])")) {
    table.open = true;
    opened.add(table);
  }
});
addEventListener("afterprint", () => {
  for (const table of opened) table.open = false;
  opened.clear();
});

look(document);
document.addEventListener("htmx:load", (event) => look(event.target.parentElement || document));
