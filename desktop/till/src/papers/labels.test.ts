import type { LabelModel } from '@pos/hardware/labels';
import { openVirtualLabelPrinter } from '@pos/hardware/testing';
import { expect, test, vi } from 'vitest';
import { aTill, products, staff, type TestTill } from '../testing/index.ts';
import { readView } from '../views/index.ts';

const soon = { timeout: 8000, interval: 10 };

const put = (till: TestTill, model: string, port: number): void => {
  till.do({
    type: 'PutPrinter',
    printer: 'tem',
    fields: {
      name: 'Tem',
      model,
      connection: { by: 'network', host: '127.0.0.1', port },
      till: null,
      tasks: ['label'],
      categories: [],
      hasDrawer: false,
      fallback: null,
    },
  });
};

const devices = ({ till }: TestTill) => {
  const answer = readView(till, { name: 'devices', query: {} }, staff.owner.id);
  if (!answer.ok || !('unprinted' in answer.data)) throw new Error('no view');
  return answer.data;
};

const asked = { type: 'PrintLabels', product: products.coffee, copies: 3 } as const;

test.each<LabelModel['language']>(['zpl', 'tspl'])(
  'labels of a product come out of a printer of %s, with its code',
  async (language) => {
    await using virtual = await openVirtualLabelPrinter(language);
    using till = await aTill({ on: 'memory' });
    expect(devices(till).labels).toBe(false);
    put(till, `${language}-50x30`, virtual.port);
    expect(devices(till).labels).toBe(true);
    till.do(asked, 'cashier');
    await vi.waitFor(() => expect(virtual.printed).toHaveLength(1), soon);
    const [printed] = virtual.printed;
    expect(printed).toMatchObject({ copies: 3, unknown: [] });
    await vi.waitFor(
      () => expect(till.till.jobs.list(5)).toMatchObject([{ state: 'accepted' }]),
      soon,
    );
  },
);

test('a label printer is tried like any other, and says what it lacks', async () => {
  await using virtual = await openVirtualLabelPrinter('tspl');
  virtual.flip({ paperOut: true });
  using till = await aTill({ on: 'memory' });
  put(till, 'tspl-40x30', virtual.port);
  till.do({ type: 'TryPrinter', printer: 'tem', slip: 'test' });
  await vi.waitFor(
    () => expect(till.till.jobs.lastTry('tem')).toMatchObject({ reason: 'paper-out' }),
    soon,
  );
  virtual.flip({ paperOut: false });
  till.clock.advance(1000);
  till.do({ type: 'TryPrinter', printer: 'tem', slip: 'test' });
  await vi.waitFor(() => expect(virtual.printed).toHaveLength(1), soon);
});

test('labels that do not come out are told of, until those asked for later have', async () => {
  await using virtual = await openVirtualLabelPrinter('zpl');
  virtual.flip({ paperOut: true });
  using till = await aTill({ on: 'memory' });
  put(till, 'zpl-50x30', virtual.port);
  till.do(asked);
  till.clock.advance(16 * 60_000);
  await vi.waitFor(
    () =>
      expect(devices(till).unprinted).toMatchObject([
        { state: 'failed', called: 'Cà phê sữa đá', copies: 3 },
      ]),
    soon,
  );
  virtual.flip({ paperOut: false });
  till.do(asked);
  await vi.waitFor(() => expect(virtual.printed).toHaveLength(1), soon);
  await vi.waitFor(() => expect(devices(till).unprinted).toEqual([]), soon);
});

test('there are no labels of what is not sold, nor a receipt on a roll of labels', async () => {
  await using virtual = await openVirtualLabelPrinter('zpl');
  using till = await aTill({ on: 'memory' });
  put(till, 'zpl-50x30', virtual.port);
  const product = '01935000-0003-7000-8000-0000000000ff';
  expect(till.refusal({ type: 'PrintLabels', product, copies: 1 })).toEqual({
    type: 'ProductNotFound',
  });
  till.do({ type: 'PutPrinter', printer: 'tem', fields: { tasks: ['receipt', 'label'] } });
  expect(till.till.printers[0]?.routes).not.toContain('receipt');
});
