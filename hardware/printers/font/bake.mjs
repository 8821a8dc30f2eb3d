/**
 * Makes `receipt-font.json` from JetBrains Mono: every character as dots, on a cell of 12 x 32, so that a till needs no
 * font engine and prints the same dots on every machine. Run it with `npm run font -w @pos/hardware`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const { parse } = require('opentype.js');
const scripts = ['latin', 'vietnamese', 'latin-ext', 'greek', 'cyrillic'];
const cell = { width: 12, height: 32, baseline: 25, em: 22 };
/** What is printed larger is drawn larger, not doubled dot by dot. */
const strikes = {
  normal: { weight: 500, across: 1, down: 1 },
  bold: { weight: 800, across: 1, down: 1 },
  tall: { weight: 700, across: 1, down: 1.5 },
  double: { weight: 700, across: 2, down: 2 },
};
const rowsPerDot = 8;
const stepsPerCurve = 12;

const fontsOf = (weight) =>
  scripts.map((script) => {
    const file = require.resolve(
      `@fontsource/jetbrains-mono/files/jetbrains-mono-${script}-${weight}-normal.woff`,
    );
    const { buffer, byteOffset, byteLength } = readFileSync(file);
    return parse(buffer.slice(byteOffset, byteOffset + byteLength));
  });

const isWanted = (code) =>
  code > 0x20 && code < 0x2600 && !(code >= 0x7f && code <= 0xa0) && code !== 0xad;

const charactersOf = (fonts) => {
  const found = new Set();
  for (const font of fonts) {
    for (let index = 0; index < font.glyphs.length; index += 1) {
      for (const code of font.glyphs.get(index).unicodes) if (isWanted(code)) found.add(code);
    }
  }
  return [...found].sort((left, right) => left - right).map((code) => String.fromCodePoint(code));
};

const glyphOf = (fonts, character) => {
  for (const font of fonts) {
    const glyph = font.charToGlyph(character);
    if (glyph.index !== 0) return { glyph, unitsPerEm: font.unitsPerEm };
  }
  throw new Error(`no glyph for ${character}`);
};

/** The outline as straight edges, in dots. */
const edgesOf = ({ glyph, unitsPerEm }, { across, down }) => {
  // A letter is 0.6 em wide and shall fill the cell's width.
  const scaleX = (cell.width * across) / (0.6 * unitsPerEm);
  const scaleY = (cell.em * down) / unitsPerEm;
  const edges = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX, toY) => {
    edges.push([x * scaleX, y * scaleY, toX * scaleX, toY * scaleY]);
    [x, y] = [toX, toY];
  };
  for (const part of glyph.getPath(0, 0, unitsPerEm).commands) {
    if (part.type === 'M') [x, y, startX, startY] = [part.x, part.y, part.x, part.y];
    else if (part.type === 'L') lineTo(part.x, part.y);
    else if (part.type === 'Z') lineTo(startX, startY);
    else {
      const [fromX, fromY] = [x, y];
      for (let step = 1; step <= stepsPerCurve; step += 1) {
        const t = step / stepsPerCurve;
        lineTo(curve(t, fromX, part, 'x'), curve(t, fromY, part, 'y'));
      }
    }
  }
  return edges;
};

const curve = (t, from, part, axis) => {
  const u = 1 - t;
  const [first, second, to] = [part[`${axis}1`], part[`${axis}2`], part[axis]];
  return part.type === 'Q'
    ? u * u * from + 2 * u * t * first + t * t * to
    : u ** 3 * from + 3 * u * u * t * first + 3 * u * t * t * second + t ** 3 * to;
};

/** How much of each dot the outline covers. */
const coverage = (edges, { width, height, baseline, shift }) => {
  const covered = new Float64Array(width * height);
  for (let row = 0; row < height * rowsPerDot; row += 1) {
    const y = (row + 0.5) / rowsPerDot - baseline;
    const crossings = edges
      .filter(([, y0, , y1]) => y0 <= y !== y1 <= y)
      .map(([x0, y0, x1, y1]) => ({
        x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) + shift,
        turn: y1 > y0 ? 1 : -1,
      }))
      .sort((left, right) => left.x - right.x);
    let winding = 0;
    for (const [index, { x, turn }] of crossings.slice(0, -1).entries()) {
      winding += turn;
      if (winding === 0) continue;
      const from = Math.max(0, x);
      const to = Math.min(width, crossings[index + 1].x);
      for (let dot = Math.floor(from); dot < Math.ceil(to); dot += 1) {
        const share = Math.min(to, dot + 1) - Math.max(from, dot);
        if (share > 0) covered[Math.floor(row / rowsPerDot) * width + dot] += share / rowsPerDot;
      }
    }
  }
  return covered;
};

/** Moved sideways by the part of a dot at which most dots are wholly black or wholly white: stems stay straight. */
const sharpest = (edges, place) => {
  const tried = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((eighths) => {
    const shift = eighths / 8;
    const covered = coverage(edges, { ...place, shift });
    const blur = covered.reduce((sum, share) => sum + 0.5 - Math.abs(Math.min(1, share) - 0.5), 0);
    return { covered, cost: blur + Math.abs(shift) * 0.3 };
  });
  return tried.reduce((best, each) => (each.cost < best.cost ? each : best)).covered;
};

const packed = (covered) => {
  const bytes = new Uint8Array(Math.ceil(covered.length / 8));
  covered.forEach((share, dot) => {
    if (share >= 0.5) bytes[dot >> 3] |= 0x80 >> (dot & 7);
  });
  return bytes;
};

const characters = charactersOf(fontsOf(500));
const baked = Object.fromEntries(
  Object.entries(strikes).map(([name, { weight, across, down }]) => {
    const fonts = fontsOf(weight);
    const place = {
      width: cell.width * across,
      height: cell.height * down,
      baseline: Math.round(cell.baseline * down),
    };
    const glyphs = characters.map((character) =>
      packed(sharpest(edgesOf(glyphOf(fonts, character), { across, down }), place)),
    );
    const dots = deflateSync(Buffer.concat(glyphs), { level: 9 }).toString('base64');
    return [name, { width: place.width, height: place.height, dots }];
  }),
);

writeFileSync(
  new URL('receipt-font.json', import.meta.url),
  `${JSON.stringify({ characters: characters.join(''), strikes: baked }, null, 2)}\n`,
);
console.log(`${characters.length} characters`);
