import type { PeripheralsView } from '@pos/api';
import type { PeripheralFields } from '@pos/domain';
import { formatQuantity, quantity } from '@pos/kernel';
import { MonitorUp, PencilLine, Plus, Radar } from 'lucide-react';
import { useState } from 'react';
import { guestAddress } from '../../guest/guest-channel.ts';
import { newId } from '../../state/ids.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useData } from '../../state/till.ts';
import { useSend } from '../../state/use-send.ts';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from '../devices.module.css';
import card from '../printer/printer.module.css';
import { addressOf, newPeripheral } from './draft.ts';
import { PeripheralSheet } from './peripheral-sheet.tsx';
import { peripheralWords } from './words.ts';

interface Edited {
  readonly peripheral: string;
  readonly fields: PeripheralFields;
}

/** What stands on the counter besides printers, as it is now. */
export const Peripherals = () => {
  const words = useWords(peripheralWords);
  const view = useData('peripherals', {});
  const store = useData('store', {});
  const { send, refusal, isSending } = useSend();
  const [edited, setEdited] = useState<Edited | null>(null);
  if (view === undefined || !store?.setUp) return null;
  const { peripherals, nearby } = view;
  const add = (found?: Parameters<typeof newPeripheral>[1]): void =>
    setEdited({
      peripheral: newId<'peripheral'>(),
      fields: newPeripheral(store.till.device, found),
    });
  return (
    <section className={styles.card} aria-labelledby="peripherals">
      <div className={styles.head}>
        <div>
          <h2 id="peripherals" className={styles.name}>
            {words.title}
          </h2>
          <p className={styles.lead}>{words.lead}</p>
        </div>
        <div className={styles.actions}>
          <Button onPress={() => void open(guestAddress, 'quay-guest', 'popup')}>
            <MonitorUp aria-hidden size={20} /> {words.openGuest}
          </Button>
          <Button
            isPending={isSending || nearby?.isLooking === true}
            onPress={() => void send({ type: 'LookForPeripherals' })}
          >
            <Radar aria-hidden size={20} /> {words.look}
          </Button>
          <Button onPress={() => add()}>
            <Plus aria-hidden size={20} /> {words.add}
          </Button>
        </div>
      </div>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {peripherals.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul className={styles.found} aria-label={words.title}>
          {peripherals.map((each) => (
            <One key={each.peripheral} each={each} onEdit={() => setEdited(each)} />
          ))}
        </ul>
      )}
      {nearby === null ? null : <Found nearby={nearby} onUse={add} />}
      {edited === null ? null : (
        <PeripheralSheet
          key={edited.peripheral}
          {...edited}
          isNew={!peripherals.some(({ peripheral }) => peripheral === edited.peripheral)}
          languages={view.languages}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
};

interface OneProps {
  readonly each: PeripheralsView['peripherals'][number];
  readonly onEdit: () => void;
}

const One = ({ each: { fields, state }, onEdit }: OneProps) => {
  const words = useWords(peripheralWords);
  const why = state === 'offline' || state === 'silent' ? words.why[state] : null;
  const isHere = state !== 'elsewhere' && state !== 'not-known';
  return (
    <li className={styles.foundOne} aria-label={fields.name}>
      <span className={styles.grow}>
        <strong>{fields.name}</strong>
        <span className={styles.soft}>
          {words.kinds[fields.kind]} · {words.languages[fields.language] ?? fields.language} ·{' '}
          {addressOf(fields.connection)}
        </span>
        {why === null ? null : <span className={styles.soft}>{why}</span>}
      </span>
      {fields.kind === 'scale' && isHere ? <LiveWeight /> : null}
      <span className={card.state} data-tone={state === 'ready' ? 'safe' : 'caution'}>
        {words.states[state]}
      </span>
      <Button kind="quiet" aria-label={`${words.edit}: ${fields.name}`} onPress={onEdit}>
        <PencilLine aria-hidden size={20} /> {words.edit}
      </Button>
    </li>
  );
};

const LiveWeight = () => {
  const words = useWords(peripheralWords);
  const language = usePreferences((state) => state.language);
  const reading = useData('weight', {})?.reading;
  if (!reading) return null;
  return (
    <output className={styles.code} aria-label={words.weight}>
      {reading.state === 'stable'
        ? `${formatQuantity(quantity(reading.grams), { locale: language })} kg`
        : words.readings[reading.state]}
    </output>
  );
};

interface FoundProps {
  readonly nearby: NonNullable<PeripheralsView['nearby']>;
  readonly onUse: (found: FoundProps['nearby']['found'][number]) => void;
}

const Found = ({ nearby: { isLooking, found }, onUse }: FoundProps) => {
  const words = useWords(peripheralWords);
  if (isLooking) return <Waiting label={words.look} />;
  if (found.length === 0) return <p className={styles.soft}>{words.nothingFound}</p>;
  return (
    <>
      <h3 className={styles.name}>{words.found}</h3>
      <ul className={styles.found}>
        {found.map((each) => {
          const place = addressOf(each.connection);
          return (
            <li key={place} className={styles.foundOne}>
              <span className={styles.grow}>
                <strong>{each.label ?? words.by[each.connection.by]}</strong>
                <span className={styles.soft}>{place}</span>
              </span>
              <Button aria-label={`${words.use}: ${place}`} onPress={() => onUse(each)}>
                <Plus aria-hidden size={20} /> {words.use}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
};
