import type { UnsentRecord } from '@pos/api';
import { formatDateTime, parseInstant, type Currency, type TimeZone } from '@pos/kernel';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import { ExportButton } from './export-button.tsx';
import { kindOfRecord } from './kind-of-record.ts';
import { ReachMark } from './reach-mark.tsx';
import styles from './sync.module.css';
import { syncWords } from './words.ts';

const page = 50;
const most = 200;

/** What is only on this till yet. There is nothing here that takes one away. */
export const UnsentSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const all = useWords(syncWords);
  const words = all.unsent;
  const parts = useWords(partWords);
  const language = usePreferences((state) => state.language);
  const [limit, setLimit] = useState(page);
  const unsent = useData('unsent', { limit });
  const store = useData('store', {});
  const zone = store?.setUp ? store.store.timeZone : null;
  return (
    <Sheet
      title={words.title}
      closeLabel={parts.close}
      onClose={onClose}
      footer={unsent === undefined || unsent.total === 0 ? undefined : <ExportButton />}
    >
      {unsent === undefined ? <Waiting label={parts.loading} /> : null}
      {unsent?.total === 0 ? (
        <Empty icon={CircleCheck} title={words.none} lead={words.noneLead} />
      ) : null}
      {unsent === undefined || unsent.total === 0 ? null : (
        <div className={styles.body}>
          <p className={styles.lead}>{words.lead}</p>
          <p className={styles.count}>{words.count(unsent.total.toLocaleString(language))}</p>
          <ul className={styles.records}>
            {unsent.records.map((record, place) => (
              <Row key={place} record={record} currency={unsent.currency} zone={zone} />
            ))}
          </ul>
          {unsent.next !== null && limit < most ? (
            <Button onPress={() => setLimit(most)}>{words.more}</Button>
          ) : null}
        </div>
      )}
    </Sheet>
  );
};

interface RowProps {
  readonly record: UnsentRecord;
  readonly currency: Currency;
  readonly zone: TimeZone | null;
}

const Row = ({ record, currency, zone }: RowProps) => {
  const words = useWords(syncWords);
  const at = parseInstant(record.at);
  const when = at === null || zone === null ? '' : formatDateTime(at, zone);
  return (
    <li className={styles.record}>
      <span className={styles.recordName}>
        {words.records[kindOfRecord(record.type)]}
        {record.number === null ? '' : ` · ${record.number}`}
      </span>
      {record.total === null ? <span /> : <Amount amount={record.total} currency={currency} />}
      <span className={styles.soft}>{[when, record.by?.name].filter(Boolean).join(' · ')}</span>
      <ReachMark reach={record.reach} short />
    </li>
  );
};
