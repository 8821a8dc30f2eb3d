import { circle, drawing, ellipse, line, polygon, shape, type Point } from './canvas.ts';

/** Noodles in broth, with what lies on top. */
export const bowl = (ground: string, broth: string, meat: string): string =>
  drawing(
    ground,
    ellipse([80, 38], [38, 14], '#ffffff'),
    shape('M42 38 C42 60 58 72 80 72 C102 72 118 60 118 38 Z', '#ffffff'),
    shape(
      'M44 46 C48 62 62 70 80 70 C98 70 112 62 116 46 C108 54 96 58 80 58 C64 58 52 54 44 46 Z',
      '#dfe6e4',
    ),
    ellipse([80, 38], [34, 11.5], broth),
    line('M56 38 C62 33 70 43 78 38', '#fff6df', 2.6),
    line('M62 43 C70 38 80 47 90 42', '#fff6df', 2.6),
    ellipse([90, 35], [12, 4.5], meat),
    ellipse([98, 39], [10, 3.8], meat),
    ...greens([
      [68, 33],
      [74, 31],
      [63, 37],
      [84, 44],
    ]),
    line('M108 12 L86 36', '#a9744f', 2.6),
    line('M114 15 L91 38', '#a9744f', 2.6),
  );

const greens = (at: readonly Point[]): string[] => at.map((each) => circle(each, 2.6, '#6d9c52'));

/** What is served flat: rice, noodles or rolls, with something beside it. */
export const plate = (ground: string, heap: string, beside: string): string =>
  drawing(
    ground,
    ellipse([80, 54], [46, 16], '#ffffff'),
    ellipse([80, 53], [36, 11.5], '#eef1f0'),
    shape('M52 52 C52 32 84 32 84 52 Z', heap),
    shape('M82 54 C84 40 112 42 108 55 Z', beside),
    ...greens([
      [92, 58],
      [98, 57],
      [104, 54],
    ]),
  );

export const cakeSlice = (ground: string, sponge: string, cream: string, berry: string): string =>
  drawing(
    ground,
    ellipse([80, 66], [42, 7], '#ffffff'),
    polygon(
      [
        [50, 38],
        [112, 30],
        [112, 62],
        [50, 66],
      ],
      sponge,
    ),
    polygon(
      [
        [50, 48],
        [112, 42],
        [112, 49],
        [50, 54],
      ],
      cream,
    ),
    polygon(
      [
        [50, 38],
        [98, 20],
        [112, 30],
      ],
      cream,
    ),
    circle([94, 22], 6.5, berry),
  );

export const flan = (ground: string): string =>
  drawing(
    ground,
    ellipse([80, 64], [38, 8], '#ffffff'),
    shape('M58 62 L63 34 L97 34 L102 62 C96 67 64 67 58 62 Z', '#f0c96e'),
    ellipse([80, 34], [17, 5.5], '#9b5a2c'),
    shape('M63 34 C64 46 68 40 70 47 C73 42 76 52 80 41 L97 34 Z', '#9b5a2c'),
  );

export const roundPastry = (ground: string, crust: string, shine: string): string =>
  drawing(
    ground,
    ellipse([80, 66], [40, 7], '#ffffff'),
    shape('M50 62 C46 40 62 26 80 26 C98 26 114 40 110 62 C100 68 60 68 50 62 Z', crust),
    shape('M62 44 C66 34 76 31 84 32', 'none', `stroke="${shine}" stroke-width="4"`),
    ...[64, 80, 96].map((x) => line(`M${x} 40 L${x - 4} 60`, shine, 1.6)),
  );

export const croissant = (ground: string): string =>
  drawing(
    ground,
    ellipse([80, 66], [44, 6], '#ffffff'),
    shape(
      'M40 58 C44 30 66 24 80 24 C94 24 116 30 120 58 C112 64 106 54 96 52 C88 50 72 50 64 52 C54 54 48 64 40 58 Z',
      '#d79a4b',
    ),
    line('M68 26 L62 52', '#b97a32', 2.4),
    line('M92 26 L98 52', '#b97a32', 2.4),
    line('M54 34 L46 56', '#b97a32', 2.4),
    line('M106 34 L114 56', '#b97a32', 2.4),
  );

export const baguette = (ground: string): string =>
  drawing(
    ground,
    shape('M34 56 C32 40 128 24 128 42 C130 58 42 72 34 56 Z', '#c9873f'),
    shape('M36 53 C48 46 112 36 127 43 C122 47 52 60 36 53 Z', '#7fa650'),
    ...[56, 76, 96].map((x) => circle([x, 51.5 - (x - 56) * 0.1], 5, '#c4553f')),
    shape('M34 50 C34 32 128 16 128 38 C112 34 50 42 34 50 Z', '#dda057'),
    ...[58, 78, 98].map((x) => line(`M${x} ${40 - (x - 58) * 0.12} l8 -5`, '#b97a32', 2.2)),
  );
