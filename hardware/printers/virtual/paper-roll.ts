import { blankBitmap, stampOn, strideOf, under, type Bitmap } from '../picture/bitmap.ts';

/** What lies on the counter after a cut. */
export interface Slip {
  /** In the order in which slips came out, from 1. */
  readonly number: number;
  readonly picture: Bitmap;
  /** What was printed as text, line by line. */
  readonly texts: readonly string[];
  /** Of these, what was printed with the red half of a ribbon. */
  readonly red: readonly string[];
  readonly codes: readonly { readonly kind: 'qr' | 'barcode'; readonly data: string }[];
}

/** Paper as it comes out: dots on it, and what they were made of. */
export class PaperRoll {
  readonly dots: number;
  readonly slips: Slip[] = [];
  readonly #onSlip: (slip: Slip) => void;
  #parts: Bitmap[] = [];
  #texts: string[] = [];
  #red: string[] = [];
  #codes: Slip['codes'][number][] = [];
  #cut = 0;

  constructor(dots: number, onSlip: (slip: Slip) => void = () => undefined) {
    this.dots = dots;
    this.#onSlip = onSlip;
  }

  get isBlank(): boolean {
    return this.#parts.length === 0;
  }

  print(picture: Bitmap): void {
    this.#parts.push(picture);
  }

  printAt(picture: Bitmap, align: number): void {
    const free = this.dots - picture.width;
    const sheet = blankBitmap(this.dots, picture.height);
    stampOn(sheet, picture, Math.max(0, Math.floor((free * align) / 2)), 0);
    this.print(sheet);
  }

  /** Rows of so many bytes, from the left; what is too wide for the paper is lost. */
  printRows(bytes: Uint8Array, stride: number): void {
    const sheet = blankBitmap(this.dots, Math.floor(bytes.length / stride));
    const ours = strideOf(this.dots);
    for (let row = 0; row < sheet.height; row += 1) {
      const shown = bytes.subarray(row * stride, row * stride + Math.min(stride, ours));
      sheet.bytes.set(shown, row * ours);
    }
    this.print(sheet);
  }

  feed(dots: number): void {
    if (dots > 0) this.print(blankBitmap(this.dots, dots));
  }

  noteText(text: string, isRed = false): void {
    this.#texts.push(text);
    if (isRed) this.#red.push(text);
  }

  noteCode(kind: 'qr' | 'barcode', data: string): void {
    this.#codes.push({ kind, data });
  }

  /** What has come out and not been cut off. */
  get hanging(): Bitmap {
    return under(this.dots, this.#parts);
  }

  cut(): void {
    if (this.isBlank) return;
    this.#cut += 1;
    const slip = {
      number: this.#cut,
      picture: this.hanging,
      texts: this.#texts,
      red: this.#red,
      codes: this.#codes,
    };
    [this.#parts, this.#texts, this.#red, this.#codes] = [[], [], [], []];
    this.slips.push(slip);
    if (this.slips.length > mostSlips) this.slips.shift();
    this.#onSlip(slip);
  }
}

const mostSlips = 100;
