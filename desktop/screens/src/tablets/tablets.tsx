import { Network, Tablet, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useData } from '../state/till.ts';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import { Neighbours } from './neighbours.tsx';
import { OfferCard } from './offer-card.tsx';
import { TabletRow } from './tablet-row.tsx';
import { Page } from '../ui/page.tsx';
import styles from './tablets.module.css';
import { tabletsWords } from './words.ts';

/** The shop's tablets: let in with a code, named, shut out. */
export const Tablets = () => {
  const words = useWords(tabletsWords);
  const parts = useWords(partWords);
  const view = useData('tablets', {});
  const { send, refusal, isSending } = useSend();
  const [hasAsked, setAsked] = useState(false);
  if (view === undefined) return <Waiting label={parts.loading} />;
  const { offer, addresses, tablets } = view;
  const isReachable = addresses !== null && addresses.length > 0;
  const winner = tablets.find(({ device }) => device === offer?.usedBy) ?? null;
  const isFresh = offer?.usedBy === null || (hasAsked && winner !== null);
  const shown = isReachable && isFresh ? offer : null;
  const canConnect = isReachable && shown === null;
  const offerOne = (): void => {
    setAsked(true);
    void send({ type: 'OfferPairing' });
  };
  return (
    <Page heading="tablets">
      <header className={styles.head}>
        <div>
          <h1 id="tablets">{words.title}</h1>
          <p className={styles.soft}>{words.lead}</p>
        </div>
        {canConnect ? (
          <Button kind="primary" isPending={isSending} onPress={offerOne}>
            <Tablet aria-hidden size={20} /> {words.connect}
          </Button>
        ) : null}
      </header>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {addresses === null ? (
        <section className={styles.card} aria-labelledby="closed-door">
          <h2 id="closed-door" className={styles.name}>
            {words.closed}
          </h2>
          <p className={styles.soft}>{words.closedLead}</p>
          <div>
            <Button
              kind="primary"
              isPending={isSending}
              onPress={() => void send({ type: 'OpenToShop' })}
            >
              <Network aria-hidden size={20} /> {words.open}
            </Button>
          </div>
        </section>
      ) : null}
      {addresses?.length === 0 ? (
        <Empty icon={WifiOff} title={words.noNetwork} lead={words.noNetworkLead} />
      ) : null}
      {shown === null ? null : (
        <OfferCard
          key={shown.code}
          offer={shown}
          addresses={addresses ?? []}
          tablet={winner}
          onAnother={offerOne}
        />
      )}
      {tablets.length === 0 ? null : (
        <section className={styles.card} aria-labelledby="paired-tablets">
          <h2 id="paired-tablets" className={styles.name}>
            {words.list}
          </h2>
          <ul className={styles.list}>
            {tablets.map((tablet) => (
              <TabletRow key={tablet.device} tablet={tablet} />
            ))}
          </ul>
        </section>
      )}
      {canConnect && tablets.length === 0 ? (
        <Empty icon={Tablet} title={words.none} lead={words.noneLead} />
      ) : null}
      <Neighbours addresses={addresses ?? []} />
    </Page>
  );
};
