/** What begins a command that a printer obeys before its turn: followed by one of `realTime`, wherever it stands. */
const dle = 0x10;

/** `DLE EOT` asks for status, `DLE ENQ` recovers, `DLE DC4` kicks the drawer, beeps, or switches the printer off. */
const realTime: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);

export const holdsRealTime = (bytes: ArrayLike<number>): boolean => {
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === dle && realTime.has(bytes[at + 1]!)) return true;
  }
  return false;
};

/**
 * A printer looks for them in everything it receives, pictures included: `DLE DC4` could open the drawer or switch it
 * off. One dot more, beside the one that made the DLE, and there is no such sequence.
 */
export const makeHarmless = (picture: Uint8Array): void => {
  for (let at = 0; at + 1 < picture.length; at += 1) {
    if (picture[at] === dle && realTime.has(picture[at + 1]!)) picture[at] = dle | 0x08;
  }
};
