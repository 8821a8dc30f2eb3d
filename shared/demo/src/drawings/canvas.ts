/** Twice as wide as high: as a tile shows it. What matters stands in the middle square, which small tiles show alone. */
export const drawing = (ground: string, ...shapes: readonly string[]): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 80">',
    `<rect width="160" height="80" fill="${ground}"/>`,
    ellipse([80, 71], [38, 4], '#000000', 'opacity="0.1"'),
    ...shapes,
    '</svg>',
  ].join('');

export type Point = readonly [x: number, y: number];

export const polygon = (points: readonly Point[], fill: string, more = ''): string =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}"${attributes(more)}/>`;

export const ellipse = ([cx, cy]: Point, [rx, ry]: Point, fill: string, more = ''): string =>
  `<ellipse cx="${round(cx)}" cy="${round(cy)}" rx="${rx}" ry="${ry}" fill="${fill}"${attributes(more)}/>`;

export const circle = (at: Point, r: number, fill: string, more = ''): string =>
  ellipse(at, [r, r], fill, more);

export const box = ([x, y]: Point, [width, height]: Point, rx: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${rx}" fill="${fill}"/>`;

export const shape = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}"${attributes(more)}/>`;

export const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;

const attributes = (more: string): string => (more === '' ? '' : ` ${more}`);
const round = (value: number): number => Math.round(value * 10) / 10;
