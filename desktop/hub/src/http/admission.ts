import type { IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { isLocalAddress } from '@pos/sync';

/**
 * Who may talk to the till at all. A web page from elsewhere must not, not even one whose name was made to point at
 * this machine (DNS rebinding): so the `Host` has to be a name of ours or an address of this machine or LAN, and an
 * `Origin`, which every browser sends with what could change something, has to be that same host.
 */
export const isAdmitted = (
  { host, origin }: IncomingHttpHeaders,
  boundHost: string,
  { anyOrigin = false }: { readonly anyOrigin?: boolean } = {},
): boolean =>
  host !== undefined &&
  isOurs(host, boundHost) &&
  (anyOrigin || origin === undefined || isSameHost(origin, host));

const isOurs = (host: string, boundHost: string): boolean => {
  const name = nameIn(host);
  if (name === null) return false;
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  if (name === boundHost.toLowerCase()) return true;
  return isLocalAddress(name) || isThisMachines(name);
};

/** The host without its port and brackets. */
const nameIn = (host: string): string | null => {
  const [, bracketed, plain] =
    /^(?:\[([0-9a-f:.]+)\]|([^[\]:/@\s]+))(?::\d{1,5})?$/i.exec(host) ?? [];
  return (bracketed ?? plain)?.toLowerCase() ?? null;
};

/** Some shops' networks are numbered as if they were out in the world. */
const isThisMachines = (address: string): boolean =>
  Object.values(networkInterfaces()).some((each) =>
    each?.some(({ address: own }) => own === address),
  );

const isSameHost = (origin: string, host: string): boolean => {
  try {
    const { protocol, host: from } = new URL(origin);
    return (protocol === 'http:' || protocol === 'https:') && from === host.toLowerCase();
  } catch {
    return false;
  }
};
