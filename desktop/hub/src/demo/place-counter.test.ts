import { openCounterAside, type CounterSettings } from '@pos/hardware/counter';
import { aTill, openSession, sell } from '@pos/till/testing';
import { expect, test, vi } from 'vitest';
import { counterAt } from './counter-at.ts';
import { placeCounter } from './place-counter.ts';

const settings: CounterSettings = {
  host: '127.0.0.1',
  port: 0,
  firstPort: 0,
  profile: 'epson-80',
};

test('the demo prints on the counter beside it, also when that is another one the next time', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const printersOf = () => till.till.readModels.documents.all('printer');
  for (let start = 1; start <= 2; start += 1) {
    const { url } = await openCounterAside(settings);
    const standing = await counterAt(url);
    placeCounter(till.till, standing!);
    const head = till.till.journal.log.head().pos;
    placeCounter(till.till, standing!);
    expect(till.till.journal.log.head().pos).toBe(head);
    expect(printersOf().map(({ fields }) => fields.name)).toEqual(['Quầy', 'Bếp', 'Quầy bar']);
    sell(till);
    await vi.waitFor(
      async () => {
        expect((await fetch(`${url}printers/counter/slips/1.png`)).status).toBe(200);
      },
      { timeout: 8000 },
    );
  }
});

test('where no counter stands, the demo sells without', async () => {
  expect(await counterAt('http://127.0.0.1:9/')).toBeNull();
});
