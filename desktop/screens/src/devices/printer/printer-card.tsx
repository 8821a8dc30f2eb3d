import type { PrinterHere, PrintersView } from '@pos/api';
import { Inbox, PencilLine, Printer, Ruler } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useSend } from '../../state/use-send.ts';
import { placeOf } from './place.ts';
import styles from './printer.module.css';
import { Tried } from './tried.tsx';
import { printerWords, type PrinterWords } from './words.ts';

interface Props {
  readonly printer: PrinterHere;
  readonly view: PrintersView;
  readonly onEdit: () => void;
}

/** One printer: how it is, what it is there for, and whether it prints. */
export const PrinterCard = ({ printer, view, onEdit }: Props) => {
  const words = useWords(printerWords);
  const { send, refusal, isSending } = useSend();
  const [hasTried, setTried] = useState(false);
  const { fields, tried } = printer;
  const attempt = (slip: 'test' | 'calibration'): void => {
    setTried(true);
    void send({ type: 'TryPrinter', printer: printer.printer, slip });
  };
  const isElsewhere = printer.state === null;
  const state = stateOf(printer);
  return (
    <li className={styles.card} aria-label={fields.name}>
      <div className={styles.top}>
        <h2 className={styles.name}>{fields.name}</h2>
        <span className={styles.state} data-tone={toneOf(state)}>
          {words.states[state]}
        </span>
      </div>
      <p className={styles.soft}>
        {placeOf(fields.connection, words)} · {labelOf(fields.model, view)}
      </p>
      <ul className={styles.facts}>
        {factsOf(printer, view, words).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {fields.hasDrawer ? (
          <li>
            <Inbox aria-hidden size={16} /> {words.drawer}
          </li>
        ) : null}
      </ul>
      <div className={styles.actions}>
        <Button
          aria-label={`${words.test}: ${fields.name}`}
          isPending={isSending}
          isDisabled={isElsewhere}
          onPress={() => attempt('test')}
        >
          <Printer aria-hidden size={20} /> {words.test}
        </Button>
        {printsLabels(fields.model, view) ? null : (
          <Button
            kind="quiet"
            aria-label={`${words.calibrate}: ${fields.name}`}
            isPending={isSending}
            isDisabled={isElsewhere}
            onPress={() => attempt('calibration')}
          >
            <Ruler aria-hidden size={20} /> {words.calibrate}
          </Button>
        )}
        {printer.isFixed ? null : (
          <Button kind="quiet" aria-label={`${words.edit}: ${fields.name}`} onPress={onEdit}>
            <PencilLine aria-hidden size={20} /> {words.edit}
          </Button>
        )}
      </div>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {hasTried && tried !== null ? (
        <Tried key={tried.job} printer={{ ...printer, tried }} system={view.system} />
      ) : null}
    </li>
  );
};

type StateName = keyof PrinterWords['states'];

const stateOf = ({ state, isPrinting }: PrinterHere): StateName => {
  if (state === null) return 'elsewhere';
  return isPrinting && state === 'ready' ? 'printing' : state;
};

const toneOf = (state: StateName): 'safe' | 'calm' | 'caution' => {
  if (state === 'ready' || state === 'printing') return 'safe';
  return state === 'silent' || state === 'unknown' || state === 'elsewhere' ? 'calm' : 'caution';
};

const labelOf = (model: string, { models }: PrintersView): string =>
  models.find((each) => each.model === model)?.label ?? model;

const printsLabels = (model: string, { models }: PrintersView): boolean =>
  models.find((each) => each.model === model)?.prints === 'labels';

const factsOf = (
  { fields, isFixed, waiting }: PrinterHere,
  { printers }: PrintersView,
  words: PrinterWords,
): readonly string[] => {
  const helper = printers.find(({ printer }) => printer === fields.fallback);
  return [
    ...fields.tasks.map((task) => words.tasks[task]),
    ...(fields.tasks.length === 0 ? [words.noTask] : []),
    ...(helper ? [words.fallback(helper.fields.name)] : []),
    ...(isFixed ? [words.fixed] : []),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
  ];
};
