import { pieces, quantity, timeZone } from '@pos/kernel';
import { expect, test } from 'vitest';
import { kitchenSlip, layout, plainText, type KitchenSlipFacts } from './index.ts';

const facts: KitchenSlipFacts = {
  language: 'vi',
  timeZone: timeZone('Asia/Ho_Chi_Minh'),
  station: 'Bếp',
  label: 'Bàn 7',
  ticket: 'A37',
  at: '2026-11-20T19:02:40.000+07:00',
  by: 'Lê Thu Hà',
  lines: [
    { quantity: pieces(2), name: 'Phở bò tái', modifiers: [{ name: 'Thêm trứng' }], note: null },
    { quantity: quantity(500), name: 'Lẩu ếch măng cay', modifiers: [], note: 'ít cay' },
  ],
  copy: 0,
};

test('a kitchen reads the table, what to make and how, and no price', () => {
  expect(plainText(kitchenSlip(facts), 32)).toEqual([
    '              Bếp',
    '             Bàn 7',
    'Phiếu                        A37',
    'Ngày            20/11/2026 19:02',
    'Phục vụ                Lê Thu Hà',
    '-'.repeat(32),
    '2 Phở bò tái',
    '    + Thêm trứng',
    '0,5 Lẩu ếch măng cay',
    'ít cay',
    '-'.repeat(32),
    '',
  ]);
});

test('a reprint says so at both ends, in the largest letters', () => {
  const marks = layout(kitchenSlip({ ...facts, copy: 2 }), 48).filter(
    (part) => part.kind === 'line' && part.text === 'IN LẠI 2',
  );
  expect(marks).toHaveLength(2);
  for (const mark of marks)
    expect(mark).toMatchObject({ style: { size: 'double', inverse: true } });
});
