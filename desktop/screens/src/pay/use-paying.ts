import type { CommandToSend, OpenOrderView, ToldRefusal } from '@pos/api';
import { useMemo, useRef, useState } from 'react';
import { useAct } from '../state/act.ts';
import { sinceOpened } from '../state/clock.ts';
import { createBurstGuard } from './burst.ts';
import type { NextStep } from './next-step.ts';
import { settlementIn, type Settlement } from './paid/settlement.ts';

export type Paying =
  | {
      readonly status: 'choosing';
      readonly refusal: ToldRefusal | null;
      /** The order as it stood before the last payment: until it is shown anew, nothing may be paid from it. */
      readonly outdated: OpenOrderView | null;
    }
  | { readonly status: 'sending' }
  | { readonly status: 'paid'; readonly settlement: Settlement };

type Step = Exclude<NextStep, { kind: 'blocked' }>;

/**
 * Sends the step that is confirmed, once: while the till has not answered nothing else is sent, presses in a burst are
 * one, and after the settlement there is nothing left to send.
 */
export const usePaying = () => {
  const act = useAct();
  const [paying, setPaying] = useState<Paying>({
    status: 'choosing',
    refusal: null,
    outdated: null,
  });
  const isBusy = useRef(false);
  const { isNewPress, endBurst } = useMemo(() => createBurstGuard(sinceOpened), []);

  /** Answers whether the tender was taken, so that the next one starts blank. */
  const send = async (order: OpenOrderView, step: Step): Promise<boolean> => {
    if (!isNewPress() || isBusy.current) return false;
    isBusy.current = true;
    setPaying({ status: 'sending' });
    const told = await act(commandOf(order, step));
    const settlement = told.ok ? settlementIn(order, told.events) : null;
    if (settlement) {
      setPaying({ status: 'paid', settlement });
      return true;
    }
    isBusy.current = false;
    setPaying({
      status: 'choosing',
      refusal: told.ok ? null : told.refusal,
      outdated: told.ok ? order : null,
    });
    return told.ok;
  };
  return { paying, send, endBurst };
};

const commandOf = ({ order }: OpenOrderView, step: Step): CommandToSend => {
  switch (step.kind) {
    case 'take':
      return { type: 'TakePayment', order, tender: step.tender };
    case 'ask-card':
      return { type: 'AskCard', order, terminal: step.terminal, amount: step.amount };
    case 'settle':
    case 'give-back':
      return { type: 'SettleOrder', order, ...settling(step) };
  }
};

const settling = (step: Extract<Step, { kind: 'settle' | 'give-back' }>) =>
  step.kind === 'give-back'
    ? { tenders: [], back: step.method }
    : { tenders: step.tender === null ? [] : [step.tender] };
