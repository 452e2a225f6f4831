// Each act one mark, in the lane of its issue area; its life, from the day it was first told to the day it took place
// (or was to), is the line before it.
import { anchor, canvas, count, day, daysAxis, dayWords, notes, walk } from "./kit.js";

const d3 = window.d3;
const LANE = 34, HEAD = 26, TOP = 8, STEP = 9;
const SHAPES = { words: d3.symbolCircle, deeds: d3.symbolSquare, quarrel: d3.symbolDiamond, force: d3.symbolTriangle };
const CALLED_OFF = new Set(["off", "denied"]);

/** Return the days shown: all, but for the few far acts that would press the others together. */
function domain(acts) {
  const days = acts.map((one) => day(one.day)).sort(d3.ascending);
  const most = [d3.quantileSorted(days, 0.04), d3.quantileSorted(days, 0.96)];
  const usual = Math.max(most[1] - most[0], 90 * 864e5);
  const near = days.filter((one) => one >= most[0] - usual * 0.6 && one <= +most[1] + usual * 0.6);
  const start = +near[0], end = +near[near.length - 1];
  const pad = Math.max((end - start) * 0.02, 5 * 864e5);
  return [new Date(start - pad), new Date(end + pad)];
}

/** Give each mark of a lane a level, so that marks of near days do not hide one another. */
function level(acts, x, levels) {
  const last = new Array(levels).fill(-Infinity);
  for (const one of acts) {
    const at = x(day(one.day));
    let free = last.findIndex((taken) => at - taken >= STEP);
    if (free < 0) free = last.indexOf(Math.min(...last));
    last[free] = at;
    one.level = free;
  }
}

export function timeline(frame, data, { width, title }) {
  const narrow = width < 620;
  const left = narrow ? 6 : 168;
  const { svg } = canvas(frame, { width, title });
  if (!data.acts.length) return "";
  const [start, end] = domain(data.acts);
  const x = d3.scaleUtc([start, end], [left, width - 12]).clamp(false);
  const inside = data.acts.filter((one) => day(one.day) >= start && day(one.day) <= end);
  const bottom = TOP + d3.sum(data.dyads, (dyad) => HEAD + Math.max(1, dyad.areas.length) * LANE);
  daysAxis(svg, x, { top: TOP, bottom });
  const places = new Map();
  let top = TOP;
  for (const dyad of data.dyads) {
    svg.append("text").attr("class", "lane-head").attr("x", 4).attr("y", top + 17).text(dyad.name);
    dyad.areas.forEach((area, lane) => {
      const y = top + HEAD + lane * LANE;
      places.set(`${dyad.id} ${area.id}`, y);
      svg.append("line").attr("class", "lane-line").attr("x1", narrow ? 0 : left).attr("x2", width - 12).attr("y1", y).attr("y2", y);
      svg.append("text").attr("class", "lane-name").attr("x", 4).attr("y", y + (narrow ? 11 : LANE / 2 + 4)).text(area.name);
    });
    top += HEAD + Math.max(1, dyad.areas.length) * LANE;
  }
  for (const lane of d3.group(inside, (one) => `${one.dyad} ${one.area}`).values()) {
    level(lane.sort((a, b) => d3.ascending(a.day, b.day)), x, narrow ? 2 : 3);
  }
  const y = (one) => places.get(`${one.dyad} ${one.area}`) + (narrow ? 20 : LANE / 2 - STEP) + one.level * STEP;
  const marks = anchor(svg.append("g").attr("class", "acts").selectAll("g").data(inside).join("g"))
    .attr("class", (one) => `timed q-${one.quad} is-${one.group}${one.uncertain ? " is-unsure" : ""}`)
    .attr("href", (one) => one.url)
    .attr("aria-label", (one) => `${one.name}, ${one.status}, ${dayWords(one.day)}: ${one.sides}`)
    .attr("transform", (one) => `translate(${x(day(one.day)).toFixed(1)},${y(one)})`);
  const ahead = marks.filter((one) => one.said && one.said < one.day);
  const back = (one) => Math.max(x.range()[0], x(day(one.said))) - x(day(one.day));
  ahead.append("line").attr("class", "life").attr("x1", back).attr("x2", 0).attr("y1", 0).attr("y2", 0);
  ahead.append("line").attr("class", "life-start").attr("x1", back).attr("x2", back).attr("y1", -3.5).attr("y2", 3.5);
  marks.filter((one) => one.end && one.end > one.day).append("line").attr("class", "lasts")
    .attr("x1", 0).attr("x2", (one) => Math.min(x.range()[1], x(day(one.end))) - x(day(one.day)));
  marks.append("path").attr("class", "dot").attr("d", (one) => d3.symbol(SHAPES[one.quad] || d3.symbolCircle, 52)());
  marks.filter((one) => CALLED_OFF.has(one.group)).append("path").attr("class", "struck").attr("d", "M-6,6L6,-6");
  marks.append("circle").attr("class", "reach").attr("r", 9);
  notes(frame, marks, (one) => [
    `${one.name} · ${one.status}`, one.sides, one.object || "", `${dayWords(one.day)}${one.dated ? "" : " (day of the report)"}`,
    one.said && one.said < one.day ? `first told ${dayWords(one.said)}` : "", count(one.origins, "independent origin"),
  ].filter(Boolean));
  walk(marks);
  const before = data.acts.length - inside.length;
  return [
    before ? `${count(before, "act lies", "acts lie")} outside of the time drawn and ${before === 1 ? "is" : "are"} only in the table.` : "",
    data.undated ? `${count(data.undated, "act has", "acts have")} no day at all and ${data.undated === 1 ? "is" : "are"} only in the table.` : "",
    data.left ? `The latest ${data.acts.length.toLocaleString("en-GB")} are drawn; ${data.left.toLocaleString("en-GB")} more match: narrow the period to see them.` : "",
  ].filter(Boolean).join(" ");
}
