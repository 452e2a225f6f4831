// Acts by year: what took place, and on top of it what was only said.
import { anchor, canvas, count, notes, plain, walk } from "./kit.js";

const d3 = window.d3;
const BOTTOM = 28, LEFT = 44, TOP = 8;

const all = (one) => one.done + one.words;

/** Return the years without the few far ones that would press the others together: a hundredth of the acts at each end. */
function near(rows) {
  const few = d3.sum(rows, all) * 0.01;
  const far = (list) => { let sum = 0; return list.findIndex((one) => (sum += all(one)) > few); };
  const from = far(rows), to = rows.length - far([...rows].reverse());
  return rows[rows.length - 1].year - rows[0].year > 25 ? rows.slice(from, to) : rows;
}

export function bars(frame, data, { width, title }) {
  const { svg, height } = canvas(frame, { width, title });
  if (!data.rows.length) return "";
  const rows = near(data.rows);
  const years = d3.range(rows[0].year, rows[rows.length - 1].year + 1);
  const x = d3.scaleBand(years, [LEFT, width - 8]).paddingInner(0.25).paddingOuter(0.1);
  const y = d3.scaleLinear([0, d3.max(rows, (one) => one.done + one.words)], [height - BOTTOM, TOP]).nice(4);
  const every = Math.ceil((years.length * 44) / Math.max(60, width - LEFT));
  plain(svg.append("g").attr("class", "axis axis-values").attr("transform", `translate(${LEFT},0)`)
    .call(d3.axisLeft(y).ticks(4, ",d").tickSizeOuter(0).tickSizeInner(-(width - 8 - LEFT))));
  plain(svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - BOTTOM})`)
    .call(d3.axisBottom(x).tickValues(years.filter((_, number) => number % every === 0)).tickSizeOuter(0)));
  const wide = Math.min(x.bandwidth(), 64), shift = (x.bandwidth() - wide) / 2;
  const marks = anchor(svg.append("g").selectAll("g").data(rows).join("g"))
    .attr("class", "bar").attr("href", (one) => one.url)
    .attr("aria-label", (one) => `${one.year}: ${one.done} took place, ${one.words} only said`);
  marks.append("rect").attr("class", "bar-done").attr("x", (one) => x(one.year) + shift).attr("width", wide)
    .attr("y", (one) => y(one.done)).attr("height", (one) => y(0) - y(one.done));
  marks.append("rect").attr("class", "bar-words").attr("x", (one) => x(one.year) + shift).attr("width", wide)
    .attr("y", (one) => y(one.done + one.words)).attr("height", (one) => y(one.done) - y(one.done + one.words));
  notes(frame, marks, (one) => [`${one.year}`, `${one.done} took place`, `${one.words} planned, asked, threatened …`]);
  walk(marks);
  const far = d3.sum(data.rows, all) - d3.sum(rows, all);
  return [
    far ? `${count(far, "act lies", "acts lie")} before ${years[0]} or after ${years[years.length - 1]} and ${far === 1 ? "is" : "are"} only in the table.` : "",
    data.undated ? `${count(data.undated, "act has", "acts have")} no day.` : "",
  ].filter(Boolean).join(" ");
}
