import type { Rooms } from './house.ts';

/** A house in order: every wall has a door that is used as it should be, so the tools must have nothing to say. */
export const rooms: Rooms = {
  'shared/kernel': {
    word: 'pure',
    files: {
      'src/index.ts': 'export const one = 1;\n',
      'src/one.test.ts': `import { expect, test } from 'vitest';
import { one } from './index.ts';

test('a test of the pure may look at a calendar', () => {
  expect(new Date(one).getTime()).toBe(1);
});
`,
    },
  },
  'shared/domain': {
    word: 'pure',
    needs: ['@pos/kernel'],
    files: {
      'src/index.ts': `export { sell } from './order/index.ts';
export { giveBack } from './refund/index.ts';
export { restock } from './processes/order-to-stock.ts';
`,
      'src/pricing/index.ts': `import { one } from '@pos/kernel';

export const price = (count: number): number => count * one;
`,
      'src/order/order.ts': `import { price } from '../pricing/index.ts';

export type Order = { readonly total: number };

export const sell = (count: number): Order => ({ total: price(count) });
`,
      'src/order/index.ts': `export { sell, type Order } from './order.ts';
`,
      'src/refund/index.ts': `import type { Order } from '../order/index.ts';

export const giveBack = (order: Order): number => order.total;
`,
      'src/processes/order-to-stock.ts': `import type { Order } from '../order/index.ts';

export const restock = (order: Order): number => order.total;
`,
    },
  },
  'desktop/till': {
    word: 'node',
    needs: ['@pos/domain'],
    files: {
      'src/index.ts': `import { giveBack, restock, sell } from '@pos/domain';
import { now } from './clock.ts';
import { newId } from './ids.ts';
import { port } from './settings.ts';

export const work = () => [now(), newId(), port(), restock(sell(1)), giveBack(sell(1))];
`,
      'src/clock.ts': 'export const now = (): number => Date.now();\n',
      'src/ids.ts': `import { randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();
`,
      'src/testing/index.ts': 'export const someDay = new Date(0);\n',
      'src/settings.ts': `export const port = () => process.env['QUAY_TILL_PORT'];
`,
    },
  },
  'desktop/hub': {
    word: 'node',
    needs: ['@pos/till'],
    files: { 'src/start.ts': `import { work } from '@pos/till';\n\nwork();\n` },
  },
  'desktop/screens': {
    word: 'browser',
    needs: ['@pos/kernel'],
    files: { 'src/index.ts': `import { one } from '@pos/kernel';\n\nexport const lines = one;\n` },
  },
  'desktop/shell': {
    word: 'electron',
    needs: ['@pos/screens', '@pos/till'],
    files: {
      'src/main.ts': `import { lines } from '@pos/screens';
import { work } from '@pos/till';

work().push(lines);
`,
    },
  },
  'sync-server': {
    word: 'node',
    needs: ['@pos/kernel'],
    files: {
      'src/main.ts': `import { routes } from './modules/merchants/index.ts';\n\nroutes();\n`,
      'src/modules/merchants/index.ts': `import { push } from '../sync/index.ts';

export const routes = () => push();
`,
      'src/modules/sync/index.ts': `export { push } from './store.ts';\n`,
      'src/modules/sync/store.ts': `import { one } from '@pos/kernel';

export const push = () => one;
`,
    },
  },
  'sync-server/console': {
    word: 'browser',
    needs: ['@pos/screens'],
    files: { 'src/main.ts': `import { lines } from '@pos/screens';\n\nlines.toFixed();\n` },
  },
  test: {
    word: 'test',
    needs: ['@pos/till'],
    files: {
      'src/works.test.ts': `import { work } from '@pos/till';
import { someDay } from '@pos/till/testing';
import { expect, test } from 'vitest';

test('a till works', () => {
  expect(work()).not.toContain(someDay);
});
`,
    },
  },
};
