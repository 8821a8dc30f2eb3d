import {
  authenticator as gate,
  cloudAudience,
  readCertificate,
  splitCredentials,
  type Certificate,
} from '@pos/sync';
import { nodeCrypto } from '../../platform/crypto.ts';
import { inStore } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import type { Authenticated } from './authenticate.ts';
import { admitTablet, tillKeys } from './enrolment-store.ts';

/**
 * A tablet that a till let in, and that we have given no certificate yet: the till's word for it, checked with the keys
 * of the tills of that store, is as good as if the till had told us. Its first greeting gets it one of ours.
 */
export const introduce = async (
  { sql, clock }: Pick<Server, 'sql' | 'clock'>,
  header: string | undefined,
): Promise<Authenticated> => {
  const claimed = claimedIn(header);
  if (claimed?.role !== 'tablet') return refused;
  return inStore(sql, claimed, async (tx) => {
    const keys = await tillKeys(tx);
    const who = gate({
      crypto: nodeCrypto,
      issuers: () => keys,
      audience: cloudAudience,
      now: clock.wall,
    })(header);
    if (!who.ok) return refused;
    return (await admitTablet(tx, claimed, who.device)) ? who : refused;
  });
};

const refused: Authenticated = { ok: false, problem: { type: 'CredentialsInvalid' } };

/** What a certificate says, whoever signed it. */
const claimedIn = (header: string | undefined): Certificate | null => {
  const [, text = ''] = /^Bearer (\S{1,2000})$/.exec(header ?? '') ?? [];
  const sent = splitCredentials(text);
  return sent && readCertificate(sent.certificate, '', { ...nodeCrypto, verify: () => true });
};
