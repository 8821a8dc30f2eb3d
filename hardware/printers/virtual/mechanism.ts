import { encode as qrModules } from 'uqr';
import { blankBitmap, fillBox, stampOn, strideOf, type Bitmap } from '../picture/bitmap.ts';
import { code128Bars } from './code128-bars.ts';
import { drawLetter, letterOn, type Look } from './letters.ts';
import type { PaperRoll } from './paper-roll.ts';
import type { Told } from './parser.ts';

/** What a mechanism can be asked, and what it then says back. */
export interface Surroundings {
  readonly answer: (bytes: readonly number[]) => void;
  readonly kickDrawer: () => void;
  readonly isPaperOut: () => boolean;
}

const usual = { across: 1, down: 1, bold: false, inverse: false, underline: false } as const;
const usualSpacing = 30;

/** Obeys commands in their order and puts dots on paper. What it does not know it lists. */
export class Mechanism {
  readonly #roll: PaperRoll;
  readonly #around: Surroundings;
  readonly unknown: string[] = [];
  #look: Look = usual;
  #align = 0;
  #page = 0;
  #spacing = usualSpacing;
  #line: { readonly letter: string; readonly dots: Bitmap }[] = [];
  #qr = { data: new Uint8Array(), moduleDots: 3 };
  #barcode = { height: 162, moduleDots: 3 };

  constructor(roll: PaperRoll, around: Surroundings) {
    this.#roll = roll;
    this.#around = around;
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
  #commit(): void {
    const tallest = Math.max(0, ...this.#line.map(({ dots }) => dots.height));
    if (this.#line.length > 0) {
      const drawn = blankBitmap(this.#width(), tallest);
      let x = 0;
      for (const { dots } of this.#line) {
        stampOn(drawn, dots, x, tallest - dots.height);
        x += dots.width;
      }
      this.#roll.printAt(drawn, this.#align);
      this.#roll.noteText(this.#line.map(({ letter }) => letter).join(''));
    }
    this.#roll.feed(Math.max(0, this.#spacing - tallest));
    this.#line = [];
  }

  #command(bytes: Uint8Array): void {
    const name = String.fromCharCode(bytes[1]!);
    const value = bytes[2] ?? 0;
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
        this.#spacing = usualSpacing;
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
        this.#spacing = usualSpacing;
        return;
      case '3':
        this.#spacing = value;
        return;
      case 'd':
        for (let line = 0; line < value; line += 1) this.#commit();
        return;
      case 'J':
        return this.#roll.feed(value);
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
        return this.#raster(bytes);
      case 'k':
        return this.#printBarcode(bytes);
      case 'r':
        return this.#around.answer([value === 1 && this.#around.isPaperOut() ? 0x0c : 0]);
      case '(':
        return this.#function(bytes);
      default:
        return;
    }
  }

  #raster(bytes: Uint8Array): void {
    const stride = bytes[4]! + bytes[5]! * 256;
    const rows = bytes[6]! + bytes[7]! * 256;
    const picture = { width: stride * 8, height: rows, bytes: bytes.subarray(8) };
    const sheet = blankBitmap(this.#roll.dots, rows);
    const shown = Math.min(stride, strideOf(this.#roll.dots));
    for (let row = 0; row < rows; row += 1) {
      sheet.bytes.set(
        picture.bytes.subarray(row * stride, row * stride + shown),
        row * strideOf(this.#roll.dots),
      );
    }
    this.#roll.print(sheet);
  }

  #printBarcode(bytes: Uint8Array): void {
    const drawn = bytes[2] === 0x49 ? code128Bars(bytes.subarray(4)) : null;
    const { moduleDots, height } = this.#barcode;
    const width = (drawn?.bars.length ?? 0) * moduleDots;
    if (!drawn || width > this.#roll.dots) return;
    const picture = blankBitmap(width, height);
    drawn.bars.forEach((isBar, at) => {
      if (isBar) fillBox(picture, { x: at * moduleDots, y: 0, width: moduleDots, height });
    });
    this.#roll.printAt(picture, this.#align);
    this.#roll.noteCode('barcode', drawn.text);
  }

  /** `GS (`: a QR code in steps, the mark of a job, switches. */
  #function(bytes: Uint8Array): void {
    const family = String.fromCharCode(bytes[2]!);
    if (family === 'H' && bytes[5] === 0x30) {
      this.#around.answer([0x37, 0x22, ...bytes.subarray(7, 11), 0]);
    }
    if (family !== 'k' || bytes[5] !== 0x31) return;
    if (bytes[6] === 0x43) this.#qr = { ...this.#qr, moduleDots: bytes[7]! };
    if (bytes[6] === 0x50) this.#qr = { ...this.#qr, data: bytes.slice(8) };
    if (bytes[6] === 0x51) this.#printQr();
  }

  #printQr(): void {
    const { data, moduleDots } = this.#qr;
    if (data.length === 0) return;
    const modules = qrModules([...data], { ecc: 'M', border: 2 }).data;
    const picture = blankBitmap(modules.length * moduleDots, modules.length * moduleDots);
    if (picture.width > this.#roll.dots) return;
    modules.forEach((row, y) => {
      row.forEach((isDark, x) => {
        const box = { x: x * moduleDots, y: y * moduleDots, width: moduleDots, height: moduleDots };
        if (isDark) fillBox(picture, box);
      });
    });
    this.#roll.printAt(picture, this.#align);
    this.#roll.noteCode('qr', Buffer.from(data).toString('utf8'));
  }
}
