import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

export interface CountingLine extends AsyncDisposable {
  readonly url: string;
  /** Bytes that went each way, headers and all. */
  readonly sent: () => number;
  readonly received: () => number;
}

/** A wire to a server that counts what goes over it. */
export const countingLine = async (server: string): Promise<CountingLine> => {
  const { hostname, port } = new URL(server);
  let sent = 0;
  let received = 0;
  const line = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.on('data', (bytes) => (sent += bytes.length));
    far.on('data', (bytes) => (received += bytes.length));
    near.pipe(far).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    sent: () => sent,
    received: () => received,
    [Symbol.asyncDispose]: async () => {
      line.close();
      await Promise.resolve();
    },
  };
};
