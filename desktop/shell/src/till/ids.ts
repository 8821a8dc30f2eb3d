import { systemIds } from '@pos/till';

export const ids = systemIds();

/** Bytes that are never drawn twice. */
export const nonce = (): Uint8Array => Buffer.from(ids.secret(), 'base64url');
