import { formatInstant, instant } from '@pos/kernel';
import { authenticator as gate, cloudAudience, type Certificate } from '@pos/sync';
import type { Problem } from '../../http/problem.ts';
import { nodeCrypto } from '../../platform/crypto.ts';
import type { Server } from '../../server.ts';

/** The device behind a request, as the server vouched for it. Whether it was revoked since, only the database knows. */
export type Principal = Pick<Certificate, 'device' | 'tenant' | 'store' | 'role' | 'publicKey'>;

export type Authenticated =
  | { readonly ok: true; readonly device: Principal }
  | { readonly ok: false; readonly problem: Problem };

/** Only what this server signed is believed; the directory says then whether the device may still come in. */
export const authenticator = ({
  keys,
  clock,
}: Pick<Server, 'keys' | 'clock'>): ((header: string | undefined) => Authenticated) => {
  const authenticate = gate({
    crypto: nodeCrypto,
    issuers: () => [keys.signer.publicKey],
    audience: cloudAudience,
    now: clock.wall,
  });
  return (header) => {
    const who = authenticate(header);
    if (who.ok) return who;
    const time = formatInstant(instant(clock.wall()));
    const about = who.code === 'PassExpired' ? { about: { time } } : {};
    return { ok: false, problem: { type: who.code, ...about } };
  };
};
