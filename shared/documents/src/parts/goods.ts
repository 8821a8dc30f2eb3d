import {
  tallied,
  type ChosenModifier,
  type CoveredLine,
  type LineAdded,
  type PriceStep,
  type TalliedModifier,
  type Totals,
} from '@pos/domain';
import { negate, type LineId } from '@pos/kernel';
import { figure, pair, row, rule, text, wording, type Block } from '../document.ts';
import type { Writing } from '../text/writing.ts';

/** What was sold and how its price came about, as the settlement keeps it. */
export interface Goods {
  readonly lines: readonly Pick<
    CoveredLine,
    'line' | 'name' | 'unit' | 'quantity' | 'unitPrice' | 'gross' | 'rate'
  >[];
  readonly totals: Totals;
  readonly steps: readonly PriceStep[];
  readonly modifiers: ModifiersByLine;
}

export type ModifiersByLine = ReadonlyMap<LineId, readonly ChosenModifier[]>;

/** From what was added and changed, in its order: a settlement keeps only the price that the modifiers led to. */
export const modifiersOf = (
  added: readonly Pick<LineAdded, 'line' | 'modifiers'>[],
): ModifiersByLine => new Map(added.map(({ line, modifiers }) => [line, modifiers]));

/** The name on its own line; below it `2 ly x 29.000      58.000`. */
export const goodsLines = (goods: Goods, writing: Writing): Block[] => {
  const { say, amount, quantity } = writing;
  return [
    lineHead(say('quantityAndPrice'), goods.totals, writing),
    rule,
    ...goods.lines.flatMap((line) => {
      const times = [quantity(line.quantity), line.unit, 'x', amount(line.unitPrice)].join(' ');
      return [
        text(line.name),
        ...tallied(goods.modifiers.get(line.line) ?? []).map((modifier) =>
          text(modifierText(modifier, writing), { indent: 2 }),
        ),
        lineFigures(times, { rate: line.rate, amount: line.gross }, goods.totals, writing),
        ...goods.steps
          .filter(({ step, line: about }) => step === 'line-discount' && about === line.line)
          .map((step) => pair(discountText(step, writing), amount(step.amount), { indent: 2 })),
      ];
    }),
  ];
};

type Taxed = Pick<Totals, 'taxes'>;

export const lineHead = (first: string, taxed: Taxed, { say }: Writing): Block =>
  row([
    wording(first, { weight: 5 }),
    ...(hasSeveralRates(taxed) ? [figure(say('vat'), { weight: 1 })] : []),
    figure(say('amount'), { weight: 3 }),
  ]);

/** The rate stands beside each line only when lines differ; one rate for all stands in the table of taxes. */
export const lineFigures = (
  first: string,
  { rate, amount }: { rate: CoveredLine['rate']; amount: CoveredLine['gross'] },
  taxed: Taxed,
  writing: Writing,
): Block =>
  row([
    wording(first, { weight: 5 }),
    ...(hasSeveralRates(taxed) ? [figure(writing.percent(rate), { weight: 1 })] : []),
    figure(writing.amount(amount), { weight: 3 }),
  ]);

const hasSeveralRates = ({ taxes }: Taxed): boolean => taxes.length > 1;

/** Every step between the goods and the total; nothing when the goods are the total. */
export const sums = ({ totals, steps }: Goods, writing: Writing): Block[] => {
  const { say, amount } = writing;
  const ofLines =
    totals.lineDiscounts === 0
      ? []
      : [pair(say('lineDiscounts'), amount(negate(totals.lineDiscounts)))];
  const changes = [...ofLines, ...steps.flatMap((step) => orderStep(step, writing))];
  return changes.length === 0 ? [] : [pair(say('goods'), amount(totals.gross)), ...changes];
};

const orderStep = (step: PriceStep, writing: Writing): Block[] => {
  const { say, decimals } = writing;
  const amount = writing.amount(step.amount);
  switch (step.step) {
    case 'goods':
    case 'line-discount':
      return [];
    case 'order-discount':
      return [pair(discountText(step, writing), amount)];
    case 'service-charge':
      return [pair(`${say('serviceCharge')} ${decimals(step.label)}`, amount)];
    case 'tax':
      return [pair(`${say('vat')} ${decimals(step.label)}`, amount)];
  }
};

const discountText = ({ label }: PriceStep, { say }: Writing): string =>
  label === '' ? say('discount') : `${say('discount')}: ${label}`;

const modifierText = ({ name, price, count }: TalliedModifier, { amount }: Writing): string => {
  const what = count === 1 ? name : `${count} x ${name}`;
  return price === 0 ? `+ ${what}` : `+ ${what} (${amount(price)})`;
};
