import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks that a machine has with itself: of containers, virtual machines and tunnels. No tablet stands in one. */
const ownNetwork =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|hyper-v|tun|tap|utun|wg|zt|tailscale)/i;

/** Where other devices of the shop find this till, the likeliest first; `null`: it listens to its own machine only. */
export const addressesOf = (
  host: string,
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): readonly string[] | null => {
  if (host === '127.0.0.1' || host === '::1' || host === 'localhost') return null;
  const names = host === '0.0.0.0' || host === '::' ? addressesIn(interfaces) : [host];
  return names.map((name) => `http://${name}:${port}`);
};

const addressesIn = (interfaces: Interfaces): readonly string[] =>
  Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map((each) => ({ ...each, name })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .toSorted((left, right) => unlikeliness(left) - unlikeliness(right))
    .map(({ address }) => address);

/** A shop's router gives out 192.168, larger ones 10 or 172; 169.254 is what a machine takes when nobody gave it any. */
const unlikeliness = ({ name, address }: { name: string; address: string }): number => {
  if (address.startsWith('169.254.')) return 5;
  if (ownNetwork.test(name)) return 4;
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 3;
};
