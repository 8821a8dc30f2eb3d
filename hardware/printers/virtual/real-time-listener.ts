/** A command that a printer obeys as it comes in, before its turn. */
export type RealTime =
  | { readonly kind: 'ask'; readonly what: number }
  | { readonly kind: 'recover' }
  | { readonly kind: 'kick' }
  | { readonly kind: 'power-off' };

const dle = 0x10;

/** Listens as a careless printer does: in everything that comes in, pictures and names included. */
export class RealTimeListener {
  #last: number[] = [];

  push(chunk: Uint8Array): RealTime[] {
    const heard: RealTime[] = [];
    for (const byte of chunk) {
      this.#last = [...this.#last.slice(-2), byte];
      const [first, second, third] = this.#last;
      if (first !== dle || third === undefined) continue;
      if (second === 0x04 && third >= 1 && third <= 8) heard.push({ kind: 'ask', what: third });
      else if (second === 0x05) heard.push({ kind: 'recover' });
      else if (second === 0x14 && third === 1) heard.push({ kind: 'kick' });
      else if (second === 0x14 && third === 2) heard.push({ kind: 'power-off' });
    }
    return heard;
  }
}
