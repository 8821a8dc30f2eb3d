/** A command that a printer obeys as it comes in, before its turn. */
export type RealTime =
  | { readonly kind: 'ask'; readonly what: number }
  | { readonly kind: 'recover' }
  | { readonly kind: 'kick' }
  | { readonly kind: 'power-off' };

export interface HearsAtOnce {
  readonly push: (chunk: Uint8Array) => RealTime[];
}

const [dle, esc, ack] = [0x10, 0x1b, 0x06];

/** Listens as a careless printer does: in everything that comes in, pictures and names included. */
export class RealTimeListener implements HearsAtOnce {
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

/** Star's way: `ESC ACK SOH` asks, `ESC ACK CAN` clears what waits. */
export class StarRealTimeListener implements HearsAtOnce {
  #last: number[] = [];

  push(chunk: Uint8Array): RealTime[] {
    const heard: RealTime[] = [];
    for (const byte of chunk) {
      this.#last = [...this.#last.slice(-2), byte];
      const [first, second, third] = this.#last;
      if (first !== esc || second !== ack) continue;
      if (third === 0x01) heard.push({ kind: 'ask', what: 1 });
      else if (third === 0x18) heard.push({ kind: 'recover' });
    }
    return heard;
  }
}
