import { readCertificate, readPass, splitCredentials, type Certificate } from './credentials.ts';
import type { Crypto } from './crypto.ts';

export type Authenticated =
  | { readonly ok: true; readonly device: Certificate }
  | {
      readonly ok: false;
      readonly code: 'CredentialsMissing' | 'CredentialsInvalid' | 'PassExpired';
    };

export interface Gate {
  readonly crypto: Crypto;
  /** Public keys whose certificates are believed here, in the order of likelihood. */
  readonly issuers: () => readonly string[];
  /** A pass for somebody else is worth nothing here. */
  readonly audience: string;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** A device makes itself a pass for a few minutes. One for longer would be as good as a stolen key. */
const longestPass = 20 * 60_000;
const mostRemembered = 20_000;

/**
 * Who asks, without asking anybody else: the certificate says it, the pass proves it. A certificate that has run out is
 * still read here, because a device that was offline for half a year must be able to send its sales.
 */
export const authenticator = ({
  crypto,
  issuers,
  audience,
  now,
}: Gate): ((header: string | undefined) => Authenticated) => {
  const certificates = remembering((text) => certificateOf(text, issuers(), crypto));
  const passes = remembering((text) => {
    const [pass = '', key = ''] = text.split(' ');
    return readPass(pass, key, crypto);
  });
  return (header) => {
    if (header === undefined) return refused('CredentialsMissing');
    const [, text] = /^Bearer (\S{1,2000})$/.exec(header) ?? [];
    const sent = text === undefined ? null : splitCredentials(text);
    const device = sent && certificates(sent.certificate);
    const pass = device && passes(`${sent.pass} ${device.publicKey}`);
    if (!pass || pass.device !== device.device || pass.audience !== audience)
      return refused('CredentialsInvalid');
    if (pass.until < now() || pass.until > now() + longestPass) return refused('PassExpired');
    return { ok: true, device };
  };
};

const certificateOf = (
  text: string,
  issuers: readonly string[],
  crypto: Crypto,
): Certificate | null => {
  for (const issuer of issuers) {
    const certificate = readCertificate(text, issuer, crypto);
    if (certificate) return certificate;
  }
  return null;
};

const refused = (code: Extract<Authenticated, { ok: false }>['code']): Authenticated => ({
  ok: false,
  code,
});

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
