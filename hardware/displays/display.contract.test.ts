import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { serialLine } from '../lines/serial-line.ts';
import { layCable } from '../testing/cable.ts';
import { hasPty } from '../testing/has-pty.ts';
import type { Face } from './face.ts';
import { poleDisplay } from './pole-display.ts';
import { poleRows } from './pole-rows.ts';
import { virtualPole } from './virtual-pole.ts';

const welcome: Face = { title: 'Quầy Phở', lines: [], total: null, qr: null };
const order: Face = {
  title: '',
  lines: [
    { label: 'Phở bò tái', amount: '55.000' },
    { label: 'Cà phê sữa đá rất nhiều đá', amount: '29.000' },
  ],
  total: { label: 'Tổng cộng', amount: '84.000 ₫' },
  qr: '00020101',
};

test.each([
  ['welcome', welcome, ['      Quay Pho      ', '                    ']],
  ['an order', order, ['Ca phe sua da 29.000', 'Tong cong   84.000 d']],
  [
    'to be paid',
    { ...order, lines: [], title: 'Mời quét mã' },
    ['    Moi quet ma     ', 'Tong cong   84.000 d'],
  ],
])('%s', (_, face, rows) => {
  expect(poleRows(face)).toEqual(rows);
});

test('whatever the words, a row is twenty letters that a pole can show, and the amount is whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(999_999_999), (label, amount) => {
      const total = { label, amount: String(amount) };
      const rows = poleRows({ title: label, lines: [total], total, qr: null });
      for (const row of rows) {
        expect(row).toMatch(/^[\x20-\x7e]{20}$/);
        expect(row.endsWith(String(amount))).toBe(true);
      }
    }),
  );
});

describe.skipIf(!hasPty)('where the machine has pseudo terminals', () => {
  describe.each(['escpos', 'cd5220'] as const)('a pole of %s', (language) => {
    const aPole = async () => {
      const virtual = virtualPole(language);
      const cable = await layCable(virtual.plug);
      const line = serialLine({ path: cable.path, baudRate: 9600 });
      const display = poleDisplay({ name: 'pole', line, language, pauses: [10] });
      return {
        virtual,
        cable,
        display,
        reads: (face: Face) =>
          vi.waitFor(() => expect(virtual.rows()).toEqual(poleRows(face)), 3000),
        [Symbol.asyncDispose]: async () => {
          display.close();
          await cable[Symbol.asyncDispose]();
        },
      };
    };

    test('shows what it was told last', async () => {
      await using bench = await aPole();
      for (const face of [welcome, order, { ...order, lines: [] }, welcome]) {
        bench.display.show(face);
        await bench.reads(face);
      }
      expect(bench.virtual.unknown).toEqual([]);
    });

    test('told before it was there, or pulled out and put back, it shows it all the same', async () => {
      await using bench = await aPole();
      bench.display.show(order);
      await bench.reads(order);
      bench.cable.unplug();
      await vi.waitFor(() => expect(bench.display.isReachable).toBe(false), 3000);
      bench.display.show(welcome);
      await bench.cable.plug();
      await bench.reads(welcome);
    });
  });
});
