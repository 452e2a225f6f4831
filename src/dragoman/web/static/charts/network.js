// Who engages whom: states as circles, acts between them as lines. The same data give the same picture.
import { anchor, canvas, count, notes, walk } from "./kit.js";

const d3 = window.d3;
const TURNS = 300, LETTER = 6.2, CAPITAL = 9.4;

/** Use the room there is: stretch or press the places between two edges. */
function spread(nodes, side, [low, high]) {
  const scale = d3.scaleLinear(d3.extent(nodes, (one) => one[side]), [low, high]);
  if (nodes.length > 1) for (const one of nodes) one[side] = scale(one[side]);
}

/** Give each name, that of most acts first, a place where it hides no other: below its circle, above, beside; else none. */
function named(nodes, size, words, width, letter) {
  const taken = [], found = new Map();
  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  for (const one of [...nodes].sort((a, b) => b.acts - a.acts)) {
    const half = words(one).length * letter / 2, radius = size(one.acts), beside = radius + half + 4;
    const places = [[0, radius + 12], [0, -radius - 4], [beside, 4], [-beside, 4]];
    for (const [x, y] of places) {
      const box = { left: one.x + x - half, right: one.x + x + half, top: one.y + y - 9, bottom: one.y + y + 3 };
      if (box.left < 2 || box.right > width - 2 || taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      found.set(one.id, { x, y });
      break;
    }
  }
  return found;
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
  const words = (one) => (narrow ? one.id : one.name);
  const places = named(nodes, size, words, width, narrow ? CAPITAL : LETTER);
  marks.filter((one) => places.has(one.id)).append("text")
    .attr("x", (one) => places.get(one.id).x.toFixed(1)).attr("y", (one) => places.get(one.id).y.toFixed(1)).text(words);
  notes(frame, lines, (one) => [one.name, count(one.acts, "act"), `${one.done} took place, ${one.hostile} hostile`]);
  const mine = (node) => lines.classed("is-near", (one) => node && (one.source === node || one.target === node));
  notes(frame, marks, (one) => [one.name, `${count(one.acts, "act")} with ${count(one.others, "other")}`]);
  marks.on("pointerenter.near focus.near", (_, one) => mine(one)).on("pointerleave.near blur.near", () => mine(null));
  walk(marks);
  lines.attr("tabindex", "-1");
  return data.words || "";
}
