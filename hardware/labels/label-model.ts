import type { LabelStock } from './label.ts';

/** What a printer of labels speaks, and what lies in it. Data, so that another roll is a line in a table. */
export interface LabelModel {
  readonly name: string;
  /** What a person reads on its case. */
  readonly label: string;
  readonly language: 'zpl' | 'tspl';
  readonly stock: LabelStock;
}

const roll = (widthMillimetres: number, heightMillimetres: number): LabelStock => ({
  widthMillimetres,
  heightMillimetres,
  gapMillimetres: 2,
  dotsPerMillimetre: 8,
});

/** 203 dpi, as nearly all that stand in shops; the two sizes of roll that are sold for shelves. */
export const labelModels = {
  'tspl-50x30': {
    name: 'tspl-50x30',
    label: 'Xprinter XP-350, TSC (TSPL, 50 × 30 mm)',
    language: 'tspl',
    stock: roll(50, 30),
  },
  'tspl-40x30': {
    name: 'tspl-40x30',
    label: 'Xprinter XP-350, TSC (TSPL, 40 × 30 mm)',
    language: 'tspl',
    stock: roll(40, 30),
  },
  'zpl-50x30': {
    name: 'zpl-50x30',
    label: 'Zebra, Godex (ZPL, 50 × 30 mm)',
    language: 'zpl',
    stock: roll(50, 30),
  },
  'zpl-40x30': {
    name: 'zpl-40x30',
    label: 'Zebra, Godex (ZPL, 40 × 30 mm)',
    language: 'zpl',
    stock: roll(40, 30),
  },
} as const satisfies Readonly<Record<string, LabelModel>>;

export type LabelModelName = keyof typeof labelModels;

export const isLabelModelName = (name: string): name is LabelModelName =>
  Object.hasOwn(labelModels, name);
