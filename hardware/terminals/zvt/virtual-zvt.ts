import { createServer, type Socket } from 'node:net';
import { apdu, ApduReader, decimalBytes, decimalIn, type Apdu } from './apdu.ts';
import { cancelledByHand, names } from './names.ts';

/** What the guest and the world do. */
export const scenarios = [
  'pays',
  'declined',
  'hesitates',
  'cut-before-charge',
  'cut-after-charge',
] as const;
export type Scenario = (typeof scenarios)[number];

interface Options {
  readonly port?: number;
  /** Something was taken from a card, or given back. */
  readonly onCharge?: () => void;
}

interface Charged {
  readonly trace: number;
  readonly amount: number;
}

export interface VirtualZvt extends AsyncDisposable {
  readonly port: number;
  readonly play: (scenario: Scenario) => void;
  readonly scenario: () => Scenario;
  /** What was taken from cards and not given back. */
  readonly charged: () => readonly number[];
  readonly close: () => Promise<void>;
}

/** A card terminal made of software, over real TCP. */
export const openVirtualZvt = async ({
  port = 0,
  onCharge = () => undefined,
}: Options = {}): Promise<VirtualZvt> => {
  let scenario: Scenario = 'pays';
  /** Until somebody plays another scene: a cable that was cut does not mend itself. */
  let isCut = false;
  let trace = 0;
  let last: Charged | null = null;
  let taken: readonly Charged[] = [];
  const sockets = new Set<Socket>();

  const statusOf = ({ trace: number, amount }: Charged, result = 0): Uint8Array =>
    apdu(
      names.status,
      [
        [0x27, result],
        [0x04, ...decimalBytes(amount, 6)],
        [0x49, ...decimalBytes(704, 2)],
        [0x0b, ...decimalBytes(number, 3)],
        [0x22, 0xf0, 0xf8, 0x97, 0x04, 0xee, 0xee, 0xee, 0xee, 0x12, 0x34],
        [0x87, ...decimalBytes(number, 2)],
        [0x3b, ...Buffer.from(String(number).padStart(6, '0').padEnd(8, '\0'))],
        [0x8b, 0xf0, 0xf5, ...Buffer.from('VISA\0')],
      ].flat(),
    );

  const cut = (socket: Socket): void => {
    isCut = true;
    socket.resetAndDestroy();
  };
  const tell = (socket: Socket, ...words: readonly Uint8Array[]): void => {
    for (const word of words) socket.write(word);
  };
  const yes = apdu(names.yes);
  const completed = apdu(names.completed);
  const working = apdu(names.intermediate, [0x0a]);
  const aborted = (code: number): Uint8Array => apdu(names.aborted, [code]);

  const authorise = (socket: Socket, data: Uint8Array): void => {
    tell(socket, yes, working);
    if (scenario === 'hesitates') return;
    if (scenario === 'cut-before-charge') return cut(socket);
    trace += 1;
    const payment = { trace, amount: decimalIn(data.subarray(1, 7)) };
    if (scenario === 'declined') return tell(socket, statusOf(payment, 0x05), aborted(0x05));
    last = payment;
    taken = [...taken, payment];
    onCharge();
    if (scenario === 'cut-after-charge') return cut(socket);
    return tell(socket, statusOf(payment), completed);
  };

  const obey = (socket: Socket, { name, data }: Apdu): void => {
    switch (name) {
      case names.register:
        return tell(socket, yes, completed);
      case names.authorise:
        return authorise(socket, data);
      case names.abort:
        return tell(socket, yes, aborted(cancelledByHand));
      case names.repeatReceipt:
        return last
          ? tell(socket, yes, statusOf(last), completed)
          : tell(socket, yes, aborted(0x64));
      case names.reverse: {
        const payment = taken.find((each) => each.trace === decimalIn(data.subarray(4, 6)));
        if (!payment) return tell(socket, yes, aborted(0x64));
        taken = taken.filter((each) => each !== payment);
        onCharge();
        return tell(socket, yes, statusOf(payment), completed);
      }
      default:
        return undefined;
    }
  };

  const server = createServer((socket) => {
    const reader = new ApduReader();
    sockets.add(socket);
    if (isCut) socket.resetAndDestroy();
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      for (const word of reader.push(chunk)) obey(socket, word);
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
    play: (next) => {
      scenario = next;
      isCut = false;
    },
    scenario: () => scenario,
    charged: () => taken.map(({ amount }) => amount),
    close,
    [Symbol.asyncDispose]: close,
  };
};
