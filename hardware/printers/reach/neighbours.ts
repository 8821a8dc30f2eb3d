import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

/** An office network may be vast; a shop's printer stands in the same small part of it as its till. */
const smallestPrefix = 24;

/** The other addresses of the small networks that this machine stands in, each once. */
export const neighbours = (
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): readonly string[] => {
  const found = new Set<string>();
  const own = new Set<string>();
  for (const { family, internal, address, cidr } of Object.values(interfaces).flatMap(
    (each) => each ?? [],
  )) {
    if (family !== 'IPv4') continue;
    own.add(address);
    if (internal || address.startsWith('169.254.')) continue;
    const prefix = Math.max(smallestPrefix, Number(cidr?.split('/')[1] ?? smallestPrefix));
    for (const host of hostsOf(address, prefix)) found.add(host);
  }
  return [...found].filter((host) => !own.has(host));
};

/** Without the network's own address and the one that calls everybody. */
const hostsOf = (address: string, prefix: number): string[] => {
  const size = 2 ** (32 - prefix);
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const first = number - (number % size);
  return Array.from({ length: Math.max(0, size - 2) }, (_, place) => dotted(first + place + 1));
};

const dotted = (number: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
