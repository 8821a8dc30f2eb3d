import { sevenBits, weighed, type ScaleProtocol } from './protocol.ts';
import type { Reading } from './scale.ts';

const endOfText = 0x03;

/** Weigh-Tronix and others (NCI, also called SCP-01): a weight with its unit, and two characters of state after it. */
export const nci: ScaleProtocol = {
  usual: { baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 },
  weigh: async (ask) => {
    const answer = await ask([0x57, 0x0d], (bytes) =>
      bytes.some((byte) => (byte & 0x7f) === endOfText),
    );
    return answer && readingIn(sevenBits(answer));
  },
};

const gramsIn: Readonly<Record<string, number>> = {
  KG: 1000,
  G: 1,
  LB: 453.592_37,
  OZ: 28.349_523,
};

const readingIn = (answer: string): Reading | null => {
  const [, first, second] = /\r\n?(.)(.)\r?\u0003/.exec(answer) ?? [];
  const state = first && second ? stateIn(first.charCodeAt(0), second.charCodeAt(0)) : null;
  if (state) return state;
  const [, number, unit] = /\n\s*(-?\s*\d+\.?\d*)\s*(KG|G|LB|OZ)\s*\r/i.exec(answer) ?? [];
  if (number === undefined || unit === undefined) return null;
  const each = gramsIn[unit.toUpperCase()] ?? 0;
  return weighed(Math.round(Number(number.replaceAll(' ', '')) * each));
};

/** Nothing to say against the weight: `null`. */
const stateIn = (first: number, second: number): Reading | null => {
  if ((second & 0x02) !== 0) return { state: 'overload' };
  if ((second & 0x01) !== 0) return { state: 'under-zero' };
  return (first & 0x01) === 0 ? null : { state: 'moving' };
};
