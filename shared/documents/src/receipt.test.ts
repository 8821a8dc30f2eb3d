import { anOrder, card, cash, pay, reverse } from '@pos/domain/testing';
import { currency, money, percent, rate } from '@pos/kernel';
import { expect, test } from 'vitest';
import { plainText, receipt, type ReceiptFacts } from './index.ts';
import { inEnglish, inVietnamese, letterhead, mixedSale, receiptFactsOf } from './testing/facts.ts';

const mixed: ReceiptFacts = { ...inVietnamese, ...receiptFactsOf(mixedSale), label: 'Bàn 5' };

const linesOf = (facts: ReceiptFacts, width = 48): string[] =>
  plainText(receipt(facts, letterhead), width);

test('a menu without VAT adds service charge and tax on the way to the total', () => {
  const order = anOrder({ priceMode: 'exclusive', serviceCharge: percent(5) })
    .with(1, 'Lẩu hải sản', 420_000)
    .with(9, 'Bia', 20_000, 'vat-10')
    .settled(cash(700_000));
  const lines = linesOf({ ...inVietnamese, ...receiptFactsOf(order) }, 32);
  const from = lines.findIndex((line) => line.startsWith('Tiền hàng'));
  expect(lines.slice(from, from + 5)).toEqual([
    'Tiền hàng                600.000',
    'Phí phục vụ 5%            30.000',
    'VAT 8%                    35.280',
    'VAT 10%                   18.900',
    'TỔNG CỘNG              684.180 đ',
  ]);
});

test('half a percent is written as its language writes it', () => {
  const order = anOrder({ serviceCharge: rate(750) })
    .with(1, 'Lẩu', 400_000)
    .settled(cash(430_000));
  const facts = receiptFactsOf(order);
  expect(linesOf({ ...inVietnamese, ...facts }).join()).toContain('Phí phục vụ 7,5% ');
  expect(linesOf({ ...inEnglish, ...facts }).join()).toContain('Service charge 7.5% ');
});

test('a reprint says which copy it is, at the top and at the bottom', () => {
  const lines = linesOf({ ...mixed, copy: 2 }).map((line) => line.trim());
  expect(lines[0]).toBe('BẢN SAO 2');
  expect(lines.findLast((line) => line !== '')).toBe('BẢN SAO 2');
  expect(linesOf({ ...mixed, ...inEnglish, copy: 1 })[0]?.trim()).toBe('COPY 1');
  expect(linesOf(mixed).join('\n')).not.toContain('BẢN SAO');
});

test('but for its mark a copy is the receipt', () => {
  const marked = linesOf({ ...mixed, copy: 3 });
  expect(marked.filter((line) => line.trim() !== 'BẢN SAO 3')).toEqual(linesOf(mixed));
});

test('training has no value, and says so at the top and at the bottom', () => {
  const lines = linesOf({ ...mixed, training: true }).map((line) => line.trim());
  expect(lines[0]).toBe('TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ');
  expect(lines.findLast((line) => line !== '')).toBe('TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ');
});

test('a payment that was taken back is not on the receipt', () => {
  const order = anOrder()
    .with(1, 'Phở bò', 55_000)
    .does(pay(cash(100_000, 1)), reverse(1))
    .settled(card(55_000, 2));
  const text = linesOf({ ...inVietnamese, ...receiptFactsOf(order) }).join('\n');
  expect(text).toContain('Thẻ ');
  expect(text).not.toContain('Tiền mặt');
});

test('who charges no VAT shows no table of it', () => {
  const order = anOrder().with(1, 'Phở bò', 55_000, 'vat-0').settled(cash(55_000));
  expect(linesOf({ ...inVietnamese, ...receiptFactsOf(order) }).join('\n')).not.toMatch(
    /VAT|thuế/i,
  );
});

test('another currency has its decimals and no words', () => {
  const order = anOrder({ cashRounding: { unit: money(1), rounding: 'half-away' } })
    .with(1, 'Coffee', 450)
    .settled(cash(450));
  const facts = {
    ...inEnglish,
    ...receiptFactsOf(order),
    currency: currency('USD'),
  };
  const text = linesOf(facts).join('\n');
  expect(text).toMatch(/TOTAL +4\.50 USD/);
  expect(text).not.toMatch(/dong|đ$/m);
});

test('a logo stands on top, and a shop that has filled in nothing yet still has a receipt', () => {
  const store = { ...letterhead.store, address: '', phone: ' ', taxCode: '' };
  const bare = plainText(receipt(mixed, { store, logo: 'logo', footer: '' }), 32);
  expect(bare.slice(0, 3).map((line) => line.trim())).toEqual([
    '[Cửa hàng Quầy Demo]',
    'Cửa hàng Quầy Demo',
    '-'.repeat(32),
  ]);
});

test('the number can be scanned, unless the register is named in letters no barcode holds', () => {
  const codesOf = (text: string) =>
    receipt(
      { ...mixed, settled: { ...mixed.settled, number: { ...mixed.settled.number, text } } },
      letterhead,
    ).blocks.filter(({ kind }) => kind === 'barcode');
  expect(codesOf('T01-26-000001')).toEqual([
    { kind: 'barcode', symbology: 'code128', data: 'T01-26-000001' },
  ]);
  expect(codesOf('Quầy-26-000001')).toEqual([]);
});
