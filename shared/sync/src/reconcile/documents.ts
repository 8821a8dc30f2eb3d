import type { DocumentNumber, OrderSettled, RefundSettled, SessionClosed } from '@pos/domain';
import { byCanonicalOrder } from '../canonical-order.ts';
import { originKey } from '../envelope.ts';
import type { Anomaly } from './anomaly.ts';
import type { Fact } from './fact.ts';

type Numbered = OrderSettled | RefundSettled | SessionClosed;

const isNumbered = (event: Fact['event']): event is Numbered =>
  event.type === 'OrderSettled' || event.type === 'RefundSettled' || event.type === 'SessionClosed';

/** The same number on two papers: a till came back from a copy of its disk, or two share a register's sign. */
export const reusedNumbers = (facts: readonly Fact[]): readonly Anomaly[] => {
  const papers = new Map<string, { number: DocumentNumber; facts: Fact[] }>();
  for (const fact of facts) {
    if (!isNumbered(fact.event)) continue;
    const { number } = fact.event;
    const key = `${number.series} ${number.text}`;
    const known = papers.get(key) ?? { number, facts: [] };
    known.facts.push(fact);
    papers.set(key, known);
  }
  return [...papers.values()]
    .filter((paper) => paper.facts.length > 1)
    .map((paper) => ({
      kind: 'number-reused',
      number: paper.number,
      places: paper.facts.map(({ envelope: { device, epoch, seq } }) => ({ device, epoch, seq })),
    }));
};

/** Documents of a session that its closing does not know: they came from another till after it was counted. */
export const lateSales = (facts: readonly Fact[]): readonly Anomaly[] => {
  const sold = Map.groupBy(facts.filter(isSale), ({ event }) => event.session);
  const closings = new Map<string, Fact & { event: SessionClosed }>();
  for (const fact of facts.filter(isClosing)) {
    if (!closings.has(fact.envelope.stream)) closings.set(fact.envelope.stream, fact);
  }
  return [...closings].flatMap(([stream, closing]) => {
    const session = stream.slice(stream.indexOf('/') + 1);
    const documents = documentsNotIn(closing, [...sold].find(([of]) => of === session)?.[1] ?? []);
    return documents.length === 0
      ? []
      : [{ kind: 'late-sale' as const, stream, z: closing.event.number, documents }];
  });
};

type Sale = Fact & { readonly event: OrderSettled | RefundSettled };

const isSale = (fact: Fact): fact is Sale =>
  (fact.event.type === 'OrderSettled' || fact.event.type === 'RefundSettled') &&
  fact.envelope.training === 0;

const isClosing = (fact: Fact): fact is Fact & { event: SessionClosed } =>
  fact.event.type === 'SessionClosed';

/**
 * What the closing's own till wrote before it is counted in it. Of the others' the closing says only how many it
 * counted: the first in canonical order, and never one that comes after it.
 */
const documentsNotIn = (
  closing: Fact & { event: SessionClosed },
  sales: readonly Sale[],
): readonly DocumentNumber[] => {
  const before = sales.filter(({ envelope }) => byCanonicalOrder(envelope, closing.envelope) < 0);
  const isOwn = ({ envelope }: Fact): boolean =>
    originKey(envelope) === originKey(closing.envelope);
  const own = before.filter(isOwn);
  const { sales: counted, refunds } = closing.event.takings;
  const others = before.filter((sale) => !isOwn(sale));
  const known = new Set<Sale>([
    ...own,
    ...others.slice(0, Math.max(0, counted + refunds - own.length)),
  ]);
  return sales.filter((sale) => !known.has(sale)).map(({ event }) => event.number);
};
