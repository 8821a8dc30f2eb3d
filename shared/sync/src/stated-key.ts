import { readEvent } from '@pos/domain';
import type { Envelope } from './envelope.ts';

/** The public key that a device states of itself, in its own stream: for whoever believes it, or knows no better. */
export const statedKey = ({ device, stream, type, data }: Envelope): string | undefined => {
  if (type !== 'DevicePut' || stream !== `device/${device}`) return undefined;
  const read = readEvent(type, data);
  return read.known && read.event.type === 'DevicePut' ? read.event.changed.publicKey : undefined;
};
