import { instant, parseInstant } from '@pos/kernel';
import type { Envelope } from '@pos/sync';
import type { Times } from '../time-keeper.ts';

export const envelopeIn = (raw: string | undefined): Envelope | null =>
  raw === undefined ? null : (JSON.parse(raw) as Envelope);

export const timesOf = ({ at, off }: Envelope): Times | null => {
  const wall = parseInstant(at);
  return wall === null ? null : { wall, trusted: instant(wall + (off ?? 0)) };
};
