import { networkInterfaces } from 'node:os';

/** Where other devices of the shop find this till; none when it listens to its own machine only. */
export const addressesOf = (host: string, port: number): readonly string[] => {
  if (host === '127.0.0.1' || host === '::1' || host === 'localhost') return [];
  const names =
    host === '0.0.0.0' || host === '::'
      ? Object.values(networkInterfaces())
          .flatMap((addresses) => addresses ?? [])
          .filter(({ family, internal }) => family === 'IPv4' && !internal)
          .map(({ address }) => address)
      : [host];
  return names.map((name) => `http://${name}:${port}`);
};
