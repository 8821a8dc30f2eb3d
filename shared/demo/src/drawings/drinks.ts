import { box, circle, drawing, ellipse, line, polygon, type Point } from './canvas.ts';

/** From the bottom up: how much of the glass, in what colour. */
export type Layers = readonly (readonly [share: number, colour: string])[];

interface Finish {
  readonly ice?: boolean;
  readonly straw?: string;
  readonly pearls?: string;
  readonly foam?: string;
  /** Something at the rim: a slice, a leaf. */
  readonly rim?: string;
}

const top = 15;
const bottom = 70;

/** The glass narrows downwards: its sides at a height. */
const sides = (y: number): readonly [number, number] => {
  const narrower = ((y - top) / (bottom - top)) * 5;
  return [60 + narrower, 100 - narrower];
};

const band = (from: number, to: number): Point[] => {
  const [highLeft, highRight] = sides(from);
  const [lowLeft, lowRight] = sides(to);
  return [
    [highLeft, from],
    [highRight, from],
    [lowRight, to],
    [lowLeft, to],
  ];
};

export const glass = (ground: string, layers: Layers, finish: Finish = {}): string => {
  const { ice, straw, pearls, foam, rim } = finish;
  const full = 24;
  let y = bottom;
  const filled = layers.map(([share, colour]) => {
    const from = y - share * (bottom - full);
    const drawn = polygon(band(from, y), colour);
    y = from;
    return drawn;
  });
  return drawing(
    ground,
    ...(straw === undefined ? [] : [line('M88 62 L100 4', straw, 4)]),
    polygon(band(top, bottom), '#ffffff', 'opacity="0.55"'),
    ...filled,
    ...(foam === undefined ? [] : [box([60, 19], [40, 9], 4.5, foam)]),
    ...(ice ? cubes.map((at) => box(at, [10, 10], 2.5, '#ffffff')).map(faint) : []),
    ...(pearls === undefined ? [] : dots.map((at) => circle(at, 2.8, pearls))),
    polygon(
      [
        [64, 18],
        [68, 18],
        [71, 66],
        [68, 66],
      ],
      '#ffffff',
      'opacity="0.35"',
    ),
    ...(rim === undefined
      ? []
      : [circle([98, 17], 9, rim), circle([98, 17], 6, '#ffffff', 'opacity="0.45"')]),
  );
};

const cubes: readonly Point[] = [
  [67, 28],
  [81, 26],
  [75, 38],
];
const dots: readonly Point[] = [
  [69, 65],
  [75.5, 66],
  [82, 65],
  [88.5, 66],
  [72, 60],
  [79, 60.5],
  [86, 60],
];

const faint = (drawn: string): string => drawn.replace('/>', ' opacity="0.5"/>');

/** A cup on its saucer, seen from a little above. */
export const cup = (ground: string, drink: string, cream: string): string =>
  drawing(
    ground,
    ellipse([80, 67], [34, 6], '#ffffff'),
    ellipse([80, 65.5], [22, 3.4], '#e3e0da'),
    line('M103 36 C118 32 118 54 100 53', '#ffffff', 5),
    `<path d="M54 28 L106 28 C106 50 97 64 80 64 C63 64 54 50 54 28 Z" fill="#ffffff"/>`,
    ellipse([80, 28], [26, 8], '#f1eee8'),
    ellipse([80, 28.5], [22.5, 6.3], drink),
    ellipse([80, 28.5], [12, 3.6], cream),
    ellipse([80, 27.2], [6, 1.7], drink),
    line('M70 17 C67 12 73 10 70 5', '#ffffff', 2.5),
    line('M84 16 C81 11 87 9 84 4', '#ffffff', 2.5),
  );

export const beer = (ground: string, colour: string): string =>
  drawing(
    ground,
    line('M98 32 C116 30 116 58 97 56', '#ffffff', 5.5),
    box([58, 20], [42, 50], 5, '#ffffff'),
    box([62, 26], [34, 41], 3, colour),
    ...[66, 76, 86].map((x) => box([x, 32], [4, 30], 2, '#ffffff')).map(faint),
    ...(
      [
        [64, 21],
        [74, 17],
        [85, 18],
        [95, 22],
      ] as const
    ).map((at) => circle(at, 8, '#fffaf0')),
  );

export const coconut = (ground: string): string =>
  drawing(
    ground,
    line('M92 30 L104 6', '#d96f55', 4),
    circle([80, 46], 25, '#7fa650'),
    ellipse([80, 28], [17, 6.5], '#f7f3e6'),
    ellipse([80, 28.5], [11, 3.8], '#dfe9df'),
    line('M62 50 C66 62 74 67 82 68', '#6a8f41', 3),
  );
