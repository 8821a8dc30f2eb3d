import { sevenBits, weighed, type ScaleProtocol } from './protocol.ts';
import type { Reading } from './scale.ts';

const carriageReturn = 0x0d;

/** Mettler Toledo 8217, which many others speak: `W`, and then a weight in kilograms or a question mark and why. */
export const toledo8217: ScaleProtocol = {
  usual: { baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 },
  weigh: async (ask) => {
    const answer = await ask([0x57], (bytes) => bytes.includes(carriageReturn));
    return answer && readingIn(sevenBits(answer));
  },
};

const readingIn = (answer: string): Reading | null => {
  const weight = /\u0002\s*(\d{1,3}\.?\d{0,4})N?\r/.exec(answer)?.[1];
  if (weight !== undefined) return weighed(Math.round(Number(weight) * 1000));
  const status = /\u0002\?([^\r])\r/.exec(answer)?.[1]?.charCodeAt(0);
  return status === undefined ? null : stateIn(status);
};

const stateIn = (status: number): Reading => {
  if ((status & 0x02) !== 0) return { state: 'overload' };
  if ((status & 0x04) !== 0) return { state: 'under-zero' };
  if ((status & 0x01) !== 0) return { state: 'moving' };
  return { state: (status & 0x10) === 0 ? 'moving' : 'empty' };
};
