export interface HidPart {
  readonly text: Uint8Array;
  /** The kind of symbol as AIM writes it, bracket included; empty where it says nothing. */
  readonly aim: string;
  /** The code was too long for one report. */
  readonly continues: boolean;
}

const reportId = 0x02;
const bracket = 0x5d;
const continuesAt = 62;

/**
 * A report of a HID-POS scanner: its number, then length, `]E0`, up to 56 bytes of the code, and in its last byte
 * whether more follows. Some makers begin one byte later, some send no AIM: the bracket tells. `null` for any other.
 */
export const readHidReport = (report: Uint8Array): HidPart | null => {
  if (report[0] !== reportId) return null;
  const body = report.subarray(1);
  const length = body[0] ?? 0;
  if (length === 0 || length > continuesAt) return null;
  const at = [1, 2].find((each) => body[each] === bracket) ?? null;
  const start = at === null ? 1 : at + 3;
  return {
    text: body.slice(start, start + length),
    aim: at === null ? '' : Buffer.from(body.subarray(at, at + 3)).toString('latin1'),
    continues: body.length > continuesAt && body[continuesAt] !== 0,
  };
};
