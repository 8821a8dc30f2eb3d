import { tell } from '@pos/messages';
import type { ToldRefusal } from '@pos/api';
import { formatQuantity, vnd, type OrderId } from '@pos/kernel';
import {
  Amount,
  Button,
  Empty,
  IconButton,
  RefusalNote,
  usePreferences,
  useWords,
} from '@pos/screens/ui';
import { ArrowLeft, ChefHat, Minus, Plus, ReceiptText, Utensils } from 'lucide-react';
import { useState } from 'react';
import type { Done, LocalTill, Waiter } from '../shop/local-till.ts';
import { Menu } from './menu.tsx';
import styles from './order-screen.module.css';
import { tabletWords } from './words.ts';

interface Props {
  readonly till: LocalTill;
  readonly waiter: Waiter;
  readonly order: OrderId;
  readonly onBack: () => void;
}

export const OrderScreen = ({ till, waiter, order, onBack }: Props) => {
  const words = useWords(tabletWords).order;
  const unnamed = useWords(tabletWords).tables.unnamed;
  const { language } = usePreferences();
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const currency = till.shop.store()?.currency ?? vnd;
  const hand = till.shop.atHand(order);
  const act = (doing: Promise<Done>): void =>
    void doing.then((done) => setRefusal(done.ok ? null : tell(done.refusal, language, currency)));
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Button kind="quiet" onPress={onBack}>
          <ArrowLeft aria-hidden size={20} />
          {words.back}
        </Button>
        <h1>{hand?.state.label ?? unnamed}</h1>
        {hand === null ? null : (
          <Button
            kind="primary"
            isDisabled={hand.toSend === 0}
            onPress={() => act(till.send(order, waiter))}
          >
            <ChefHat aria-hidden size={20} />
            {hand.toSend === 0 ? words.allSent : words.send(hand.toSend)}
          </Button>
        )}
      </header>
      {hand === null ? (
        <Empty icon={ReceiptText} title={words.closed} lead={words.closedLead} />
      ) : (
        <>
          <Menu
            shop={till.shop}
            currency={currency}
            onPick={(product, modifiers, note) =>
              act(till.add(order, { product, modifiers, note }, waiter))
            }
          />
          <section className={styles.order} aria-label={words.lines}>
            {refusal === null ? null : <RefusalNote refusal={refusal} />}
            {hand.lines.length === 0 ? (
              <Empty icon={Utensils} title={words.empty} lead={words.emptyLead} />
            ) : (
              <ul className={styles.lines}>
                {hand.lines.map((line) => {
                  const count = Math.round(line.quantity / 1000);
                  const fewer =
                    count > 1
                      ? () => till.changeQuantity(order, line.line, count - 1, waiter)
                      : () => till.remove(order, line.line, words.removedBecause, waiter);
                  return (
                    <li key={line.line} className={styles.line}>
                      <div className={styles.what}>
                        <span>{line.name}</span>
                        <span className={styles.detail}>
                          {[...line.modifiers.map(({ name }) => name), line.note]
                            .filter((text) => text !== null)
                            .join(' · ')}
                        </span>
                      </div>
                      <IconButton
                        label={`${count > 1 ? words.fewer : words.remove}: ${line.name}`}
                        onPress={() => act(fewer())}
                      >
                        <Minus aria-hidden size={18} />
                      </IconButton>
                      <span className={styles.count}>
                        {formatQuantity(line.quantity, { locale: language })}
                      </span>
                      <IconButton
                        label={`${words.more}: ${line.name}`}
                        onPress={() =>
                          act(till.changeQuantity(order, line.line, count + 1, waiter))
                        }
                      >
                        <Plus aria-hidden size={18} />
                      </IconButton>
                      <Amount amount={line.total} currency={currency} />
                    </li>
                  );
                })}
              </ul>
            )}
            <p className={styles.total}>
              <span>{words.total}</span>
              <Amount amount={hand.total} currency={currency} size="xl" strong />
            </p>
          </section>
        </>
      )}
    </main>
  );
};
