// Values over time, each with its interval: a panel a measure, a line a direction.
import { anchor, canvas, day, daysAxis, notes, plain, walk } from "./kit.js";

const d3 = window.d3;
const PANEL = 150, HEAD = 24, BOTTOM = 30, LEFT = 44, MANY = 40;

function panel(svg, x, one, top) {
  const low = d3.min(one.series.flatMap((line) => line.points), (point) => point.low ?? point.value);
  const high = d3.max(one.series.flatMap((line) => line.points), (point) => point.high ?? point.value);
  const range = one.range || [Math.min(0, low ?? 0), Math.max(high ?? 1, 1e-9)];
  const y = d3.scaleLinear(range, [top + PANEL - 8, top + HEAD + 8]);
  if (!one.range) y.nice(4);
  svg.append("text").attr("class", "panel-head").attr("x", 4).attr("y", top + 15).text(one.name);
  const axis = d3.axisLeft(y).ticks(4).tickSizeOuter(0).tickSizeInner(-(x.range()[1] - LEFT));
  plain(svg.append("g").attr("class", "axis axis-values").attr("transform", `translate(${LEFT},0)`).call(axis));
  if (y.domain()[0] < 0) {
    svg.append("line").attr("class", "zero").attr("x1", LEFT).attr("x2", x.range()[1]).attr("y1", y(0)).attr("y2", y(0));
  }
  return y;
}

export function lines(frame, data, { width, title }) {
  const { svg } = canvas(frame, { width, title });
  const every = data.panels.flatMap((one) => one.series.flatMap((line) => line.points));
  if (!every.length) return "";
  const labels = new Map(d3.sort(every, (one) => one.period).map((one) => [+day(one.period), one.label]));
  const [first, last] = d3.extent(labels.keys());
  const pad = Math.max((last - first) * 0.04, 40 * 864e5);
  const x = d3.scaleUtc([new Date(first - pad), new Date(last + pad)], [LEFT, width - 12]);
  const bottom = data.panels.length * PANEL;
  daysAxis(svg, x, { top: 0, bottom, labels });
  const spots = [];
  data.panels.forEach((one, row) => {
    const y = panel(svg, x, one, row * PANEL);
    one.series.forEach((line, number) => {
      const shift = (number - (one.series.length - 1) / 2) * 5;
      const known = line.points.filter((point) => point.value !== null);
      const at = (point) => x(day(point.period)) + shift;
      const group = svg.append("g").attr("class", `series s-${number}`);
      if (known.length > MANY) {
        group.append("path").attr("class", "band").attr("d", d3.area().defined((p) => p.low !== null).x(at)
          .y0((p) => y(p.low)).y1((p) => y(p.high))(line.points));
      } else {
        group.selectAll("line.interval").data(known.filter((p) => p.low !== null && p.high !== null)).join("line")
          .attr("class", "interval").attr("x1", at).attr("x2", at).attr("y1", (p) => y(p.low)).attr("y2", (p) => y(p.high));
      }
      group.append("path").attr("class", "line").attr("d", d3.line().defined((p) => p.value !== null).x(at).y((p) => y(p.value))(line.points));
      for (const point of known) spots.push({ ...point, line: line.name, panel: one.name, at: at(point), y: y(point.value), number });
    });
  });
  const marks = anchor(svg.append("g").attr("class", "spots").selectAll("g").data(spots).join("g"))
    .attr("class", (one) => `spot s-${one.number}`)
    .attr("href", (one) => one.url || null)
    .attr("role", (one) => (one.url ? null : "img"))
    .attr("aria-label", (one) => `${one.line}, ${one.label}: ${one.words}`)
    .attr("transform", (one) => `translate(${one.at},${one.y})`);
  marks.append("circle").attr("class", "dot").attr("r", 3.2);
  marks.append("circle").attr("class", "reach").attr("r", 9);
  notes(frame, marks, (one) => [`${one.line} · ${one.label}`, one.words, one.more || ""].filter(Boolean));
  walk(marks);
  return data.words || "";
}
