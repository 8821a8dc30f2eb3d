import type { ReceiptSummary, ToldRefusal } from '@pos/api';
import type { Currency } from '@pos/kernel';
import { useEffect, useRef, useState } from 'react';
import { useTill, useView } from '../../state/till.ts';
import { together } from './pages.ts';

export interface ReceiptsAtHand {
  /** `null` until the first page is there. */
  readonly receipts: readonly ReceiptSummary[] | null;
  readonly currency: Currency | null;
  readonly refusal: ToldRefusal | null;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
}

const limit = 50;

/** The newest receipts, kept up to date by the till, and older ones page by page as somebody looks for them. */
export const useReceipts = (): ReceiptsAtHand => {
  const till = useTill();
  const newest = useView('receipts', { limit });
  const [older, setOlder] = useState<readonly ReceiptSummary[]>([]);
  /** `undefined`: nothing older has been asked for yet. */
  const [next, setNext] = useState<number | null | undefined>(undefined);
  const [isLoading, setLoading] = useState(false);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const isBusy = useRef(false);
  const first = newest?.ok ? newest.data : undefined;
  useEffect(() => {
    // What leaves the newest page must not leave the list.
    if (first) setOlder((known) => together(first.receipts, known));
  }, [first]);
  const from = next === undefined ? (first?.next ?? null) : next;
  const loadMore = async (): Promise<void> => {
    if (isBusy.current || from === null) return;
    isBusy.current = true;
    setLoading(true);
    const told = await till.read('receipts', { before: from, limit });
    if (told.ok) {
      setOlder((known) => together(known, told.data.receipts));
      setNext(told.data.next);
    }
    setRefusal(told.ok ? null : told.refusal);
    isBusy.current = false;
    setLoading(false);
  };
  return {
    receipts: first ? together(first.receipts, older) : null,
    currency: first?.currency ?? null,
    refusal: newest && !newest.ok ? newest.refusal : refusal,
    isLoading,
    hasMore: from !== null,
    loadMore: () => void loadMore(),
  };
};
