/** How long a command is that begins here, prefix included; `null` while too little of it has come to say. */
export type Length = (bytes: Uint8Array, at: number) => number | null;

export const fixed =
  (length: number): Length =>
  () =>
    length;

export const lowHigh = (bytes: Uint8Array, at: number): number | null =>
  at + 1 < bytes.length ? bytes[at]! + bytes[at + 1]! * 256 : null;

/** A length in two bytes, after so many bytes of prefix. */
export const counted =
  (prefix: number): Length =>
  (bytes, at) => {
    const length = lowHigh(bytes, at + prefix);
    return length === null ? null : prefix + 2 + length;
  };

/** Up to and with the first of these bytes, which comes after so many others. */
export const until =
  (last: number, after: number): Length =>
  (bytes, at) => {
    const end = bytes.indexOf(last, at + after);
    return end < 0 ? null : end + 1 - at;
  };

/** Letters beside each other, `SP` for the space. */
export const sameLength = (letters: string, length: number): Record<string, Length> =>
  Object.fromEntries(
    letters.split(' ').map((letter) => [letter === 'SP' ? ' ' : letter, fixed(length)]),
  );

/** The commands a printer knows: by their first byte, and by their second where there is one. */
export type Table = Readonly<Record<number, Length | Readonly<Record<string, Length>>>>;

/** `undefined`: nobody knows such a command. */
export const lengthIn = (
  table: Table,
  bytes: Uint8Array,
  at: number,
): number | null | undefined => {
  const known = table[bytes[at]!];
  if (typeof known === 'function') return known(bytes, at);
  const second = bytes[at + 1];
  if (second === undefined) return null;
  const length = known?.[String.fromCharCode(second)];
  return length && length(bytes, at);
};
