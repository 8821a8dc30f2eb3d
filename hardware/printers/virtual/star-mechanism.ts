import { encode as qrModules } from 'uqr';
import { drawBars, drawModules } from '../codes.ts';
import { blankBitmap, stampOn } from '../picture/bitmap.ts';
import { starBarcodeBars } from './barcode-bars.ts';
import { drawLetter, letterOn, type Look } from './letters.ts';
import { isStopped, type Interpreter, type Surroundings } from './mechanism.ts';
import type { PaperRoll } from './paper-roll.ts';
import type { Told } from './parser.ts';

const usual = { across: 1, down: 1, bold: false, inverse: false, underline: false } as const;
/** A quarter of a millimetre. */
const feedStep = 2;
const lineDots = 32;
const [etb, bel, sub] = [0x17, 0x07, 0x1a];

/** Obeys Star's commands. A model that knows rows of dots alone swallows letters, as the TSP100 does. */
export class StarMechanism implements Interpreter {
  readonly unknown: string[] = [];
  readonly #roll: PaperRoll;
  readonly #around: Surroundings;
  readonly #hasLetters: boolean;
  #look: Look = usual;
  #align = 0;
  #line = '';
  #qr = { data: new Uint8Array(), moduleDots: 3 };
  #jobs = 0;
  #tellsChanges = false;

  constructor(roll: PaperRoll, around: Surroundings, hasLetters: boolean) {
    this.#roll = roll;
    this.#around = around;
    this.#hasLetters = hasLetters;
  }

  /** Nine bytes, the first of which says so. */
  status(): number[] {
    const isCoverOpen = this.#around.isCoverOpen();
    const isPaperOut = this.#around.isPaperOut();
    const offline = isStopped(this.#around) ? 0x08 : 0;
    const counted = (this.#jobs & 0x07) << 1;
    return [
      0x23,
      0x06,
      offline | (isCoverOpen ? 0x20 : 0),
      this.#around.isCutterJammed() ? 0x08 : 0,
      0,
      isPaperOut ? 0x08 : 0,
      0,
      counted,
      0,
    ];
  }

  changed(): void {
    if (this.#tellsChanges) this.#around.answer(this.status());
  }

  obey(told: Told): void {
    if (told.kind === 'unknown') this.unknown.push(Buffer.from(told.bytes).toString('hex'));
    else if (told.kind === 'letter') this.#letter(told.byte);
    else if (told.bytes[0] === 0x62)
      this.#roll.printRows(told.bytes.subarray(3), Math.max(1, told.bytes.length - 3));
    else this.#escape(told.bytes);
  }

  #letter(byte: number): void {
    if (byte === etb) {
      this.#jobs += 1;
      this.#around.answer(this.status());
    } else if (byte === bel || byte === sub) this.#around.kickDrawer();
    else if (byte === 0x0a) this.#commit();
    else if (byte >= 0x20 && this.#hasLetters) this.#line += letterOn(0, byte);
  }

  #commit(): void {
    const letters = [...this.#line].map((letter) => drawLetter(letter, this.#look));
    const height = Math.max(lineDots, ...letters.map((letter) => letter.height));
    const drawn = blankBitmap(
      letters.reduce((width, letter) => width + letter.width, 0),
      height,
    );
    let x = 0;
    for (const letter of letters) {
      stampOn(drawn, letter, x, 0);
      x += letter.width;
    }
    this.#roll.printAt(drawn, this.#align);
    if (this.#line !== '') this.#roll.noteText(this.#line);
    this.#line = '';
  }

  #escape(bytes: Uint8Array): void {
    const value = bytes[2] ?? 0;
    switch (String.fromCharCode(bytes[1]!)) {
      case '@':
        [this.#look, this.#align, this.#line] = [usual, 0, ''];
        return;
      case 'E':
      case 'F':
        this.#look = { ...this.#look, bold: bytes[1] === 0x45 };
        return;
      case '4':
      case '5':
        this.#look = { ...this.#look, inverse: bytes[1] === 0x34 };
        return;
      case 'i':
        this.#look = { ...this.#look, down: value + 1, across: (bytes[3] ?? 0) + 1 };
        return;
      case 'b':
        return this.#printBarcode(bytes);
      case 'J':
        return this.#roll.feed(value * feedStep);
      case 'd':
      case '\u000c':
        return this.#roll.cut();
      case '\u0007':
        // Only how long: the kick is a byte of its own.
        return;
      case '\u001e':
        if (value !== 0x61) return;
        this.#tellsChanges = bytes[3] !== 0;
        return this.changed();
      case '*':
        if (bytes[3] === 0x59)
          this.#roll.feed(Number(Buffer.from(bytes.subarray(4, -1)).toString()));
        return;
      case '\u001d':
        return this.#extended(bytes);
      default:
        return;
    }
  }

  #extended(bytes: Uint8Array): void {
    const name = String.fromCharCode(bytes[2]!);
    if (name === 'a') this.#align = (bytes[3] ?? 0) & 3;
    if (name === 'S') this.#roll.printRows(bytes.subarray(9), bytes[4]! + bytes[5]! * 256);
    if (name !== 'y') return;
    if (bytes[3] === 0x53 && bytes[4] === 0x32) this.#qr = { ...this.#qr, moduleDots: bytes[5]! };
    if (bytes[3] === 0x44) this.#qr = { ...this.#qr, data: bytes.slice(8) };
    if (bytes[3] === 0x50) this.#printQr();
  }

  #printBarcode(bytes: Uint8Array): void {
    const drawn = starBarcodeBars(bytes);
    if (!drawn) return;
    const look = { moduleDots: ((bytes[4] ?? 0) & 0x0f) + 1, height: bytes[5] ?? 0 };
    this.#roll.printAt(drawBars(drawn.bars, look), this.#align);
    this.#roll.noteCode('barcode', drawn.text);
  }

  #printQr(): void {
    const { data, moduleDots } = this.#qr;
    if (data.length === 0) return;
    const modules = qrModules([...data], { ecc: 'M', border: 2 }).data;
    this.#roll.printAt(drawModules(modules, moduleDots), this.#align);
    this.#roll.noteCode('qr', Buffer.from(data).toString('utf8'));
  }
}
