import type { BankAccount } from '@pos/domain';
import { paymentCodeOf, vietQr } from '@pos/documents';
import { formatMoney, type Money } from '@pos/kernel';
import { Landmark } from 'lucide-react';
import { usePreferences } from '../../state/preferences.ts';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { QrPicture } from '../../ui/codes.tsx';
import { payWords } from '../words.ts';
import { EntryInput, type PanelProps } from './entry-input.tsx';
import styles from './panels.module.css';

interface Props extends PanelProps {
  readonly amount: Money;
}

/** The code is drawn on this screen without any network; that the money came is for a person to say. */
export const TransferPanel = ({ amount, ...panel }: Props) => {
  const words = useWords(payWords).transfer;
  const store = useData('store', {});
  const account = (store?.setUp && store.store.bankAccount) || null;
  return (
    <>
      {store === undefined ? null : account === null || !store.setUp ? (
        <NoAccount />
      ) : (
        <Code account={account} amount={amount} panel={panel} terminal={store.till.register} />
      )}
      <div className={styles.pair}>
        <EntryInput {...panel} field="bankReference" label={words.reference} />
        <EntryInput {...panel} field="amount" label={words.amount} otherwise={panel.order.due} />
      </div>
      <p className={styles.lead}>{words.lead}</p>
    </>
  );
};

const NoAccount = () => {
  const words = useWords(payWords).transfer;
  return (
    <div className={styles.missing}>
      <Landmark aria-hidden size={28} />
      <p className={styles.missingTitle}>{words.missingTitle}</p>
      <p>{words.missing}</p>
    </div>
  );
};

interface CodeProps {
  readonly account: BankAccount;
  readonly amount: Money;
  readonly panel: PanelProps;
  readonly terminal: string;
}

const Code = ({ account, amount, panel: { order }, terminal }: CodeProps) => {
  const words = useWords(payWords).transfer;
  const language = usePreferences((state) => state.language);
  const code = paymentCodeOf(order.order);
  const written = formatMoney(amount, order.currency, { locale: language });
  return (
    <div className={styles.code}>
      <div className={styles.picture}>
        <QrPicture
          data={vietQr({ account, amount, purpose: code, terminal })}
          label={words.qr(written)}
        />
      </div>
      <dl className={styles.codeFacts}>
        <dt>{words.scan}</dt>
        <dd className={styles.codeAmount}>{written}</dd>
        <dt>{words.content}</dt>
        <dd>{code}</dd>
        <dt>{words.account}</dt>
        <dd>
          {account.number}
          {account.holder === '' ? null : <span> · {account.holder}</span>}
        </dd>
      </dl>
    </div>
  );
};
