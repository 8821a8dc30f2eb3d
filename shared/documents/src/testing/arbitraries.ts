import { priceOf, type OrderCommand } from '@pos/domain';
import {
  added,
  amountOff,
  anOrder,
  cash,
  lineId,
  percentOff,
  rates,
  transfer,
  type OrderBuilder,
} from '@pos/domain/testing';
import { money, percent, rate } from '@pos/kernel';
import { someQuantity } from '@pos/kernel/testing';
import fc from 'fast-check';

/** Names as people and their enemies give them. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(
      'Cà phê sữa đá',
      'Trà sữa trân châu đường đen'.normalize('NFD'),
      'ố'.repeat(300),
      'Bánh mì '.repeat(40),
      '<script>alert(1)</script>',
      '=HYPERLINK("http://x")',
      '\u202eevil\u202c',
      'שלום עולם',
      'مرحبا 123 بالعالم',
      '珍珠奶茶'.repeat(20),
      '👨‍👩‍👧'.repeat(30),
      '🇻🇳 ☕️ 👍🏽',
      '\u001b@\u001dV\u0000',
      `Z${'\u0300\u0323'.repeat(80)}algo`,
    ),
    fc.array(fc.constantFrom(...odd), { maxLength: 40 }).map((parts) => parts.join('')),
    fc
      .array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 60 })
      .map((points) => String.fromCodePoint(...points)),
    fc.string({ unit: 'grapheme-ascii', maxLength: 300 }),
  );

/** What stands beside each other in no book. */
const odd = [
  ...'aế đ0.-x(珍ｶ가 ש ع ก้ िക്ഷൎ\u0301\u0323\u200d\u200c\ufe0f\u202e\u00a0\n',
  '👍🏽',
  '🇻',
  '👨‍👩‍👧',
];

const someLine = () =>
  fc.record({
    name: hostileText(),
    unit: hostileText(),
    quantity: someQuantity(),
    price: fc.integer({ min: 0, max: 5_000_000 }),
    taxClass: fc.constantFrom('vat-0', 'vat-5', 'vat-8', 'vat-10'),
    modifier: fc.option(hostileText()),
    discount: fc.option(fc.integer({ min: 1, max: 100 })),
  });

/** Orders that the rules accept, with names nobody would wish for. */
const someOpenOrder = (): fc.Arbitrary<OrderBuilder> =>
  fc
    .record({
      priceMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
      serviceCharge: fc.constantFrom(rate(0), percent(5), rate(750)),
      lines: fc.array(someLine(), { minLength: 1, maxLength: 5 }),
      label: hostileText(),
      off: fc.option(fc.integer({ min: 1, max: 100_000 })),
    })
    .map(({ priceMode, serviceCharge, lines, label, off }) => {
      const discount = (
        line: number | null,
        value: ReturnType<typeof amountOff>,
      ): OrderCommand => ({
        type: 'GiveDiscount',
        line: line === null ? null : lineId(line),
        discount: { discount: `d${line}`, label, value },
        reason: '',
      });
      return anOrder({ priceMode, serviceCharge }).does(
        ...lines.map(
          ({ name, unit, quantity, price, taxClass, modifier }, index): OrderCommand => ({
            type: 'AddLine',
            line: added(1, name, price, {
              line: lineId(index + 1),
              unit,
              quantity,
              taxClass,
              modifiers:
                modifier === null ? [] : [{ modifier: 'm', name: modifier, price: money(1500) }],
            }),
          }),
        ),
        ...lines.flatMap(({ discount: part }, index) =>
          part === null ? [] : [discount(index + 1, percentOff(percent(part)))],
        ),
        ...(off === null ? [] : [discount(null, amountOff(off))]),
      );
    });

/** Paid in two ways wherever there is enough to share. */
export const someSale = (): fc.Arbitrary<OrderBuilder> =>
  fc.tuple(someOpenOrder(), fc.integer({ min: 1, max: 100_000 })).map(([order, part]) => {
    if (order.state.status !== 'open') throw new Error('an order of these is open');
    const { total } = priceOf(order.state, rates);
    if (total === 0) return order.settled();
    const inCash = cash(total + 1_000_000, 2);
    return part < total ? order.settled(transfer(part, 1), inCash) : order.settled(inCash);
  });
