import type { OpenOrderView } from '@pos/api';
import { formatMoney, type Money } from '@pos/kernel';
import { useState } from 'react';
import { useTyped } from '../scan/use-typed.ts';
import { usePreferences } from '../state/preferences.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { NumberPad } from '../ui/number-pad.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import { actionText, blockedText } from './action-text.ts';
import { blankForm, pressed, typedInto, withScheme, type TenderForm } from './form.ts';
import { nextStep, type Blocked, type NextStep } from './next-step.ts';
import styles from './pay.module.css';
import { TakenList } from './taken/taken-list.tsx';
import { TerminalPanel } from './terminal/terminal-panel.tsx';
import { useTerminals } from './terminal/use-terminals.ts';
import { whyNotPaid } from './terminal/last-card.ts';
import { terminalWords } from './terminal/words.ts';
import { EntryInput } from './tenders/entry-input.tsx';
import { CardPanel } from './tenders/card-panel.tsx';
import { CashPanel } from './tenders/cash-panel.tsx';
import { Due } from './tenders/due.tsx';
import { TenderTabs } from './tenders/tender-tabs.tsx';
import { TransferPanel } from './tenders/transfer-panel.tsx';
import type { PayKey } from './typed-ahead.ts';
import { usePayKeys } from './use-pay-keys.ts';
import type { Paying } from './use-paying.ts';
import { useTypedAhead } from './use-typed-ahead.ts';
import { payWords } from './words.ts';

interface Props {
  readonly order: OpenOrderView;
  readonly paying: Exclude<Paying, { status: 'paid' }>;
  /** Something was typed or chosen: the next Enter confirms that. */
  readonly onChange: () => void;
  /** Answers whether the tender was taken. */
  readonly onConfirm: (
    order: OpenOrderView,
    step: Exclude<NextStep, { kind: 'blocked' }>,
  ) => Promise<boolean>;
  readonly onClose: () => void;
}

export const ChooseTender = ({ order, paying, onChange, onConfirm, onClose }: Props) => {
  const words = useWords(payWords);
  const parts = useWords(partWords);
  const language = usePreferences((state) => state.language);
  const [form, setForm] = useTyped<TenderForm>(firstForm(order));
  const [problem, setProblem] = useState<Blocked | null>(null);
  const [isReversing, setReversing] = useState(false);
  const isSending = paying.status === 'sending' || paying.outdated === order;
  const [picked, pick] = useState<string | null | undefined>();
  const terminals = useTerminals(order);
  const terminal = picked === undefined ? (terminals[0]?.terminal ?? null) : picked;
  /** A terminal asks for nothing but the amount. */
  const shown = (typed: TenderForm): TenderForm =>
    typed.method === 'card' && terminal !== null ? { ...typed, active: 'amount' } : typed;
  const step = nextStep({ ...form, terminal }, order);
  const ofTerminals = useWords(terminalWords);
  const unpaid = form.method === 'card' ? whyNotPaid(order.card, ofTerminals) : null;
  const written = (amount: Money): string =>
    formatMoney(amount, order.currency, { locale: language });

  /** From the form as it then is: keys may come faster than screens are drawn. */
  const change = (changed: (form: TenderForm) => TenderForm): void => {
    if (isSending) return;
    onChange();
    setProblem(null);
    setForm(changed);
  };
  const confirm = async (): Promise<void> => {
    if (isSending) return;
    if (step.kind === 'blocked') {
      setProblem(step.why);
      return;
    }
    setProblem(null);
    if (await onConfirm(order, step)) setForm(() => blankForm('cash'));
    else forget();
  };
  const play = (key: PayKey): void => {
    if (key.is === 'enter') void confirm();
    else
      change((typed) =>
        key.is === 'pad' ? pressed(shown(typed), key.key) : blankForm(key.method),
      );
  };
  const { hear, forget } = useTypedAhead(isSending, play);
  usePayKeys({ isListening: !isReversing, isSending }, hear);
  const panel = {
    order,
    entry: form.entry,
    active: shown(form).active,
    onActive: (active: TenderForm['active']) => setForm((typed) => ({ ...typed, active })),
    onType: (field: TenderForm['active'], text: string) =>
      change((typed) => typedInto(typed, field, text)),
  };
  return (
    <Sheet
      title={words.title}
      place="side"
      closeLabel={parts.close}
      onClose={() => {
        if (paying.status !== 'sending') onClose();
      }}
      footer={
        <div className={styles.foot}>
          <div className={styles.notes} aria-live="polite">
            {problem !== null || unpaid === null ? null : (
              <p className={styles.problem}>{unpaid}</p>
            )}
            {problem === null ? null : (
              <p className={styles.problem}>
                {blockedText(problem, order, words, written)} {words.nothingTaken}
              </p>
            )}
          </div>
          {paying.status === 'choosing' && paying.refusal !== null ? (
            <RefusalNote refusal={paying.refusal} />
          ) : null}
          <Button kind="primary" large wide isPending={isSending} onPress={() => void confirm()}>
            {paying.status === 'sending'
              ? words.sending
              : actionText(step, form.method, words, written)}
          </Button>
        </div>
      }
    >
      <div className={styles.pay}>
        <Due order={order} method={form.method} />
        <TakenList order={order} isSending={isSending} onReversing={setReversing} />
        <TenderTabs chosen={form.method} onChoose={(method) => hear({ is: 'method', method })} />
        {step.kind === 'give-back' ? (
          <p className={styles.lead}>{words.back.lead(order.returns?.receipt ?? '')}</p>
        ) : (
          <div className={styles.work}>
            <div className={styles.panel}>
              {form.method === 'cash' ? <CashPanel {...panel} step={step} /> : null}
              {form.method === 'card' && terminals.length > 0 ? (
                <TerminalPanel terminals={terminals} chosen={terminal} onChoose={pick} />
              ) : null}
              {form.method === 'card' && terminal !== null ? (
                <EntryInput
                  {...panel}
                  field="amount"
                  label={words.card.amount}
                  otherwise={order.due}
                />
              ) : null}
              {form.method === 'card' && terminal === null ? (
                <CardPanel
                  {...panel}
                  scheme={form.scheme}
                  onScheme={(scheme) => change((typed) => withScheme(typed, scheme))}
                />
              ) : null}
              {form.method === 'transfer' ? (
                <TransferPanel {...panel} amount={step.amount} />
              ) : null}
            </div>
            <NumberPad
              leftKey="000"
              labels={{ back: parts.erase, clear: parts.clear }}
              onKey={(key) => hear({ is: 'pad', key })}
            />
          </div>
        )}
      </div>
    </Sheet>
  );
};

/** A card that paid nothing is still what is talked about. */
const firstForm = ({ card }: OpenOrderView): TenderForm =>
  blankForm(card?.state === 'declined' || card?.state === 'not-sent' ? 'card' : 'cash');
