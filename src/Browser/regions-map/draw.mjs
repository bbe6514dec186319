// Draws wwwroot/regions/map: one SVG and one PNG for each region of the service, and a neutral overview. Run by hand: npm ci && npm run draw.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";

const out = new URL("../../BotHost/wwwroot/regions/map/", import.meta.url);
const { regions, source, licence } = JSON.parse(readFileSync(new URL("outlines.json", import.meta.url), "utf8"));
const outside = new Set(["06", "13"]); // Montréal and Laval: drawn, never suggested.
const [width, height] = [640, 400];
const colours = { water: "#eaf2f0", land: "#b9cbc6", outside: "#93a5a1", border: "#fff", marked: "#1d5c56", ink: "#1f2d2e" };

// The south fills the picture, cut above 52.5 degrees; all of Québec, smaller, stands in the empty corner to the south-east.
const south = view({ x: 2, y: 0, west: -79.9, north: 52.4, scale: 51, squeeze: Math.cos((48 * Math.PI) / 180), detail: 1 });
const whole = view({ x: 498, y: 274, west: -79.9, north: 62.7, scale: 6.6, squeeze: Math.cos((54 * Math.PI) / 180), detail: 3 });

/** Degrees to pixels of the drawing; points nearer to each other than the detail are one. */
function view({ x, y, west, north, scale, squeeze, detail }) {
  const place = ([lon, lat]) => [x + (lon - west) * squeeze * scale, y + (north - lat) * scale].map((n) => Math.round(n / detail) * detail);
  return { place, ring: (points) => ringOf(points.map(place)) };
}

function ringOf(points) {
  const kept = points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
  const [first, ...rest] = kept.filter((p, i) => !straight(kept.at(i - 1), p, kept[(i + 1) % kept.length]));
  if (rest.length < 2) return "";
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x}${nextY < y ? "" : " "}${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

const straight = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) === (cx - ax) * (by - ay);

const pathOf = (rings, { ring }) => rings.map(ring).join("");

/** A border would cover an island that is smaller than this, in degrees. */
const small = (ring) => Math.max(...[0, 1].map((axis) => Math.max(...ring.map((p) => p[axis])) - Math.min(...ring.map((p) => p[axis])))) < 0.7;

function drawingOf(marked) {
  const ringsOf = (codes) => codes.flatMap((code) => regions[code]);
  const others = ringsOf(Object.keys(regions).filter((code) => code !== marked && !outside.has(code)));
  const [mx, my] = south.place([-73.6, 45.52]);
  const path = (rings, where, fill, border) =>
    `<path fill="${fill}" stroke="${border}" stroke-width="${where === south ? 2 : 1}" stroke-linejoin="round" d="${pathOf(rings, where)}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width / 2}" height="${height / 2}">`,
    `<rect width="${width}" height="${height}" fill="${colours.water}"/>`,
    path(others.filter((ring) => !small(ring)), south, colours.land, colours.border),
    path(others.filter(small), south, colours.land, colours.land),
    path(ringsOf([...outside]), south, colours.outside, colours.border),
    marked ? path(ringsOf([marked]), south, colours.marked, colours.marked) : "",
    `<rect x="488" y="268" width="152" height="132" fill="${colours.water}"/>`,
    path(others, whole, colours.land, colours.land),
    marked ? path(ringsOf([marked]), whole, colours.marked, colours.marked) : "",
    `<circle cx="${mx}" cy="${my}" r="5" fill="${colours.ink}"/>`,
    `<text x="${mx - 12}" y="392" text-anchor="end" font-family="system-ui,sans-serif" font-size="22" fill="${colours.ink}">Montréal</text>`,
    `<!-- ${licence}: ${source.split(":")[0]}; simplified --></svg>`,
  ].join("");
}

mkdirSync(out, { recursive: true });
for (const code of [undefined, ...Object.keys(regions).filter((c) => !outside.has(c))]) {
  const svg = drawingOf(code);
  const png = await sharp(Buffer.from(svg)).resize(width / 2, height / 2).png({ palette: true, colours: 24, effort: 10 }).toBuffer();
  writeFileSync(new URL(`${code ?? "all"}.svg`, out), svg);
  writeFileSync(new URL(`${code ?? "all"}.png`, out), png);
  console.log(code ?? "all", svg.length, png.length);
}
