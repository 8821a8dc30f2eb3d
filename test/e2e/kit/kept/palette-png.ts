import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, a row after the other. */
  readonly data: Uint8Array;
}

/** As many as keep every surface and word apart; edges of letters become the nearest of them. */
const most = 32;

/** A picture of a screen as a PNG of few colours, a quarter the size of one in all of them. */
export const palettePng = (pixels: Pixels): Buffer => {
  const { width, height } = pixels;
  const colours = coloursOf(pixels);
  const palette = tellingColours(colours);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, index) => {
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = nearest(colour);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The same picture in the colours of another one: what differs then is more than the colours that were spared. */
export const inColoursOf = (pixels: Pixels, other: Pixels): Uint8Array => {
  const palette = [...new Set(coloursOf(other))];
  const nearest = nearestIn(palette);
  const data = new Uint8Array(pixels.data.length);
  coloursOf(pixels).forEach((colour, index) => {
    data.set(parts(palette[nearest(colour)]!), index * 4);
    data[index * 4 + 3] = 255;
  });
  return data;
};

const coloursOf = ({ data }: Pixels): Uint32Array => {
  const colours = new Uint32Array(data.length / 4);
  for (let at = 0; at < colours.length; at += 1)
    colours[at] = (data[at * 4]! << 16) | (data[at * 4 + 1]! << 8) | data[at * 4 + 2]!;
  return colours;
};

/** The commonest first, then the commonest of those that are far from all chosen before, then nearer ones. */
const tellingColours = (colours: Uint32Array): number[] => {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts]
    .toSorted(([one, often], [other, oftener]) => oftener - often || one - other)
    .map(([colour]) => colour);
  const chosen = byCount.slice(0, most / 4);
  for (const apart of [3600, 900, 300, 100, 0]) {
    for (const colour of byCount) {
      if (chosen.length === most) return chosen;
      if (chosen.every((other) => distance(colour, other) > apart)) chosen.push(colour);
    }
  }
  return chosen;
};

const nearestIn = (palette: readonly number[]): ((colour: number) => number) => {
  const known = new Map<number, number>();
  return (colour) => {
    const place = known.get(colour) ?? nearest(colour, palette);
    known.set(colour, place);
    return place;
  };
};

const nearest = (colour: number, palette: readonly number[]): number => {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
};

const parts = (colour: number): number[] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

const distance = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 0xff) - ((other >> 8) & 0xff)) ** 2 +
  ((one & 0xff) - (other & 0xff)) ** 2;

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
