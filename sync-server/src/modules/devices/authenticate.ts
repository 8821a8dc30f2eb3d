import { formatInstant, instant } from '@pos/kernel';
import {
  cloudAudience,
  readCertificate,
  readPass,
  splitCredentials,
  type Certificate,
} from '@pos/sync';
import type { Problem } from '../../http/problem.ts';
import { nodeCrypto } from '../../platform/crypto.ts';
import type { Server } from '../../server.ts';

/** The device behind a request, as the server vouched for it. Whether it was revoked since, only the database knows. */
export type Principal = Pick<Certificate, 'device' | 'tenant' | 'store' | 'role' | 'publicKey'>;

export type Authenticated =
  | { readonly ok: true; readonly device: Principal }
  | { readonly ok: false; readonly problem: Problem };

/** A device makes itself a pass for a quarter of an hour. One for longer would be as good as a stolen key. */
const longestPass = 20 * 60_000;
const mostRemembered = 20_000;

/**
 * A certificate that has run out is still believed here: it says which store to look the device up in, and there it
 * stands whether it may come in. A till that was offline for half a year must be able to send its sales.
 */
export const authenticator = ({
  keys,
  clock,
}: Pick<Server, 'keys' | 'clock'>): ((header: string | undefined) => Authenticated) => {
  const certificates = remembering((text) =>
    readCertificate(text, keys.signer.publicKey, nodeCrypto),
  );
  const passes = remembering((text) => {
    const { pass, key } = splitPair(text);
    return readPass(pass, key, nodeCrypto);
  });
  return (header) => {
    if (header === undefined) return refused({ type: 'CredentialsMissing' });
    const [, text] = /^Bearer (\S{1,2000})$/.exec(header) ?? [];
    const sent = text === undefined ? null : splitCredentials(text);
    const certificate = sent && certificates(sent.certificate);
    const pass = certificate && passes(`${sent.pass} ${certificate.publicKey}`);
    if (!pass || pass.device !== certificate.device || pass.audience !== cloudAudience)
      return refused({ type: 'CredentialsInvalid' });
    const now = clock.wall();
    if (pass.until < now || pass.until > now + longestPass)
      return refused({ type: 'PassExpired', about: { time: formatInstant(instant(now)) } });
    return { ok: true, device: certificate };
  };
};

const refused = (problem: Problem): Authenticated => ({ ok: false, problem });

const splitPair = (text: string): { pass: string; key: string } => {
  const [pass = '', key = ''] = text.split(' ');
  return { pass, key };
};

/** A signature takes a tenth of a millisecond to check, and the same one comes with every request. */
const remembering = <Value>(
  read: (text: string) => Value | null,
): ((text: string) => Value | null) => {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (value === null) return null;
    if (known.size >= mostRemembered) known.clear();
    known.set(text, value);
    return value;
  };
};
