import type { OpenOrderView } from '@pos/api';
import { noMoney, type PaymentId } from '@pos/kernel';
import { useEffect, useRef } from 'react';
import type { NextStep } from '../next-step.ts';

type Settling = Extract<NextStep, { kind: 'settle' }>;

const settling: Settling = { kind: 'settle', tender: null, amount: noMoney, change: noMoney };

/** A card that pays all that is due while somebody waits for it leaves nothing to press. */
export const useSettleWhenApproved = (
  order: OpenOrderView | null,
  settle: (order: OpenOrderView, step: Settling) => void,
): void => {
  /** What had been approved when the order was first seen is for a person to finish. */
  const known = useRef<PaymentId | null | undefined>(undefined);
  useEffect(() => {
    if (!order) return;
    const approved = order.card?.state === 'approved' ? order.card.payment : null;
    const isNews = known.current !== undefined && approved !== known.current;
    known.current = approved;
    if (isNews && approved !== null && order.due === 0) settle(order, settling);
  }, [order, settle]);
};
