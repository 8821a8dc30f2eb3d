import type { FoundPrinter, PrinterHere } from '@pos/api';
import { Plus, Printer, Radar } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../state/ids.ts';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import { Page } from '../ui/page.tsx';
import styles from './devices.module.css';
import { Nearby } from './nearby.tsx';
import { Peripherals } from './peripheral/peripherals.tsx';
import { newPrinter } from './printer/draft.ts';
import { PrinterCard } from './printer/printer-card.tsx';
import { PrinterSheet } from './printer/printer-sheet.tsx';
import { ScannerTrace } from './scanner/scanner-trace.tsx';
import { useSend } from '../state/use-send.ts';
import { devicesWords } from './words.ts';

/** What stands on the counter: found, named, given its work, tried. */
export const Devices = () => {
  const words = useWords(devicesWords);
  const parts = useWords(partWords);
  const view = useData('printers', {});
  const { send, refusal, isSending } = useSend();
  const [edited, setEdited] = useState<Pick<PrinterHere, 'printer' | 'fields'> | null>(null);
  if (view === undefined) return <Waiting label={parts.loading} />;
  const { printers, nearby, system } = view;
  const add = (found?: FoundPrinter): void =>
    setEdited({ printer: newId<'printer'>(), fields: newPrinter(printers, found) });
  return (
    <Page heading="devices">
      <header className={styles.head}>
        <div>
          <h1 id="devices">{words.title}</h1>
          <p className={styles.lead}>{words.lead}</p>
        </div>
        <div className={styles.actions}>
          <Button onPress={() => add()}>
            <Plus aria-hidden size={20} /> {words.addByHand}
          </Button>
          <Button
            kind="primary"
            isPending={isSending || nearby?.isLooking === true}
            onPress={() => void send({ type: 'LookForPrinters' })}
          >
            <Radar aria-hidden size={20} /> {words.look}
          </Button>
        </div>
      </header>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {nearby === null ? null : <Nearby nearby={nearby} system={system} onAdd={add} />}
      {printers.length === 0 ? (
        <Empty icon={Printer} title={words.none} lead={words.noneLead} />
      ) : (
        <ul className={styles.printers} aria-label={words.printers}>
          {printers.map((printer) => (
            <PrinterCard
              key={printer.printer}
              printer={printer}
              view={view}
              onEdit={() => setEdited(printer)}
            />
          ))}
        </ul>
      )}
      <Peripherals />
      <ScannerTrace />
      {edited === null ? null : (
        <PrinterSheet
          key={edited.printer}
          printer={edited.printer}
          fields={edited.fields}
          isNew={!printers.some(({ printer }) => printer === edited.printer)}
          others={printers.filter((each) => each.printer !== edited.printer && !each.isFixed)}
          view={view}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
};
