import { tell } from '@pos/messages';
import type { ToldRefusal } from '@pos/api';
import { vnd } from '@pos/kernel';
import { Button, Choices, Empty, RefusalNote, usePreferences, useWords } from '@pos/screens/ui';
import { ChefHat, List, LogOut, RotateCcw, Armchair } from 'lucide-react';
import { useState } from 'react';
import type { BoardTicket } from '../../shop/kitchen.ts';
import type { LocalTill, Waiter } from '../../shop/local-till.ts';
import { tabletWords } from '../words.ts';
import { CountsSheet } from './counts-sheet.tsx';
import styles from './kitchen.module.css';
import { RecallSheet } from './recall-sheet.tsx';
import { TicketCard } from './ticket-card.tsx';
import { useBumpKeys } from './use-bump-keys.ts';
import { useNow } from './use-now.ts';
import { kitchenWords } from './words.ts';

interface Props {
  readonly till: LocalTill;
  readonly waiter: Waiter;
  readonly onTables: () => void;
  readonly onLogOut: () => void;
}

const everywhere = 'all';

/** The kitchen's board: what is to be made, the oldest on the left. */
export const Kitchen = ({ till, waiter, onTables, onLogOut }: Props) => {
  const words = useWords(kitchenWords);
  const logOut = useWords(tabletWords).tables.logOut;
  const { language } = usePreferences();
  const now = useNow();
  const [station, setStation] = useState(() => localStorage.getItem('quay-station'));
  const [sheet, setSheet] = useState<'recall' | 'counts' | null>(null);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const stations = till.kitchen.stations();
  const chosen = stations.find(({ id }) => id === station)?.id ?? null;
  const tickets = till.kitchen.tickets(chosen);
  const waiting = tickets.filter(({ isMade }) => !isMade);
  const say = (type: 'Bump' | 'Recall', { order, lines }: BoardTicket): void =>
    void till.ticket(order, { type, parts: lines }, waiter).then((done) => {
      const currency = till.shop.store()?.currency ?? vnd;
      setRefusal(done.ok ? null : tell(done.refusal, language, currency));
    });
  useBumpKeys(sheet === null, (place) => {
    const ticket = waiting[place];
    if (ticket) say('Bump', ticket);
  });
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        {stations.length < 2 ? null : (
          <Choices
            label={words.stations}
            required
            choices={[
              { id: everywhere, label: words.all },
              ...stations.map(({ id, name }) => ({ id, label: name })),
            ]}
            chosen={[chosen ?? everywhere]}
            onChoose={([id = everywhere]) => {
              localStorage.setItem('quay-station', id);
              setStation(id);
            }}
          />
        )}
        <span className={styles.grow} />
        <Button onPress={() => setSheet('counts')}>
          <List aria-hidden size={20} /> {words.counts}
        </Button>
        <Button onPress={() => setSheet('recall')}>
          <RotateCcw aria-hidden size={20} /> {words.recall}
        </Button>
        <Button kind="quiet" onPress={onTables}>
          <Armchair aria-hidden size={20} /> {words.tables}
        </Button>
        <Button kind="quiet" onPress={onLogOut}>
          <LogOut aria-hidden size={18} /> {logOut}
        </Button>
      </header>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {waiting.length === 0 ? (
        <Empty icon={ChefHat} title={words.none} lead={words.noneLead} />
      ) : (
        <ul className={styles.board} aria-label={words.tickets} tabIndex={0}>
          {waiting.map((ticket, place) => (
            <TicketCard
              key={`${ticket.order}/${ticket.round}/${ticket.at}`}
              ticket={ticket}
              place={place}
              now={now}
              onBump={() => say('Bump', ticket)}
            />
          ))}
        </ul>
      )}
      {sheet === 'counts' ? <CountsSheet tickets={waiting} onClose={() => setSheet(null)} /> : null}
      {sheet === 'recall' ? (
        <RecallSheet
          tickets={tickets
            .filter(({ isMade }) => isMade)
            .slice(-12)
            .toReversed()}
          onRecall={(ticket) => say('Recall', ticket)}
          onClose={() => setSheet(null)}
        />
      ) : null}
    </main>
  );
};
