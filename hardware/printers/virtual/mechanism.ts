import { encode as qrModules } from 'uqr';
import { blankBitmap, stampOn, type Bitmap } from '../picture/bitmap.ts';
import { drawBars, drawModules } from '../codes.ts';
import { barcodeBars } from './barcode-bars.ts';
import { drawLetter, letterOn, type Look } from './letters.ts';
import { modelOf, type Model } from './model.ts';
import type { PaperRoll } from './paper-roll.ts';
import { columnImage, storedRaster } from './pictures.ts';
import type { Told } from './parser.ts';

/** What a mechanism is built into. */
export interface Surroundings {
  readonly answer: (bytes: readonly number[]) => void;
  readonly kickDrawer: () => void;
  readonly isPaperOut: () => boolean;
  readonly isCoverOpen: () => boolean;
  readonly isCutterJammed: () => boolean;
}

/** Obeys commands in their order. What it does not know it lists. */
export interface Interpreter {
  readonly unknown: readonly string[];
  readonly obey: (told: Told) => void;
  /** Something about it is different from what it told last. */
  readonly changed: () => void;
}

const usual = { across: 1, down: 1, bold: false, inverse: false, underline: false } as const;

/** What a printer with needles has never heard of. */
const beyondNeedles = /^\x1d([!BLPWhkvw]|\([kL])/;

/** Puts dots on paper as ESC/POS says. */
export class Mechanism implements Interpreter {
  readonly #roll: PaperRoll;
  readonly #around: Surroundings;
  readonly unknown: string[] = [];
  #look: Look = usual;
  #align = 0;
  #page = 0;
  #spacing: number;
  #isRed = false;
  #tellsChanges = false;
  #stored: Bitmap | null = null;
  readonly #model: Model;
  #line: { readonly letter: string; readonly dots: Bitmap }[] = [];
  #qr = { data: new Uint8Array(), moduleDots: 3 };
  #barcode = { height: 162, moduleDots: 3 };

  constructor(roll: PaperRoll, around: Surroundings, model = modelOf('escpos')) {
    this.#roll = roll;
    this.#around = around;
    this.#model = model;
    this.#spacing = model.lineSpacing;
  }

  changed(): void {
    if (this.#tellsChanges) this.#around.answer(automaticStatus(this.#around));
  }

  obey(told: Told): void {
    switch (told.kind) {
      case 'letter':
        return this.#letter(told.byte);
      case 'unknown':
        this.unknown.push(Buffer.from(told.bytes).toString('hex'));
        return;
      case 'command':
        return this.#command(told.bytes);
    }
  }

  #letter(byte: number): void {
    if (byte === 0x0a) return this.#commit();
    if (byte < 0x20) return;
    const letter = letterOn(this.#page, byte);
    const dots = drawLetter(letter, this.#look);
    if (this.#width() + dots.width > this.#roll.dots) this.#commit();
    this.#line.push({ letter, dots });
  }

  #width(): number {
    return this.#line.reduce((sum, { dots }) => sum + dots.width, 0);
  }

  /** A line is as high as its tallest letter, and never lower than the spacing. */
  #commit(spacing = this.#spacing): void {
    const tallest = Math.max(0, ...this.#line.map(({ dots }) => dots.height));
    if (this.#line.length > 0) {
      const drawn = blankBitmap(this.#width(), tallest);
      let x = 0;
      for (const { dots } of this.#line) {
        stampOn(drawn, dots, x, tallest - dots.height);
        x += dots.width;
      }
      this.#roll.printAt(drawn, this.#align);
      const text = this.#line.map(({ letter }) => letter).join('');
      if (text !== '') this.#roll.noteText(text, this.#isRed);
    }
    this.#roll.feed(Math.max(0, spacing - tallest));
    this.#line = [];
  }

  #command(bytes: Uint8Array): void {
    const name = String.fromCharCode(bytes[1]!);
    const value = bytes[2] ?? 0;
    if (this.#model.language === 'impact' && isBeyondNeedles(bytes)) {
      this.unknown.push(Buffer.from(bytes).toString('hex'));
      return;
    }
    switch (bytes[0]) {
      case 0x1b:
        return this.#escape(name, value, bytes);
      case 0x1d:
        return this.#group(name, value, bytes);
      // Kanji mode is none of ours, and real-time commands were obeyed when they came in.
      default:
        return;
    }
  }

  #escape(name: string, value: number, bytes: Uint8Array): void {
    switch (name) {
      case '@':
        [this.#look, this.#align, this.#page, this.#line] = [usual, 0, 0, []];
        [this.#spacing, this.#isRed] = [this.#model.lineSpacing, false];
        return;
      case '!':
        this.#look = {
          ...this.#look,
          across: (value & 0x20) === 0 ? 1 : 2,
          down: (value & 0x10) === 0 ? 1 : 2,
          bold: (value & 0x08) !== 0,
          underline: (value & 0x80) !== 0,
        };
        return;
      case '*':
        this.#line.push({ letter: '', dots: columnImage(bytes, this.#model.rowsOfEight) });
        return;
      case 'r':
        this.#isRed = (value & 1) === 1;
        return;
      case 'a':
        this.#align = value & 3;
        return;
      case 'E':
      case 'G':
        this.#look = { ...this.#look, bold: (value & 1) === 1 };
        return;
      case '-':
        this.#look = { ...this.#look, underline: (value & 3) !== 0 };
        return;
      case 't':
        this.#page = value;
        return;
      case '2':
        this.#spacing = this.#model.lineSpacing;
        return;
      case '3':
        this.#spacing = value;
        return;
      case 'd':
        for (let line = 0; line < value; line += 1) this.#commit();
        return;
      case 'J':
        return this.#commit(value);
      case 'p':
        // Without both of its times the next command would have been eaten: then this is not a kick.
        if (bytes.length === 5) this.#around.kickDrawer();
        return;
      default:
        return;
    }
  }

  #group(name: string, value: number, bytes: Uint8Array): void {
    switch (name) {
      case '!':
        this.#look = { ...this.#look, across: (value >> 4) + 1, down: (value & 7) + 1 };
        return;
      case 'B':
        this.#look = { ...this.#look, inverse: (value & 1) === 1 };
        return;
      case 'h':
        this.#barcode = { ...this.#barcode, height: value };
        return;
      case 'w':
        this.#barcode = { ...this.#barcode, moduleDots: value };
        return;
      case 'V':
        if (bytes.length === 4) this.#roll.feed(value >= 65 ? 24 + (bytes[3] ?? 0) : 0);
        return this.#roll.cut();
      case 'v':
        return this.#roll.printRows(bytes.subarray(8), bytes[4]! + bytes[5]! * 256);
      case 'k':
        return this.#printBarcode(bytes);
      case 'a':
        if (value !== 0) this.#around.answer(automaticStatus(this.#around));
        this.#tellsChanges = value !== 0;
        return;
      case 'I':
        // Its name, as a block that ends with a zero.
        if (value >= 65) this.#around.answer([0x5f, ...Buffer.from('Quay'), 0]);
        return;
      case 'r':
        return this.#around.answer([value === 1 && this.#around.isPaperOut() ? 0x0c : 0]);
      case '8':
        return this.#graphics(bytes.subarray(7));
      case '(':
        return this.#function(bytes);
      default:
        return;
    }
  }

  #printBarcode(bytes: Uint8Array): void {
    const drawn = barcodeBars(bytes);
    const { moduleDots, height } = this.#barcode;
    const width = (drawn?.bars.length ?? 0) * moduleDots;
    if (!drawn || width > this.#roll.dots) return;
    this.#roll.printAt(drawBars(drawn.bars, { moduleDots, height }), this.#align);
    this.#roll.noteCode('barcode', drawn.text);
  }

  /** Stored first, printed when that is said. */
  #graphics(bytes: Uint8Array): void {
    this.#stored = storedRaster(bytes) ?? this.#stored;
    if (bytes[1] !== 0x32 || !this.#stored) return;
    this.#roll.printAt(this.#stored, this.#align);
    this.#stored = null;
  }

  /** `GS (`: a QR code in steps, the mark of a job, switches. */
  #function(bytes: Uint8Array): void {
    const family = String.fromCharCode(bytes[2]!);
    if (family === 'H' && bytes[5] === 0x30) {
      this.#around.answer([0x37, 0x22, ...bytes.subarray(7, 11), 0]);
    }
    if (family === 'L') this.#graphics(bytes.subarray(5));
    if (family !== 'k' || bytes[5] !== 0x31) return;
    if (bytes[6] === 0x43) this.#qr = { ...this.#qr, moduleDots: bytes[7]! };
    if (bytes[6] === 0x50) this.#qr = { ...this.#qr, data: bytes.slice(8) };
    if (bytes[6] === 0x51) this.#printQr();
  }

  #printQr(): void {
    const { data, moduleDots } = this.#qr;
    if (data.length === 0) return;
    const picture = drawModules(qrModules([...data], { ecc: 'M', border: 2 }).data, moduleDots);
    if (picture.width > this.#roll.dots) return;
    this.#roll.printAt(picture, this.#align);
    this.#roll.noteCode('qr', Buffer.from(data).toString('utf8'));
  }
}

const isBeyondNeedles = (bytes: Uint8Array): boolean =>
  beyondNeedles.test(Buffer.from(bytes.subarray(0, 3)).toString('latin1'));

/** Four bytes: offline and cover, errors, paper, and one that nobody uses. */
const automaticStatus = (around: Surroundings): number[] => {
  const [cover, paper] = [around.isCoverOpen() ? 0x20 : 0, around.isPaperOut() ? 0x0c : 0];
  const offline = isStopped(around) ? 0x08 : 0;
  return [0x10 | offline | cover, around.isCutterJammed() ? 0x08 : 0, paper, 0x0f];
};

/** It prints nothing until somebody has seen to it. */
export const isStopped = ({ isPaperOut, isCoverOpen, isCutterJammed }: Surroundings): boolean =>
  isPaperOut() || isCoverOpen() || isCutterJammed();
