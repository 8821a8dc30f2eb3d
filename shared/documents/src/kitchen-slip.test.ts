import { pieces, quantity, timeZone } from '@pos/kernel';
import { expect, test } from 'vitest';
import { kitchenSlip, layout, plainText, type KitchenSlipFacts } from './index.ts';

const facts: KitchenSlipFacts = {
  language: 'vi',
  timeZone: timeZone('Asia/Ho_Chi_Minh'),
  station: 'Bếp',
  label: 'Bàn 7',
  movedFrom: null,
  ticket: 'A37',
  at: '2026-11-20T19:02:40.000+07:00',
  by: 'Lê Thu Hà',
  lines: [
    {
      change: 'make',
      quantity: pieces(2),
      name: 'Phở bò tái',
      modifiers: [{ name: 'Thêm trứng' }],
      note: null,
    },
    {
      change: 'make',
      quantity: quantity(500),
      name: 'Lẩu ếch măng cay',
      modifiers: [],
      note: 'ít cay',
    },
  ],
  isLate: false,
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

test('what is not to be made any more stands in white on black; what changes says so', () => {
  const [pho] = facts.lines;
  const corrected = kitchenSlip({
    ...facts,
    lines: [
      { ...pho!, change: 'cancel', quantity: pieces(1) },
      { ...pho!, change: 'alter', note: 'không hành' },
    ],
  });
  const lines = layout(corrected, 32).filter((part) => part.kind === 'line');
  expect(lines.find(({ text }) => text === 'HỦY 1 Phở bò tái')?.style.inverse).toBe(true);
  expect(lines.find(({ text }) => text === 'ĐỔI 2 Phở bò tái')?.style.inverse).toBeFalsy();
});

test('a table that has moved says from where, and what comes late says so', () => {
  const moved = plainText(
    kitchenSlip({ ...facts, movedFrom: 'Bàn 5', isLate: true, lines: [] }),
    32,
  );
  expect(moved.map((line) => line.trim()).slice(0, 4)).toEqual([
    'IN MUỘN',
    'Bếp',
    'CHUYỂN TỪ Bàn 5 >',
    'Bàn 7',
  ]);
});
