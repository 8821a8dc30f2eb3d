import type { SerialSettings } from '../lines/serial-line.ts';
import type { Reading } from './scale.ts';

/** Says something and waits for the answer: bytes up to where `isWhole` is content, or `null` when it never is in time. */
export type Ask = (
  bytes: readonly number[],
  isWhole: (answer: Uint8Array) => boolean,
) => Promise<Uint8Array | null>;

/** How one family of scales is asked for a weight. */
export interface ScaleProtocol {
  /** As makers deliver them. */
  readonly usual: Omit<SerialSettings, 'path'>;
  /** `null`: no answer, or none that can be understood. */
  readonly weigh: (ask: Ask) => Promise<Reading | null>;
}

/** On a line opened with eight bits, parity shows in the eighth. */
export const sevenBits = (bytes: Uint8Array): string =>
  Buffer.from(bytes.map((byte) => byte & 0x7f)).toString('latin1');

export const weighed = (grams: number): Reading => {
  if (grams < 0) return { state: 'under-zero' };
  return grams === 0 ? { state: 'empty' } : { state: 'stable', grams };
};
