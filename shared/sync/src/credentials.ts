import { id, isId, type DeviceId, type StoreId, type TenantId } from '@pos/kernel';
import type { Crypto, Signer } from './crypto.ts';

export const deviceRoles = ['till', 'hub', 'tablet'] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** A tablet gives out no numbers: its register only has to be nobody else's. */
export const tabletRegister = (device: string): string => `B${device.slice(-7).toUpperCase()}`;

/** What a server vouches for, so that a hub can believe a device without any internet. Times in milliseconds since 1970. */
export interface Certificate {
  readonly device: DeviceId;
  readonly tenant: TenantId;
  readonly store: StoreId;
  readonly role: DeviceRole;
  readonly publicKey: string;
  readonly from: number;
  readonly until: number;
}

/** What a device says of itself for a few minutes, to one listener: a hub cannot pass it on to the cloud. */
export interface Pass {
  readonly device: DeviceId;
  readonly audience: string;
  readonly until: number;
}

/** The cloud as the audience of a pass; a hub's is its device id. */
export const cloudAudience = 'cloud';

type Hash = Pick<Crypto, 'hash'>;

export const certify = (
  { device, tenant, store, role, publicKey, from, until }: Certificate,
  { crypto, signer }: { readonly crypto: Hash; readonly signer: Signer },
): string =>
  signed(
    ['quay-certificate-1', device, tenant, store, role, publicKey, from, until],
    crypto,
    signer,
  );

/** `null`: not a certificate of this issuer. Whether it has run out is for whoever asks to judge. */
export const readCertificate = (
  text: string,
  issuerKey: string,
  crypto: Crypto,
): Certificate | null => {
  const fields = verified(text, issuerKey, crypto);
  if (fields?.length !== 8) return null;
  const [kind, device, tenant, store, role, publicKey, from, until] = fields;
  if (kind !== 'quay-certificate-1' || !areIds(device, tenant, store) || !isRole(role)) return null;
  if (!publicKey || !isTime(from) || !isTime(until)) return null;
  return {
    device: id<'DeviceId'>(device!),
    tenant: id<'TenantId'>(tenant!),
    store: id<'StoreId'>(store!),
    role,
    publicKey,
    from: Number(from),
    until: Number(until),
  };
};

export const makePass = (
  { device, audience, until }: Pass,
  { crypto, signer }: { readonly crypto: Hash; readonly signer: Signer },
): string => signed(['quay-pass-1', device, audience, until], crypto, signer);

/** The same for a device whose key answers later, as a browser's does. */
export const makePassLater = async (
  { device, audience, until }: Pass,
  { crypto, sign }: { readonly crypto: Hash; readonly sign: (hash: string) => Promise<string> },
): Promise<string> => {
  const text = textOf(['quay-pass-1', device, audience, until]);
  return `${text}.${await sign(crypto.hash(text))}`;
};

export const readPass = (text: string, publicKey: string, crypto: Crypto): Pass | null => {
  const fields = verified(text, publicKey, crypto);
  if (fields?.length !== 4) return null;
  const [kind, device, audience, until] = fields;
  if (kind !== 'quay-pass-1' || !areIds(device) || !audience || !isTime(until)) return null;
  return { device: id<'DeviceId'>(device!), audience, until: Number(until) };
};

/** `Authorization: Bearer <credentials>`: both halves, joined by a character that neither contains. */
export const credentials = (certificate: string, pass: string): string => `${certificate}~${pass}`;

export const splitCredentials = (
  text: string,
): { readonly certificate: string; readonly pass: string } | null => {
  const [certificate, pass, ...rest] = text.split('~');
  return certificate && pass && rest.length === 0 ? { certificate, pass } : null;
};

/** What a device that wants to be enrolled signs: the key it sends is its own, and meant for this code. */
export const enrolmentProof = (
  {
    code,
    device,
    tenant,
    store,
    publicKey,
  }: {
    readonly code: string;
    readonly device: string;
    readonly tenant: string;
    readonly store: string;
    readonly publicKey: string;
  },
  crypto: Hash,
): string => crypto.hash(['quay-enrolment-1', code, device, tenant, store, publicKey].join('.'));

const signed = (fields: readonly (string | number)[], crypto: Hash, signer: Signer): string => {
  const text = textOf(fields);
  return `${text}.${signer.sign(crypto.hash(text))}`;
};

const textOf = (fields: readonly (string | number)[]): string => fields.join('.');

/** No field holds a dot, so that the text has one reading. */
const verified = (text: string, publicKey: string, crypto: Crypto): string[] | null => {
  const end = text.lastIndexOf('.');
  const body = text.slice(0, Math.max(0, end));
  return crypto.verify(crypto.hash(body), text.slice(end + 1), publicKey) ? body.split('.') : null;
};

const areIds = (...texts: readonly (string | undefined)[]): boolean =>
  texts.every((text) => text !== undefined && isId(text));

const isTime = (text: string | undefined): boolean => text !== undefined && /^\d{1,15}$/.test(text);

const isRole = (text: string | undefined): text is DeviceRole =>
  deviceRoles.some((role) => role === text);
