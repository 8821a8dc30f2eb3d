import { sevenBits, weighed, type Ask, type ScaleProtocol } from './protocol.ts';
import type { Reading } from './scale.ts';

const [startOfText, endOfText, endOfTransmission, enquiry, yes, no, esc] = [
  0x02, 0x03, 0x04, 0x05, 0x06, 0x15, 0x1b,
];
const record = (...values: readonly string[]): number[] => [
  endOfTransmission,
  startOfText,
  ...Buffer.from(values.join('\u001b'), 'latin1'),
  endOfText,
];

/**
 * Bizerba, Mettler and others in Europe: the price goes to the scale, which reckons. Ours is not reckoned with, so a
 * price of one is sent. A sealed scale that asks for its maker's checksum (record 11) stays `silent`.
 */
export const dialog06: ScaleProtocol = {
  usual: { baudRate: 9600, dataBits: 7, parity: 'odd', stopBits: 1 },
  weigh: async (ask) => {
    const taken = await ask(record('01', '000001', ''), (bytes) => holds(bytes, yes, no));
    if (!taken) return null;
    if (holds(taken, no)) return whyNot(ask);
    const answer = await ask([endOfTransmission, enquiry], (bytes) => holds(bytes, endOfText, no));
    if (!answer || holds(answer, no)) return answer && whyNot(ask);
    const weight = /\u000202\u001b3\u001b(\d{5})\u001b/.exec(sevenBits(answer))?.[1];
    return weight === undefined ? null : weighed(Number(weight));
  },
};

const holds = (bytes: Uint8Array, ...any: readonly number[]): boolean =>
  bytes.some((byte) => any.includes(byte & 0x7f) && (byte & 0x7f) !== esc);

const whyNot = async (ask: Ask): Promise<Reading | null> => {
  const answer = await ask(record('08'), (bytes) => holds(bytes, endOfText));
  const code = answer && /\u000209\u001b(\d\d)\u0003/.exec(sevenBits(answer))?.[1];
  return code ? (states[code] ?? null) : null;
};

const states: Readonly<Record<string, Reading>> = {
  '20': { state: 'moving' },
  '21': { state: 'not-moved' },
  '30': { state: 'empty' },
  '31': { state: 'under-zero' },
  '32': { state: 'overload' },
};
