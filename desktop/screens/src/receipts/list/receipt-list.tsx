import type { ReceiptSummary } from '@pos/api';
import { formatDateTime, negate, parseInstant, type Currency, type TimeZone } from '@pos/kernel';
import { RotateCcw } from 'lucide-react';
import {
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { classes } from '../../ui/classes.ts';
import { ReachMark } from '../../sync/reach-mark.tsx';
import { receiptsWords } from '../words.ts';
import styles from './receipt-list.module.css';

interface Props {
  readonly receipts: readonly ReceiptSummary[];
  readonly currency: Currency;
  readonly zone: TimeZone | null;
  readonly chosen: string | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
  readonly onChoose: (number: string) => void;
}

const rowHeight = 68;

/** Only the rows in sight exist, however many years the list goes back. */
export const ReceiptList = (props: Props) => {
  const { receipts, currency, zone, chosen, hasMore, isLoading, onMore, onChoose } = props;
  const words = useWords(receiptsWords);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, loaderHeight: 48 }}>
      <ListBox
        className={styles.list ?? ''}
        aria-label={words.list}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const number = receipts.find((each) => keys !== 'all' && keys.has(each.number))?.number;
          if (number !== undefined) onChoose(number);
        }}
      >
        {receipts.map((receipt) => (
          <Row key={receipt.number} receipt={receipt} currency={currency} zone={zone} />
        ))}
        {hasMore ? (
          <ListBoxLoadMoreItem
            className={styles.more ?? ''}
            isLoading={isLoading}
            onLoadMore={onMore}
          >
            {words.more}
          </ListBoxLoadMoreItem>
        ) : null}
      </ListBox>
    </Virtualizer>
  );
};

interface RowProps {
  readonly receipt: ReceiptSummary;
  readonly currency: Currency;
  readonly zone: TimeZone | null;
}

const Row = ({ receipt: { number, kind, at, total, by, reach }, currency, zone }: RowProps) => {
  const words = useWords(receiptsWords);
  const moment = parseInstant(at);
  const when = moment === null || zone === null ? '' : formatDateTime(moment, zone);
  const isRefund = kind === 'refund';
  return (
    <ListBoxItem id={number} textValue={number} className={styles.row ?? ''}>
      <span className={styles.number}>{number}</span>
      <span className={classes(styles.total, isRefund && styles.refund)}>
        <Amount amount={isRefund ? negate(total) : total} currency={currency} strong />
      </span>
      <span className={styles.when}>
        {isRefund ? <RotateCcw size={14} aria-label={words.refund} /> : null}{' '}
        {[when, by?.name].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.reach}>
        <ReachMark reach={reach} short />
      </span>
    </ListBoxItem>
  );
};
