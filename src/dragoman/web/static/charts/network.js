// Who engages whom: states as circles, acts between them as lines. The same data give the same picture.
import { anchor, canvas, count, notes, walk } from "./kit.js";

const d3 = window.d3;
const TURNS = 300;

/** Use the room there is: stretch or press the places between two edges. */
function spread(nodes, side, [low, high]) {
  const scale = d3.scaleLinear(d3.extent(nodes, (one) => one[side]), [low, high]);
  if (nodes.length > 1) for (const one of nodes) one[side] = scale(one[side]);
}

export function network(frame, data, { width, title }) {
  const { svg, height } = canvas(frame, { width, title });
  if (!data.nodes.length) return "";
  const narrow = width < 620;
  const most = d3.max(data.nodes, (one) => one.acts);
  const size = d3.scaleSqrt([0, most], [3, narrow ? 18 : 26]);
  const thick = d3.scaleSqrt([0, d3.max(data.edges, (one) => one.acts)], [0.6, 9]);
  const nodes = data.nodes.map((one) => ({ ...one }));
  const edges = data.edges.map((one) => ({ ...one, source: one.a, target: one.b }));
  const near = d3.scaleSqrt([0, d3.max(edges, (one) => one.acts)], [narrow ? 90 : 170, narrow ? 36 : 70]);
  d3.forceSimulation(nodes)
    .force("link", d3.forceLink(edges).id((one) => one.id).distance((one) => near(one.acts)).strength(0.25))
    .force("charge", d3.forceManyBody().strength(narrow ? -90 : -260))
    .force("x", d3.forceX(width / 2).strength(0.06)).force("y", d3.forceY(height / 2).strength(narrow ? 0.05 : 0.1))
    .force("collide", d3.forceCollide((one) => size(one.acts) + (narrow ? 6 : 12)))
    .stop().tick(TURNS);
  spread(nodes, "x", [narrow ? 22 : 56, width - (narrow ? 22 : 56)]);
  spread(nodes, "y", [30, height - 42]);
  const lines = anchor(svg.append("g").attr("class", "edges").selectAll("g").data(edges).join("g")).attr("href", (one) => one.url)
    .attr("class", (one) => `edge q-${one.tone}`).attr("aria-label", (one) => `${one.name}: ${count(one.acts, "act")}`);
  const ends = (mark) => mark.attr("x1", (one) => one.source.x).attr("y1", (one) => one.source.y)
    .attr("x2", (one) => one.target.x).attr("y2", (one) => one.target.y);
  ends(lines.append("line").attr("class", "edge-line").attr("stroke-width", (one) => thick(one.acts).toFixed(1)));
  ends(lines.append("line").attr("class", "reach").attr("stroke-width", 10));
  const marks = anchor(svg.append("g").attr("class", "nodes").selectAll("g").data(nodes).join("g")).attr("href", (one) => one.url)
    .attr("class", "node").attr("aria-label", (one) => `${one.name}, ${one.id}: ${count(one.acts, "act")} with ${count(one.others, "other")}`)
    .attr("transform", (one) => `translate(${one.x.toFixed(1)},${one.y.toFixed(1)})`);
  marks.append("circle").attr("class", "dot").attr("r", (one) => size(one.acts));
  marks.append("text").attr("y", (one) => size(one.acts) + 12).text((one) => (narrow || size(one.acts) < 7 ? one.id : one.name));
  notes(frame, lines, (one) => [one.name, count(one.acts, "act"), `${one.done} took place, ${one.hostile} hostile`]);
  const mine = (node) => lines.classed("is-near", (one) => node && (one.source === node || one.target === node));
  notes(frame, marks, (one) => [one.name, `${count(one.acts, "act")} with ${count(one.others, "other")}`]);
  marks.on("pointerenter.near focus.near", (_, one) => mine(one)).on("pointerleave.near blur.near", () => mine(null));
  walk(marks);
  lines.attr("tabindex", "-1");
  return data.words || "";
}
