import type { ReceiptView, StoreView, ToldRefusal } from '@pos/api';
import { letterheadOf, settledPaper } from '@pos/documents';
import { formatMoney } from '@pos/kernel';
import { Printer, RotateCcw, SearchX } from 'lucide-react';
import { useState } from 'react';
import { receiptActions } from '../keys/keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { deviceWords } from '../shell/status/device-words.ts';
import { paperSaid } from '../shell/status/printer-state.ts';
import { useAct } from '../state/act.ts';
import { usePreferences } from '../state/preferences.ts';
import { useData, useView } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { Button } from '../ui/button.tsx';
import { Paper } from '../ui/paper.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ReachMark } from '../sync/reach-mark.tsx';
import { Blank } from './blank.tsx';
import styles from './detail.module.css';
import type { GivenBack } from './receipts.tsx';
import { RefundSheet } from './refund/refund-sheet.tsx';
import { receiptsWords } from './words.ts';

interface Props {
  readonly number: string;
  readonly store: Extract<StoreView, { setUp: true }>['store'] | null;
  readonly givenBack: GivenBack | null;
  readonly onShow: (number: string) => void;
  readonly onRefunded: (refund: GivenBack) => void;
}

export const Detail = ({ number, store, givenBack, onShow, onRefunded }: Props) => {
  const words = useWords(receiptsWords);
  const told = useView('receipt', { number });
  if (told === undefined || store === null) return <Waiting />;
  if (!told.ok) {
    return told.refusal.code === 'NotFound' ? (
      <Blank icon={SearchX} title={words.notFound(number)} lead={words.notFoundLead} />
    ) : (
      <RefusalNote refusal={told.refusal} />
    );
  }
  return (
    <Found
      number={number}
      view={told.data}
      store={store}
      givenBack={givenBack}
      onShow={onShow}
      onRefunded={onRefunded}
    />
  );
};

interface FoundProps extends Props {
  readonly view: ReceiptView;
  readonly store: NonNullable<Props['store']>;
}

const Found = ({ number, view, store, givenBack, onShow, onRefunded }: FoundProps) => {
  const words = useWords(receiptsWords);
  const language = usePreferences((state) => state.language);
  const act = useAct();
  const [asked, setAsked] = useState<'no' | 'asking' | 'asked'>('no');
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isRefunding, setRefunding] = useState(false);
  const devices = useData('devices', {});
  const ofDevices = useWords(deviceWords);
  const copy = asked === 'asked' ? view.copies : 0;
  const reprint = async (): Promise<void> => {
    setAsked('asking');
    const told = await act({ type: 'Reprint', number });
    setRefusal(told.ok ? null : told.refusal);
    setAsked(told.ok ? 'asked' : 'no');
  };
  useKeys(receiptActions, (action) => {
    if (action === 'reprint' && asked !== 'asking') void reprint();
    if (action === 'refund' && canRefund) setRefunding(true);
  });
  const canRefund = view.kind === 'receipt' && view.refundable.some(({ quantity }) => quantity > 0);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{words.detail(number)}</h2>
        <div className={styles.actions}>
          <Button isPending={asked === 'asking'} onPress={() => void reprint()}>
            <Printer aria-hidden size={20} /> {words.reprint(view.copies)}
          </Button>
          {canRefund ? (
            <Button onPress={() => setRefunding(true)}>
              <RotateCcw aria-hidden size={20} /> {words.refundThis}
            </Button>
          ) : null}
        </div>
      </header>
      <div className={styles.body}>
        {givenBack === null ? null : (
          <p className={styles.givenBack} role="status">
            {words.givenBack[givenBack.method]}
            <Amount amount={givenBack.amount} currency={view.currency} size="xl" strong />
          </p>
        )}
        <p className={styles.reach}>
          <ReachMark reach={view.reach} />
        </p>
        <Links view={view} canRefund={canRefund} language={language} onShow={onShow} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        {asked === 'asked' ? (
          <p className={styles.note} role="status">
            {paperSaid(
              devices,
              {
                queued: words.copyQueued(view.copies),
                recorded: words.copyRecorded(view.copies),
              },
              ofDevices,
            )}
          </p>
        ) : null}
        <Paper
          document={settledPaper(view, letterheadOf(store), { language, copy })}
          label={words.paper(number, copy)}
        />
      </div>
      {isRefunding && view.kind === 'receipt' ? (
        <RefundSheet
          receipt={view}
          onClose={() => setRefunding(false)}
          onRefunded={(refund) => {
            setRefunding(false);
            onRefunded(refund);
          }}
        />
      ) : null}
    </>
  );
};

interface LinksProps {
  readonly view: ReceiptView;
  readonly canRefund: boolean;
  readonly language: 'vi' | 'en';
  readonly onShow: (number: string) => void;
}

/** From a sale to what was taken back of it, and from a refund to its sale. */
const Links = ({ view, canRefund, language, onShow }: LinksProps) => {
  const words = useWords(receiptsWords);
  const link = (number: string, text: string) => (
    <Button
      key={number}
      kind="quiet"
      aria-label={words.open(number)}
      onPress={() => onShow(number)}
    >
      {text}
    </Button>
  );
  if (view.kind === 'refund') {
    const { text } = view.document.of;
    return (
      <p className={styles.links}>
        {words.refundOf} {link(text, text)}
      </p>
    );
  }
  if (view.refunds.length === 0) return null;
  return (
    <div className={styles.links}>
      <span>{canRefund ? words.refunds : words.nothingLeft}</span>
      {view.refunds.map(({ number, total }) =>
        link(number, `${number} · ${formatMoney(total, view.currency, { locale: language })}`),
      )}
    </div>
  );
};
