import { profiles } from '@pos/hardware/printers';
import { printBytes } from '@pos/hardware/testing';
import { hostileText } from '@pos/documents/testing';
import { streamOf, type ShopEvent } from '@pos/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aTill, openOrder, openSession, products, settle } from '../testing/index.ts';
import { printedBytes } from './printed-bytes.ts';

const commandsInNames = [
  '\u001b@\u001dV\u0000',
  '\u0010\u0014\u0001\u0000\u0001',
  '\u001bp\u0000\u0019\u00fa',
  '\u0010\u0004\u0001',
  '=HYPERLINK("http://x")',
  '+84 901',
  '<img src=x onerror=alert(1)>',
];

/** As another device might have written them: no edge of ours has looked at these names. */
test('a name that holds commands for a printer is only a name, on every paper of the till', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const put = (stream: ReturnType<typeof streamOf>, event: ShopEvent): void => {
    till.till.import([{ stream, events: [event] }], null);
  };
  fc.assert(
    fc.property(fc.oneof(hostileText(), fc.constantFrom(...commandsInNames)), (name) => {
      till.clock.advance(1000);
      put(streamOf('product', products.coffee), { type: 'ProductPut', changed: { name } });
      put(streamOf('store', till.till.storeId), {
        type: 'StorePut',
        changed: { name, address: name, legalName: name, locationCode: name, footer: name },
      });
      const order = openOrder(till, ['coffee', 'bread']);
      put(streamOf('order', order), {
        type: 'BuyerNamed',
        buyer: { name, taxCode: name, address: name },
      });
      till.do({ type: 'PrintBill', order });
      settle(till, order);
      const jobs = till.till.jobs.list(3).filter(({ kind }) => kind !== 'open-drawer');
      expect(jobs.map(({ kind }) => kind).sort()).toEqual(['print-bill', 'print-receipt']);
      for (const job of jobs) {
        for (const profile of Object.values(profiles)) {
          const bytes = printedBytes(till.till.shop(), job, {
            made: { prints: 'papers', model: profile },
            language: 'vi',
          });
          const printed = printBytes(bytes!, profile.dots, profile.language);
          expect(printed).toMatchObject({ unknown: [], unfinished: 0, realTime: [], kicks: 0 });
          expect(printed.slips).toHaveLength(1);
        }
      }
    }),
    { numRuns: 20 },
  );
});
