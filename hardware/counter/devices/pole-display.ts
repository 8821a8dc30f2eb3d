const [columns, rows] = [20, 2];
const [esc, us, cr, lf] = [0x1b, 0x1f, 0x0d, 0x0a];

/** Two lines of twenty letters for the guest. It understands what both usual families send: ESC/POS and CD5220. */
export class PoleDisplay {
  #cells = blank();
  #at = 0;
  #rest: number[] = [];

  get lines(): readonly string[] {
    return Array.from({ length: rows }, (_, row) =>
      this.#cells.slice(row * columns, (row + 1) * columns).join(''),
    );
  }

  hear(bytes: Uint8Array): void {
    this.#rest.push(...bytes);
    for (let taken = this.#take(); taken > 0; taken = this.#take()) this.#rest.splice(0, taken);
  }

  /** How many bytes made a whole command or letter; 0 while more must come. */
  #take(): number {
    const [first, second] = this.#rest;
    if (first === undefined) return 0;
    if (first === esc) return second === undefined ? 0 : this.#escape(String.fromCharCode(second));
    if (first === us) return second === undefined ? 0 : this.#unit(String.fromCharCode(second));
    if (first === 0x0c) this.#clear();
    else if (first === 0x0b) this.#at = 0;
    else if (first === cr) this.#at -= this.#at % columns;
    else if (first === lf) this.#at = (this.#at + columns) % (columns * rows);
    else if (first >= 0x20) this.#put(first);
    return 1;
  }

  #escape(name: string): number {
    switch (name) {
      case '@':
        this.#clear();
        return 2;
      case 'Q': {
        const end = this.#rest.indexOf(cr);
        if (end < 0) return 0;
        const row = this.#rest[2] === 'B'.charCodeAt(0) ? 1 : 0;
        const text = Buffer.from(this.#rest.slice(3, end)).toString('latin1');
        const line = text.padEnd(columns).slice(0, columns).split('');
        this.#cells.splice(row * columns, columns, ...line);
        return end + 1;
      }
      case 'l':
        return this.#moveTo(2);
      case 't':
      case 'R':
      case '=':
        return this.#rest.length < 3 ? 0 : 3;
      default:
        return 2;
    }
  }

  #unit(name: string): number {
    if (name === '$') return this.#moveTo(2);
    return name === 'X' ? (this.#rest.length < 3 ? 0 : 3) : 2;
  }

  #moveTo(prefix: number): number {
    const [x, y] = this.#rest.slice(prefix, prefix + 2);
    if (x === undefined || y === undefined) return 0;
    this.#at =
      Math.min(rows - 1, Math.max(0, y - 1)) * columns + Math.min(columns, Math.max(1, x)) - 1;
    return prefix + 2;
  }

  #put(byte: number): void {
    this.#cells[this.#at] = String.fromCharCode(byte);
    this.#at = (this.#at + 1) % (columns * rows);
  }

  #clear(): void {
    [this.#cells, this.#at] = [blank(), 0];
  }
}

const blank = (): string[] => Array.from({ length: columns * rows }, () => ' ');
