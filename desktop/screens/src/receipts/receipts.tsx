import type { Money } from '@pos/kernel';
import type { TenderMethod } from '@pos/domain';
import { ReceiptText, Search, SearchX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useInbox } from '../scan/inbox.ts';
import { scannedReceipts } from '../scan/scanned.ts';
import { isUnderSheet } from '../state/desk.ts';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Blank } from './blank.tsx';
import { Detail } from './detail.tsx';
import { matching, meant } from './list/pages.ts';
import { ReceiptList } from './list/receipt-list.tsx';
import { useReceipts } from './list/use-receipts.ts';
import styles from './receipts.module.css';
import { receiptsWords } from './words.ts';

/** A refund that was made here just now. */
export interface GivenBack {
  readonly number: string;
  readonly method: TenderMethod;
  readonly amount: Money;
}

/** Every numbered document of this till: found again, looked at, copied, taken back. */
export const Receipts = () => {
  const words = useWords(receiptsWords);
  const store = useData('store', {});
  const { receipts, currency, refusal, isLoading, hasMore, loadMore } = useReceipts();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [givenBack, setGivenBack] = useState<GivenBack | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useSearchHearsTyping(search);
  useInbox(scannedReceipts, (number) => {
    setTyped('');
    setChosen(meant(receipts ?? [], number));
  });
  const found = matching(receipts ?? [], typed);
  const currentStore = store?.setUp ? store.store : null;
  return (
    <section className={styles.page} aria-labelledby="receipts">
      <div className={styles.side}>
        <header className={styles.head}>
          <h1 id="receipts" className={styles.title}>
            {words.title}
          </h1>
          <search className={styles.search}>
            <Search aria-hidden size={20} />
            <input
              ref={search}
              className={styles.input}
              type="search"
              autoComplete="off"
              spellCheck={false}
              aria-label={words.search}
              placeholder={words.searchHint}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setTyped('');
                if (event.key === 'Enter') setChosen(meant(receipts ?? [], typed) ?? chosen);
              }}
            />
          </search>
        </header>
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        {receipts === null && refusal === null ? <Waiting /> : null}
        {receipts !== null && receipts.length === 0 ? (
          <Blank icon={ReceiptText} title={words.empty} lead={words.emptyLead} />
        ) : null}
        {receipts !== null && receipts.length > 0 && found.length === 0 ? (
          <Blank icon={SearchX} title={words.noMatch(typed.trim())} lead={words.noMatchLead} />
        ) : null}
        {currency === null || found.length === 0 ? null : (
          <ReceiptList
            receipts={found}
            currency={currency}
            zone={currentStore?.timeZone ?? null}
            chosen={chosen}
            // A search that matches little would otherwise read the whole history page by page.
            hasMore={hasMore && typed.trim() === ''}
            isLoading={isLoading}
            onMore={loadMore}
            onChoose={setChosen}
          />
        )}
      </div>
      <div className={styles.detail}>
        {chosen === null ? (
          <Blank icon={ReceiptText} title={words.choose} lead={words.chooseLead} />
        ) : (
          <Detail
            key={chosen}
            number={chosen}
            store={currentStore}
            givenBack={givenBack?.number === chosen ? givenBack : null}
            onShow={setChosen}
            onRefunded={(refund) => {
              // The list has to show it, whatever was looked for.
              setTyped('');
              setGivenBack(refund);
              setChosen(refund.number);
            }}
          />
        )}
      </div>
    </section>
  );
};

/** Whatever is typed on this screen is a number to look for, wherever the focus is; not under a sheet. */
const useSearchHearsTyping = (search: { readonly current: HTMLInputElement | null }): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (
        event.key.length !== 1 ||
        event.key === ' ' ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey
      )
        return;
      if (isUnderSheet() || document.activeElement?.closest('input, textarea')) return;
      search.current?.focus();
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [search]);
};
