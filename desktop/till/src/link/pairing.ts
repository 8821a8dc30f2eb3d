import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Enrolled } from '@pos/sync';
import { z } from 'zod';
import { writeDurably } from '../folder/write-durably.ts';

const zPairing = z.object({
  /** Where the server is, without a slash at its end. */
  server: z.string(),
  /** The server's word for this device. */
  certificate: z.string(),
  /** The server's own public key. */
  trust: z.string(),
  /** Names this till's number series in its shop. */
  register: z.string(),
  /** Whether the shop was there before this till. */
  joined: z.boolean(),
});

/** What a till keeps of having been paired. */
export type Pairing = z.infer<typeof zPairing>;

export const pairingFrom = (server: string, enrolled: Enrolled, joined: boolean): Pairing => ({
  server,
  certificate: enrolled.certificate,
  trust: enrolled.trust[0]!,
  register: enrolled.series[0]!.register,
  joined,
});

const fileIn = (folder: string): string => join(folder, 'pairing.json');

/** `null`: not paired, or by a file that nobody can read; then a new code pairs it again. */
export const readPairing = (folder: string): Pairing | null => {
  const file = fileIn(folder);
  if (!existsSync(file)) return null;
  try {
    return zPairing.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

export const writePairing = (folder: string, pairing: Pairing): void =>
  writeDurably(fileIn(folder), JSON.stringify(pairing, null, 2));
