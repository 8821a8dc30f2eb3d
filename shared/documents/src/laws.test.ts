import { lineId, refund } from '@pos/domain/testing';
import { columns, formatMoney, formatQuantity, pieces, vnd, type Money } from '@pos/kernel';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { layout, plainText, receipt, refundReceipt, type Document } from './index.ts';
import { hostileText, someSale } from './testing/arbitraries.ts';
import {
  inEnglish,
  inVietnamese,
  letterhead,
  mixedSale,
  receiptFactsOf,
  refundFactsOf,
} from './testing/facts.ts';

const somePrint = () =>
  fc.record({
    language: fc.constantFrom('vi' as const, 'en' as const),
    currency: fc.constant(vnd),
    cashier: fc.option(hostileText()),
    copy: fc.nat({ max: 3 }),
    training: fc.boolean(),
  });

const someLetterhead = () =>
  fc.record({
    store: fc.record({
      name: hostileText(),
      address: hostileText(),
      phone: hostileText(),
      taxCode: hostileText(),
      timeZone: fc.constant(letterhead.store.timeZone),
    }),
    logo: fc.option(fc.constant('logo')),
    footer: hostileText(),
  });

const someReceiptFacts = () =>
  fc
    .tuple(someSale(), somePrint(), fc.option(hostileText()))
    .map(([sale, print, label]) => ({ ...print, ...receiptFactsOf(sale), label }));

const someWidth = () => fc.constantFrom(32, 42, 48);

const linesOf = (document: Document, width: number) =>
  layout(document, width).filter((part) => part.kind === 'line');

describe('whatever names hold', () => {
  test('no line is wider than the paper, and all of it is NFC', () => {
    fc.assert(
      fc.property(someReceiptFacts(), someLetterhead(), someWidth(), (facts, head, width) => {
        const document = receipt(facts, head);
        for (const { text, style } of linesOf(document, width)) {
          expect(columns(text) * (style.size === 'double' ? 2 : 1)).toBeLessThanOrEqual(width);
          expect(text.normalize('NFC')).toBe(text);
        }
        for (const text of plainText(document, width)) {
          expect(columns(text)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('every amount of the settlement appears', () => {
    fc.assert(
      fc.property(someReceiptFacts(), someWidth(), (facts, width) => {
        const { settled, taken, language } = facts;
        const { covers, totals, payments, explanation } = settled;
        const amounts: Money[] = [
          ...covers.flatMap(({ unitPrice, gross }) => [unitPrice, gross]),
          ...explanation.map(({ amount }) => amount),
          totals.total,
          ...(totals.lineDiscounts === 0 ? [] : [totals.gross]),
          ...(totals.tax === 0 ? [] : totals.taxes.flatMap(({ net, tax }) => [net, tax])),
          ...payments.map(({ amount }) => amount),
          ...payments.flatMap(({ rounding }) => (rounding === 0 ? [] : [rounding])),
          ...taken.flatMap(({ change, tendered }) => (change === 0 ? [] : [change, tendered])),
        ];
        const shown = wordsOn(plainText(receipt(facts, letterhead), width));
        for (const amount of amounts) {
          expect(shown).toContain(formatMoney(amount, vnd, { locale: language, sign: 'none' }));
        }
        for (const { quantity } of covers) {
          expect(shown).toContain(formatQuantity(quantity, { locale: language }));
        }
      }),
    );
  });

  test('a refund keeps to its paper as well, and tells every amount', () => {
    fc.assert(
      fc.property(someSale(), somePrint(), someWidth(), (sale, print, width) => {
        const { covers } = receiptFactsOf(sale).settled;
        const back = sale.does(
          refund(
            'cash',
            covers.map(({ line, quantity }) => [line, quantity]),
          ),
        );
        const facts = refundFactsOf(back);
        const lines = plainText(refundReceipt({ ...print, ...facts }, letterhead), width);
        const shown = wordsOn(lines);
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
        for (const { total } of facts.refund.covers) {
          expect(shown).toContain(
            formatMoney(total, vnd, { locale: print.language, sign: 'none' }),
          );
        }
      }),
    );
  });
});

const wordsOn = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => line.split(/\s/)));

test('a document depends on nothing but what it is given, and leaves that as it was', () => {
  const facts = { ...inVietnamese, ...receiptFactsOf(mixedSale) };
  const before = JSON.stringify(facts);
  const document = receipt(facts, letterhead);
  const [now, random] = [vi.spyOn(Date, 'now'), vi.spyOn(Math, 'random')];
  expect(receipt(JSON.parse(before) as typeof facts, letterhead)).toEqual(document);
  expect(now).not.toHaveBeenCalled();
  expect(random).not.toHaveBeenCalled();
  expect(JSON.stringify(facts)).toBe(before);
});

test('every title stands on one line of the narrowest paper, in both languages', () => {
  const back = refundFactsOf(mixedSale.does(refund('cash', [[lineId(1), pieces(1)]])));
  for (const print of [inVietnamese, inEnglish]) {
    for (const document of [
      receipt({ ...print, ...receiptFactsOf(mixedSale) }, letterhead),
      refundReceipt({ ...print, ...back }, letterhead),
    ]) {
      expect(linesOf(document, 32).filter(({ style }) => style.size === 'double')).toHaveLength(1);
    }
  }
});
