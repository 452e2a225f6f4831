// Who held which office from when to when: a lane an office, a bar a holder.
import { anchor, canvas, day, daysAxis, dayWords, notes, walk } from "./kit.js";

const d3 = window.d3;
const LANE = 46, TOP = 4;

export function offices(frame, data, { width, title }) {
  const { svg } = canvas(frame, { width, title });
  if (!data.spells.length) return "";
  const x = d3.scaleUtc([day(data.from), day(data.to)], [4, width - 8]).clamp(true);
  const bottom = TOP + data.lanes.length * LANE;
  daysAxis(svg, x, { top: TOP, bottom });
  const top = new Map(data.lanes.map((lane, number) => [lane, TOP + number * LANE]));
  for (const [lane, y] of top) svg.append("text").attr("class", "lane-name").attr("x", 4).attr("y", y + 13).text(lane);
  const marks = anchor(svg.append("g").selectAll("g").data(data.spells).join("g")).attr("class", "spell")
    .attr("href", (one) => one.url)
    .attr("aria-label", (one) => `${one.holder}, ${one.lane}, ${dayWords(one.start)} to ${one.end ? dayWords(one.end) : "now"}`)
    .attr("transform", (one) => `translate(${x(day(one.start))},${top.get(one.lane) + 18})`);
  const wide = (one) => Math.max(3, x(one.end ? day(one.end) : day(data.to)) - x(day(one.start)) - 2);
  marks.append("rect").attr("width", wide).attr("height", 22).attr("rx", 3);
  marks.append("text").attr("x", 6).attr("y", 15.5)
    .text((one) => (wide(one) > one.holder.length * 7 + 10 ? one.holder : wide(one) > 34 ? shortened(one.holder, wide(one)) : ""));
  notes(frame, marks, (one) => [one.holder, one.lane, `${dayWords(one.start)} – ${one.end ? dayWords(one.end) : "now"}`]);
  walk(marks);
  return "";
}

/** The last word of a name, or its first letters, as far as there is room. */
function shortened(name, wide) {
  const last = name.split(" ").at(-1);
  return wide > last.length * 7 + 10 ? last : "";
}
