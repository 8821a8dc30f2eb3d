import { randomBytes, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

/** As many bytes as a key of AES-256 has. */
export const newSecret = (): Uint8Array => randomBytes(32);
