// What the charts have in common: the drawing area, the note beside a mark, walking the marks by keyboard, days.
const d3 = window.d3;

export const day = (text) => (text ? new Date(`${text}T00:00:00Z`) : null);
const written = d3.utcFormat("%-d %b %Y");
export const dayWords = (text) => (text ? written(day(text)) : "day unknown");
export const count = (n, one, many = `${one}s`) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

/** Return an empty svg of the frame's width; its height was reserved by the page and stays. */
export function canvas(frame, { width, title, height }) {
  const tall = height || Number(frame.dataset.height) || 240;
  const root = d3.select(frame);
  root.selectAll("svg").remove();
  const svg = root.append("svg").attr("width", width).attr("height", tall).attr("viewBox", `0 0 ${width} ${tall}`)
    .attr("role", "group").attr("aria-label", title || "Chart");
  return { svg, width, height: tall };
}

/** Show a note beside a mark while it is pointed at or has the focus. `lines` gives the texts for a datum. */
export function notes(frame, marks, lines) {
  const root = d3.select(frame);
  let note = root.select(".chart-note");
  if (note.empty()) note = root.append("div").attr("class", "chart-note").attr("hidden", "").attr("aria-hidden", "true");
  const hide = () => note.attr("hidden", "");
  const show = function (_, datum) {
    note.selectAll("p").data(lines(datum)).join("p").text((line) => line);
    note.attr("hidden", null);
    const box = this.getBoundingClientRect(), out = frame.getBoundingClientRect(), own = note.node().getBoundingClientRect();
    const left = Math.max(0, Math.min(out.width - own.width, box.left + box.width / 2 - out.left - own.width / 2));
    const above = box.top - out.top - own.height - 8;
    note.node().style.left = `${left}px`;
    note.node().style.top = `${above < 0 ? box.bottom - out.top + 8 : above}px`;
  };
  marks.on("pointerenter", show).on("focus", show).on("pointerleave", hide).on("blur", hide);
  root.on("keydown.note", (event) => { if (event.key === "Escape") hide(); });
}

/** Make many marks one stop of the Tab key: arrows, Home and End walk from one to the next, in the order given. */
export function walk(marks) {
  const all = marks.nodes();
  const to = (number) => {
    const next = all[Math.max(0, Math.min(all.length - 1, number))];
    for (const mark of all) mark.setAttribute("tabindex", mark === next ? "0" : "-1");
    next.focus();
  };
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  all.forEach((mark, number) => {
    mark.setAttribute("tabindex", number ? "-1" : "0");
    mark.addEventListener("keydown", (event) => {
      if (event.key in steps) to(number + steps[event.key]);
      else if (event.key === "Home") to(0);
      else if (event.key === "End") to(all.length - 1);
      else return;
      event.preventDefault();
    });
  });
}

const YEAR = 31557600000, DAY = 864e5, ROOM = 92, EDGE = 34;
const monthWords = d3.utcFormat("%b %Y"), yearWords = d3.utcFormat("%Y");

/** Return the days at which an axis has its marks, each with its words: years, months or days, as there is room. */
function marked(x) {
  const [from, to] = x.range(), span = x.domain()[1] - x.domain()[0];
  const some = (room) => span / Math.max(2, Math.floor((to - from) / room));
  const years = Math.ceil(some(70) / YEAR), months = some(ROOM) / (YEAR / 12), days = Math.ceil(some(ROOM) / DAY);
  if (span > 2.5 * YEAR) return { every: d3.utcYear.every(years), words: yearWords };
  if (days > 20) return { every: d3.utcMonth.every([1, 2, 3, 6, 12].find((one) => one >= months) || 12), words: monthWords };
  return { every: days > 4 ? d3.utcMonday.every(Math.ceil(days / 7)) : d3.unixDay.every(days), words: written };
}

/** Draw an axis of days below, with lines through the drawing; `labels` names the days that are marked, if only some are. */
export function daysAxis(svg, x, { top, bottom, labels }) {
  const [from, to] = x.range();
  const axis = d3.axisBottom(x).tickSizeOuter(0).tickSizeInner(-(bottom - top)).tickPadding(8);
  if (labels) {
    const room = 20 + 8 * d3.max(labels.values(), (one) => one.length);
    const every = Math.ceil(labels.size / Math.max(2, Math.floor((to - from) / room)));
    axis.tickValues([...labels.keys()].filter((_, number) => number % every === 0)).tickFormat((one) => labels.get(+one));
  } else {
    const { every, words } = marked(x);
    axis.ticks(every).tickFormat(words);
  }
  const drawn = plain(svg.append("g").attr("class", "axis axis-days").attr("transform", `translate(0,${bottom})`).call(axis));
  drawn.selectAll(".tick text").attr("text-anchor", (one) => (x(one) > to - EDGE ? "end" : x(one) < EDGE ? "start" : null));
  return drawn;
}

/** Leave fonts and colours of an axis to the style sheet. */
export function plain(axis) {
  axis.attr("font-family", null).attr("font-size", null).attr("fill", null).attr("aria-hidden", "true");
  axis.selectAll("line, path").attr("stroke", null);
  axis.selectAll("text").attr("fill", null);
  return axis;
}

/** A link of a drawing; without an address a plain group that can still be walked to. */
export const anchor = (parent) => parent.append("a");
