import { createServer, type Socket } from 'node:net';
import type { LabelModel } from '../label-model.ts';
import { printTspl } from './print-tspl.ts';
import { printZpl, type PrintedLabels } from './print-zpl.ts';

export interface VirtualLabelPrinter extends AsyncDisposable {
  readonly port: number;
  readonly printed: readonly PrintedLabels[];
  readonly flip: (change: { readonly paperOut?: boolean; readonly silent?: boolean }) => void;
  readonly close: () => Promise<void>;
}

const questions = { zpl: '~HS', tspl: '\u001b!?' } as const;

/** A label printer made of software. A label comes out when whoever sent it says goodbye. */
export const openVirtualLabelPrinter = async (
  language: LabelModel['language'],
  port = 0,
): Promise<VirtualLabelPrinter> => {
  const printed: PrintedLabels[] = [];
  const sockets = new Set<Socket>();
  let switches = { paperOut: false, silent: false };

  const answer = (): string => {
    const out = switches.paperOut;
    if (language === 'tspl') return out ? '\u0004' : '\0';
    const lines = [
      `030,${Number(out)},0,1245,000,0,0,0,000,0,0,0`,
      '000,0,0,0,1,2,6,0,00000000,1,000',
      '1234,0',
    ];
    return lines.map((line) => `\u0002${line}\u0003\r\n`).join('');
  };

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let waiting = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      waiting = Buffer.concat([waiting, chunk]);
      if (waiting.toString('latin1') !== questions[language]) return;
      waiting = Buffer.alloc(0);
      if (!switches.silent) socket.write(Buffer.from(answer(), 'latin1'));
    });
    socket.on('end', () => {
      if (waiting.length > 0)
        printed.push(language === 'zpl' ? printZpl(waiting) : printTspl(waiting));
      socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return {
    port: typeof address === 'object' && address ? address.port : port,
    printed,
    flip: (change) => {
      switches = { ...switches, ...change };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
};
