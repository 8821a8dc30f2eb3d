import type { ToldRefusal } from '@pos/api';
import { vnd, type OrderId } from '@pos/kernel';
import { tell } from '@pos/messages';
import {
  Amount,
  Button,
  Empty,
  Field,
  LookSwitch,
  partWords,
  Press,
  RefusalNote,
  Sheet,
  usePreferences,
  useWords,
} from '@pos/screens/ui';
import { Armchair, ChefHat, LogOut, Plus } from 'lucide-react';
import { useState } from 'react';
import type { LocalTill, Waiter } from '../shop/local-till.ts';
import styles from './tables.module.css';
import { tabletWords } from './words.ts';

interface Props {
  readonly till: LocalTill;
  readonly waiter: Waiter;
  readonly onOpen: (order: OrderId) => void;
  readonly onKitchen: () => void;
  readonly onLogOut: () => void;
}

export const Tables = ({ till, waiter, onOpen, onKitchen, onLogOut }: Props) => {
  const words = useWords(tabletWords).tables;
  const { language } = usePreferences();
  const [isNaming, setNaming] = useState(false);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const tables = till.shop.tables();
  const currency = till.shop.store()?.currency ?? vnd;
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <span className={styles.waiter}>{waiter.name}</span>
        <Button kind="quiet" onPress={onKitchen}>
          <ChefHat aria-hidden size={20} />
          {words.kitchen}
        </Button>
        <LookSwitch />
        <Button kind="quiet" onPress={onLogOut}>
          <LogOut aria-hidden size={18} />
          {words.logOut}
        </Button>
        <Button kind="primary" onPress={() => setNaming(true)}>
          <Plus aria-hidden size={20} />
          {words.open}
        </Button>
      </header>
      {tables.length === 0 ? (
        <Empty icon={Armchair} title={words.none} lead={words.noneLead} />
      ) : (
        <ul className={styles.tables}>
          {tables.map(({ order, label, lines, total }) => (
            <li key={order}>
              <Press className={styles.table} onPress={() => onOpen(order)}>
                <span className={styles.label}>{label ?? words.unnamed}</span>
                <span className={styles.count}>{words.items(lines)}</span>
                <Amount amount={total} currency={currency} strong />
              </Press>
            </li>
          ))}
        </ul>
      )}
      {isNaming ? (
        <NameTable
          refusal={refusal}
          onClose={() => {
            setNaming(false);
            setRefusal(null);
          }}
          onName={(label) => {
            void till.openTable(label, waiter).then((done) => {
              if (done.ok) return onOpen(done.order);
              setRefusal(tell(done.refusal, language, currency));
            });
          }}
        />
      ) : null}
    </main>
  );
};

interface NameProps {
  readonly refusal: ToldRefusal | null;
  readonly onClose: () => void;
  readonly onName: (label: string) => void;
}

const NameTable = ({ refusal, onClose, onName }: NameProps) => {
  const words = useWords(tabletWords).tables;
  const parts = useWords(partWords);
  const [label, setLabel] = useState('');
  const isReady = label.trim() !== '';
  return (
    <Sheet title={words.open} closeLabel={parts.close} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onName(label.trim());
        }}
      >
        <Field
          first
          label={words.name}
          hint={words.nameHint}
          value={label}
          maxLength={60}
          onChange={setLabel}
        />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        <Button kind="primary" type="submit" large wide isDisabled={!isReady}>
          {words.open}
        </Button>
      </form>
    </Sheet>
  );
};
