import { connect } from 'node:net';
import { unreachable, type Line, type LineTrouble, type Opened } from './line.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

export const tcpLine = ({ host, port }: Address): Line => ({
  open: (patience) =>
    new Promise<Opened>((resolve) => {
      const socket = connect({ host, port });
      let trouble: LineTrouble = 'no-answer';
      const late = setTimeout(() => socket.destroy(), patience);
      // Without a listener an error would end the process; `close` follows it.
      socket.on('error', (error: NodeJS.ErrnoException) => {
        trouble = troubles[error.code ?? ''] ?? 'no-answer';
      });
      socket.once('close', () => {
        clearTimeout(late);
        resolve(unreachable(trouble));
      });
      socket.once('connect', () => {
        clearTimeout(late);
        socket.setNoDelay(true);
        socket.setKeepAlive(true, 10_000);
        resolve({ ok: true, stream: socket });
      });
    }),
});

const troubles: Readonly<Record<string, LineTrouble>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  EHOSTUNREACH: 'not-found',
  ENETUNREACH: 'not-found',
  ENOTFOUND: 'not-found',
  // macOS answers so where nobody has allowed the program to use the local network.
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};
