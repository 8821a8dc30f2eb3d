import { gtinCheckDigit, isGtin } from '@pos/domain';
import { code128Bars } from '../picture/code128-bars.ts';
import { eanBars } from '../picture/ean-bars.ts';

interface Bars {
  readonly bars: readonly boolean[];
  readonly text: string;
}

const [ean13, ean8, code128] = [67, 68, 73];

/** `GS k` in both of its shapes; `null` where a printer refuses. Kinds that no shop of ours prints draw nothing. */
export const barcodeBars = (bytes: Uint8Array): Bars | null => {
  const named = bytes[2] ?? 0;
  const isCounted = named > 6;
  // The older numbers end with a zero instead of saying how long they are.
  const kind = isCounted ? named : named + 65;
  const data = isCounted ? bytes.subarray(4) : bytes.subarray(3, -1);
  if (kind === code128) return code128Bars(data);
  return kind === ean13 || kind === ean8 ? bars(Buffer.from(data).toString('latin1'), kind) : null;
};

/** `ESC b` of Star: kind, letters below, width, height, the data, and `RS`. */
export const starBarcodeBars = (bytes: Uint8Array): Bars | null => {
  const data = Buffer.from(bytes.subarray(6, -1)).toString('latin1');
  const kind = (bytes[2] ?? 0) & 0x0f;
  if (kind === 6) return code128Bars(Buffer.from(`{B${data}`, 'latin1'));
  return kind === 3 ? bars(data, ean13) : null;
};

/** A missing check digit is added, a wrong one refused. */
const bars = (digits: string, kind: number): Bars | null => {
  const length = kind === ean13 ? 13 : 8;
  if (!/^\d+$/.test(digits)) return null;
  const whole = digits.length === length - 1 ? digits + gtinCheckDigit(digits) : digits;
  return whole.length === length && isGtin(whole) ? { bars: eanBars(whole), text: whole } : null;
};
