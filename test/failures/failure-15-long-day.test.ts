import { streamOf, type OrderEvent } from '@pos/domain';
import { id } from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';
import { aTill, closeSession, openSession, sell } from '@pos/till/testing';
import { expect, test } from 'vitest';
import { eventsIn } from './events.ts';

const many = 5000;

test(`failure 15: a session of ${many} sales closes in less than two seconds`, async () => {
  using till = await aTill();
  openSession(till);
  const { order, number, totals } = sell(till, { of: ['coffee', 'bread', 'beer'] });
  const sale = eventsIn(till)
    .filter(({ envelope }) => envelope.stream === streamOf('order', order))
    .map(({ event }) => event as OrderEvent);
  const more = Array.from({ length: many - 1 }, (_, index): StreamEvents => {
    const again = id<'OrderId'>(till.ids.next(till.clock.wall()));
    const value = index + 2;
    const text = `${number.text.slice(0, -6)}${String(value).padStart(6, '0')}`;
    return {
      stream: streamOf('order', again),
      events: sale.map((event) => {
        if (event.type === 'OrderOpened') return { ...event, order: again };
        return event.type === 'OrderSettled'
          ? { ...event, number: { ...number, value, text } }
          : event;
      }),
    };
  });
  till.till.import(more, null);
  till.restart();

  const began = performance.now();
  const closed = closeSession(till);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(closed.takings).toMatchObject({ sales: many, salesTotal: many * totals.total });
  expect(closed.variance).toBe(0);
});
