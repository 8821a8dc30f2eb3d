import { expect, test, vi } from 'vitest';
import { tcpLine } from '../lines/tcp-line.ts';
import { describeCardTerminal } from './describe-card-terminal.ts';
import { manualTerminal } from './manual-terminal.ts';
import { simulatedTerminal } from './simulated-terminal.ts';
import { openVirtualZvt } from './zvt/virtual-zvt.ts';
import { zvtTerminal } from './zvt/zvt-terminal.ts';

describeCardTerminal('a terminal of ZVT', async () => {
  const virtual = await openVirtualZvt();
  const line = tcpLine({ host: '127.0.0.1', port: virtual.port });
  const patience = { connect: 500, answer: 500, guest: 2000 };
  return {
    terminal: zvtTerminal({ name: 'zvt', line, currency: 704, patience }),
    play: virtual.play,
    charged: virtual.charged,
    takeAway: virtual.close,
    [Symbol.asyncDispose]: () => virtual.close(),
  };
});

describeCardTerminal('a terminal that is simulated', async () => {
  const terminal = simulatedTerminal('practice');
  return {
    terminal,
    play: terminal.play,
    charged: terminal.charged,
    takeAway: async () => terminal.switchOff(),
    [Symbol.asyncDispose]: async () => undefined,
  };
});

test('of a terminal that stands alone a person says what it shows', async () => {
  const terminal = manualTerminal('bank');
  const intent = { id: 'i', amount: 152_000, bookmark: '' };
  const beforeFirstByte = vi.fn<() => void>();
  const approved = {
    state: 'approved',
    reference: '004217',
    scheme: null,
    card: null,
    approval: null,
  } as const;
  const paying = terminal.begin(intent, beforeFirstByte);
  expect(await terminal.begin(intent, beforeFirstByte)).toMatchObject({ state: 'not-sent' });
  terminal.answer(approved);
  expect(await paying).toEqual(approved);
  expect(beforeFirstByte).toHaveBeenCalledTimes(1);
  const second = terminal.begin(intent, beforeFirstByte);
  terminal.abort();
  expect(await second).toEqual({ state: 'declined', reason: 'aborted' });
  expect(await terminal.recall(intent)).toEqual({ state: 'unknown' });
});
