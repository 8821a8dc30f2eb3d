import type { AnomalyView } from '@pos/api';
import type { Remedy } from '@pos/domain';
import {
  formatDateTime,
  formatQuantity,
  parseInstant,
  type Currency,
  type TimeZone,
} from '@pos/kernel';
import { CircleCheck } from 'lucide-react';
import { usePreferences } from '../state/preferences.ts';
import { useData } from '../state/till.ts';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import { kindOfRecord } from './kind-of-record.ts';
import styles from './sync.module.css';
import { syncWords } from './words.ts';

/** What tills recorded that cannot all be true: who, what and when, and what may be done about it. */
export const AnomaliesSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const all = useWords(syncWords);
  const words = all.anomalies;
  const parts = useWords(partWords);
  const { send, refusal, isSending } = useSend();
  const told = useData('anomalies', {});
  const store = useData('store', {});
  const zone = store?.setUp ? store.store.timeZone : null;
  const { anomalies, parked, currency } = told ?? { anomalies: [], parked: [], currency: null };
  return (
    <Sheet title={words.title} closeLabel={parts.close} onClose={onClose} place="side">
      <div className={styles.body}>
        {anomalies.length === 0 && parked.length === 0 ? (
          <Empty icon={CircleCheck} title={words.none} lead={words.noneLead} />
        ) : null}
        {anomalies.length === 0 ? null : <p className={styles.lead}>{words.lead}</p>}
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        {currency === null ? null : (
          <ul className={styles.anomalies}>
            {anomalies.map((anomaly) => (
              <One
                key={anomaly.id}
                anomaly={anomaly}
                currency={currency}
                zone={zone}
                isSending={isSending}
                onSettle={(how) => void send({ type: 'SettleAnomaly', anomaly: anomaly.id, how })}
              />
            ))}
          </ul>
        )}
        {parked.length === 0 ? null : (
          <section className={styles.parked}>
            <h3>{words.parked}</h3>
            <p className={styles.lead}>{words.parkedLead}</p>
            <ul>
              {parked.map(({ type, number, at, by }, place) => (
                <li key={place}>
                  {[all.records[kindOfRecord(type)], number, moment(at, zone), by?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Sheet>
  );
};

interface OneProps {
  readonly anomaly: AnomalyView;
  readonly currency: Currency;
  readonly zone: TimeZone | null;
  readonly isSending: boolean;
  readonly onSettle: (how: Remedy) => void;
}

const One = ({ anomaly, currency, zone, isSending, onSettle }: OneProps) => {
  const words = useWords(syncWords).anomalies;
  const language = usePreferences((state) => state.language);
  const { title, lead } = words.kinds[anomaly.kind];
  return (
    <li className={styles.anomaly}>
      <h3 className={styles.anomalyTitle}>{title}</h3>
      <p className={styles.lead}>{lead}</p>
      <ol className={styles.traces}>
        {anomaly.traces.map(({ what, at, by, device, number }, place) => (
          <li key={place}>
            <strong>{[device, words.what[what]].join(' · ')}</strong>
            {number === null ? null : <span className={styles.number}>{number}</span>}
            <span className={styles.soft}>
              {[moment(at, zone), by?.name].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {anomaly.items.length === 0 ? null : (
        <p>
          {anomaly.items
            .map(
              ({ name, quantity }) => `${formatQuantity(quantity, { locale: language })} × ${name}`,
            )
            .join(', ')}
        </p>
      )}
      {anomaly.amount === null ? null : (
        <p className={styles.amount}>
          {words.too} <Amount amount={anomaly.amount} currency={currency} size="l" strong />
        </p>
      )}
      <div className={styles.remedies}>
        {anomaly.remedies.map((how) => (
          <Button
            key={how}
            aria-label={`${words.remedies[how]}: ${title}`}
            isPending={isSending}
            onPress={() => onSettle(how)}
          >
            {words.remedies[how]}
          </Button>
        ))}
      </div>
    </li>
  );
};

const moment = (at: string, zone: TimeZone | null): string => {
  const instant = parseInstant(at);
  return instant === null || zone === null ? '' : formatDateTime(instant, zone);
};
