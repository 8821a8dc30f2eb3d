import { aPrinter, aTill, openOrder, openSession } from '@pos/till/testing';
import { expect, test, vi } from 'vitest';

const dishes = [
  'Phở bò tái nạm gầu',
  'Lẩu ếch măng cay',
  'Bún chả Hà Nội đặc biệt',
  'Cơm tấm sườn bì chả trứng',
  'Trà sữa trân châu đường đen',
];

test('a bill of forty Vietnamese lines is on paper in less than three seconds', async () => {
  await using at = await aPrinter({}, 'clone-80');
  using till = await aTill({ on: 'memory', printers: [at.printer] });
  openSession(till);
  const order = openOrder(till);
  for (let line = openLines(till, order); line < 40; line += 1) {
    till.do({
      type: 'AddOpenItem',
      order,
      name: `${dishes[line % dishes.length]} ${line}`,
      unit: 'phần',
      price: 45_000,
      taxClass: 'vat-8',
      quantity: 1000,
    });
  }
  const began = performance.now();
  till.do({ type: 'PrintBill', order });
  await vi.waitFor(() => expect(at.virtual.roll.slips).toHaveLength(1), {
    timeout: 8000,
    interval: 5,
  });
  expect(performance.now() - began).toBeLessThan(3000);
  expect(at.virtual.unknown).toEqual([]);
});

const openLines = (
  { till }: Awaited<ReturnType<typeof aTill>>,
  order: ReturnType<typeof openOrder>,
): number => {
  const state = till.shop().order(order);
  return state.status === 'open' ? state.lines.length : 0;
};
