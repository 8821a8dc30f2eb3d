/** What begins a command that a printer obeys before its turn: followed by one of `realTime`, wherever it stands. */
export const dle = 0x10;

/** `DLE EOT` asks for status, `DLE ENQ` recovers, `DLE DC4` kicks the drawer, beeps, or switches the printer off. */
export const realTime: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);

export const holdsRealTime = (bytes: ArrayLike<number>): boolean => {
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === dle && realTime.has(bytes[at + 1]!)) return true;
  }
  return false;
};
