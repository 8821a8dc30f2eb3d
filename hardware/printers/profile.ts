/** Which bytes a printer's text mode takes for letters beyond ASCII. */
export interface TextMode {
  /** `ESC t n`. */
  readonly page: number;
  readonly encoding: 'ascii' | 'tcvn3' | 'windows1258';
}

/** What one make of printer can do. Data, so that a new one is a line in a table and not a branch in the encoder. */
export interface Profile {
  readonly name: string;
  /** What a person reads on its case. */
  readonly label: string;
  /** The family of commands it obeys: `impact` is ESC/POS of a printer with needles, `star-graphic` rows of dots alone. */
  readonly language: 'escpos' | 'impact' | 'star' | 'star-graphic';
  readonly paperMillimetres: 58 | 76 | 80;
  /** Dots across the printable width. */
  readonly dots: number;
  readonly dotsPerInch: number;
  /** Characters of 12 dots across. */
  readonly columns: number;
  readonly cutter: 'partial' | 'none';
  /**
   * Which lines go as text: none (the usual, since code pages differ from printer to printer), or those that this
   * page holds, once somebody has seen a slip of it and said that it reads right.
   */
  readonly text: TextMode | 'raster';
  /** Rows that one raster command may carry: some read only the low byte of the height. */
  readonly mostRasterRows: number;
  /** How codes come onto the paper: by a command, as a picture, or as letters where its dots are too coarse. */
  readonly qr: 'native' | 'raster' | 'text';
  readonly barcode: 'native' | 'raster' | 'text';
  /** Understands `GS P`: feeds are then counted in dots. Others count in dots anyway. */
  readonly motionUnits: boolean;
  /** Can be told (`GS ( D`) not to look for real-time commands in a picture. */
  readonly realTimeSwitch: boolean;
  /** How it tells that a job has come out: by a job's mark, by an answer in order, or not at all. */
  readonly acknowledges: 'process-id' | 'in-order' | 'never';
  /** Answers `DLE EOT`: paper, cover, errors. */
  readonly tellsStatus: boolean;
  readonly millimetresPerSecond: number;
}

const common = {
  language: 'escpos',
  dotsPerInch: 203,
  text: 'raster',
  mostRasterRows: 255,
  barcode: 'native',
  tellsStatus: true,
} as const;

const paper80 = { paperMillimetres: 80, dots: 576, columns: 48 } as const;
const paper58 = { paperMillimetres: 58, dots: 384, columns: 32 } as const;

const epson = {
  ...common,
  cutter: 'partial',
  qr: 'native',
  motionUnits: true,
  realTimeSwitch: true,
  acknowledges: 'process-id',
  millimetresPerSecond: 200,
} as const;

const clone = {
  ...common,
  qr: 'native',
  motionUnits: false,
  realTimeSwitch: false,
  acknowledges: 'in-order',
  millimetresPerSecond: 150,
} as const;

const star = {
  ...common,
  ...paper80,
  cutter: 'partial',
  qr: 'native',
  barcode: 'raster',
  motionUnits: false,
  realTimeSwitch: false,
  acknowledges: 'in-order',
  millimetresPerSecond: 250,
} as const;

/** Taken from Epson's and Star's manuals and escpos-printer-db (CC-BY-4.0); a clone is what cheap firmware of the kind can do. */
export const profiles = {
  'epson-80': {
    ...epson,
    ...paper80,
    name: 'epson-80',
    label: 'Epson TM-T20, TM-T82, TM-m30 (80 mm)',
  },
  'epson-t88-80': {
    ...epson,
    ...paper80,
    name: 'epson-t88-80',
    label: 'Epson TM-T88IV, TM-T88V (80 mm, 180 dpi)',
    dots: 512,
    columns: 42,
    dotsPerInch: 180,
  },
  'clone-80': {
    ...clone,
    ...paper80,
    name: 'clone-80',
    label: 'Xprinter, POS-80 (80 mm)',
    cutter: 'partial',
  },
  'clone-58': {
    ...clone,
    ...paper58,
    name: 'clone-58',
    label: 'Xprinter, POS-58 (58 mm)',
    cutter: 'none',
    qr: 'raster',
    millimetresPerSecond: 90,
  },
  'impact-76': {
    ...common,
    name: 'impact-76',
    label: 'Epson TM-U220 (76 mm)',
    language: 'impact',
    paperMillimetres: 76,
    // Half dots across; two rows of ours for each needle.
    dots: 400,
    dotsPerInch: 144,
    columns: 33,
    cutter: 'partial',
    qr: 'text',
    barcode: 'text',
    motionUnits: false,
    realTimeSwitch: false,
    acknowledges: 'in-order',
    millimetresPerSecond: 20,
  },
  'star-80': {
    ...star,
    name: 'star-80',
    label: 'Star mC-Print3, TSP100IV, TSP650II (80 mm)',
    language: 'star',
  },
  'star-graphic-80': {
    ...star,
    name: 'star-graphic-80',
    label: 'Star TSP100, TSP143 (80 mm)',
    language: 'star-graphic',
    qr: 'raster',
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof profiles;

export const isProfileName = (name: string): name is ProfileName => Object.hasOwn(profiles, name);
