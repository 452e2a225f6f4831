// Acts by the state in which they took place, or as arcs between the states of a dyad, on Natural Earth's outlines.
import { anchor, canvas, count, notes, walk } from "./kit.js";

const d3 = window.d3, topojson = window.topojson;

/** The largest piece of each state gives its middle: France lies in Europe, not in the Atlantic. Reefs bear the number
 * of the state that owns them. */
function middles(shapes) {
  const found = new Map();
  for (const shape of shapes) {
    const parts = shape.geometry.type === "MultiPolygon" ? shape.geometry.coordinates : [shape.geometry.coordinates];
    const polygons = parts.map((coordinates) => ({ type: "Polygon", coordinates }));
    const size = (polygon) => Math.min(d3.geoArea(polygon), 4 * Math.PI - d3.geoArea(polygon));
    const largest = d3.greatest(polygons, size);
    const area = size(largest);
    if (area > (found.get(shape.id)?.area ?? 0)) found.set(shape.id, { area, at: d3.geoCentroid(largest) });
  }
  return new Map([...found].map(([id, one]) => [id, one.at]));
}

export function map(frame, data, { width, title, atlas }) {
  const height = Math.round(width / 2.1);
  const { svg } = canvas(frame, { width, title, height });
  const shapes = topojson.feature(atlas, atlas.objects.countries).features.filter((one) => one.id !== "010");
  const projection = d3.geoNaturalEarth1().fitExtent([[2, 2], [width - 2, height - 2]], { type: "FeatureCollection", features: shapes });
  const path = d3.geoPath(projection).digits(1);
  const acts = new Map(data.places.map((one) => [one.number, one]));
  svg.append("g").attr("class", "land").attr("aria-hidden", "true").selectAll("path").data(shapes).join("path")
    .attr("class", (one) => (acts.has(one.id) ? "state is-named" : "state")).attr("d", path);
  const middle = middles(shapes);
  return data.pairs.length ? arcs(frame, svg, data, { middle, projection, width }) : circles(frame, svg, data, { middle, projection, width });
}

function circles(frame, svg, data, { middle, projection, width }) {
  const drawn = data.places.filter((one) => middle.has(one.number));
  const size = d3.scaleSqrt([0, d3.max(data.places, (one) => one.acts) || 1], [0, Math.max(9, width / 42)]);
  const marks = anchor(svg.append("g").selectAll("g").data(drawn).join("g")).attr("href", (one) => one.url)
    .attr("class", (one) => `place q-${one.tone}`)
    .attr("aria-label", (one) => `${one.name}: ${count(one.acts, "act")}`)
    .attr("transform", (one) => `translate(${projection(middle.get(one.number)).map((n) => n.toFixed(1))})`);
  marks.append("circle").attr("class", "dot").attr("r", (one) => Math.max(2, size(one.acts)));
  marks.append("circle").attr("class", "reach").attr("r", (one) => Math.max(6, size(one.acts)));
  marks.filter((one) => size(one.acts) > 13).append("text").attr("class", "place-count").attr("y", 4).text((one) => one.acts);
  notes(frame, marks, (one) => [one.name, count(one.acts, "act"), `${one.done} took place`, one.places.join(", ")]);
  walk(marks);
  return missing(data.places, drawn);
}

function arcs(frame, svg, data, { middle, projection, width }) {
  const drawn = data.pairs.filter((one) => middle.has(one.a) && middle.has(one.b));
  const size = d3.scaleSqrt([0, d3.max(data.pairs, (one) => one.acts) || 1], [0.4, Math.max(5, width / 150)]);
  const marks = anchor(svg.append("g").selectAll("g").data(drawn).join("g")).attr("href", (one) => one.url)
    .attr("class", (one) => `arc q-${one.tone}`).attr("aria-label", (one) => `${one.name}: ${count(one.acts, "act")}`);
  const way = (one) => {
    const [a, b] = [one.a, one.b].map((id) => projection(middle.get(id)));
    const lift = Math.hypot(b[0] - a[0], b[1] - a[1]) * 0.18;
    return `M${a.map(Math.round)}Q${Math.round((a[0] + b[0]) / 2)},${Math.round((a[1] + b[1]) / 2 - lift)} ${b.map(Math.round)}`;
  };
  marks.append("path").attr("class", "arc-line").attr("d", way).attr("stroke-width", (one) => size(one.acts).toFixed(1));
  marks.append("path").attr("class", "reach").attr("d", way).attr("stroke-width", 10);
  const ends = [...new Set(drawn.flatMap((one) => [one.a, one.b]))];
  svg.append("g").attr("aria-hidden", "true").selectAll("circle").data(ends).join("circle").attr("class", "arc-end").attr("r", 2)
    .attr("transform", (id) => `translate(${projection(middle.get(id)).map((n) => n.toFixed(1))})`);
  notes(frame, marks, (one) => [one.name, count(one.acts, "act"), `${one.done} took place`]);
  walk(marks);
  return missing(data.pairs, drawn);
}

const missing = (all, drawn) => {
  const left = all.length - drawn.length;
  return left ? `${count(left, "row")} of the table ${left === 1 ? "has" : "have"} no place on the map: bodies such as the United Nations, seas and regions.` : "";
};
