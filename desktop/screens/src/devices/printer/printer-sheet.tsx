import type { PrinterHere, PrinterModel, PrintersView } from '@pos/api';
import type { DeviceConnection, PrinterFields, PrinterTask } from '@pos/domain';
import { useState } from 'react';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Field } from '../../ui/field.tsx';
import { DeviceSheet } from '../device-sheet.tsx';
import { useSend } from '../../state/use-send.ts';
import { CalibrationFields } from './calibration-fields.tsx';
import { Choose } from './choose.tsx';
import { draftOf, fieldsOf, type DraftProblem } from './draft.ts';
import styles from './printer.module.css';
import { printerWords } from './words.ts';

interface Props {
  readonly printer: string;
  readonly fields: PrinterFields;
  readonly isNew: boolean;
  readonly others: readonly PrinterHere[];
  readonly view: PrintersView;
  readonly onClose: () => void;
}

const papers: readonly PrinterTask[] = ['receipt', 'station'];
const onlyLabels = { tasks: ['label'], hasDrawer: false } satisfies Partial<PrinterFields>;
const ways: readonly DeviceConnection['by'][] = ['network', 'usb', 'queue', 'serial'];
const nobody = '';

/** Everything a shop says about one printer. */
export const PrinterSheet = ({ printer, fields, isNew, others, view, onClose }: Props) => {
  const words = useWords(printerWords);
  const categories = useData('categories', {})?.categories ?? [];
  const store = useData('store', {});
  const { send, refusal, isSending } = useSend();
  const [draft, setDraft] = useState(() => draftOf(fields));
  const [missing, setMissing] = useState<DraftProblem | null>(null);
  const change = (changed: Partial<typeof draft>): void => {
    setMissing(null);
    setDraft({ ...draft, ...changed });
  };
  const save = async (): Promise<void> => {
    const read = fieldsOf(draft);
    if ('missing' in read) return setMissing(read.missing);
    const whole = { ...read, tasks: [...read.tasks], categories: [...read.categories] };
    if (await send({ type: 'PutPrinter', printer, fields: whole })) onClose();
    return undefined;
  };
  const remove = async (): Promise<void> => {
    if (await send({ type: 'WithdrawPrinter', printer })) onClose();
  };
  const isLabels = (model: string): boolean =>
    view.models.find((each) => each.model === model)?.prints === 'labels';
  const isOfLabels = isLabels(draft.model);
  const device = store?.setUp ? store.till.device : null;
  return (
    <DeviceSheet
      title={isNew ? words.newTitle : words.title}
      labels={words}
      isSending={isSending}
      refusal={refusal}
      onSave={() => void save()}
      onRemove={isNew ? null : () => void remove()}
      onClose={onClose}
    >
      <Field
        first={isNew}
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        problem={missing === 'name' ? words.missing.name : null}
        onChange={(name) => change({ name })}
      />
      <Choose
        label={words.connection}
        choices={ways.map((id) => ({ id, label: words.by[id] }))}
        chosen={draft.by}
        onChoose={(by) => change({ by, address: '' })}
      />
      <div className={styles.field}>
        <Field
          label={words.address[draft.by]}
          hint={words.addressHint[draft.by][view.system]}
          value={draft.address}
          problem={missing === 'address' ? words.missing.address : null}
          onChange={(address) => change({ address })}
        />
        <p className={styles.soft}>{words.addressHelp[draft.by]}</p>
      </div>
      <Choose
        label={words.model}
        help={words.modelHelp}
        choices={view.models.map((model) => modelChoice(model, words.millimetres))}
        chosen={draft.model}
        onChoose={(model) => change({ model, ...workAfter(isOfLabels, isLabels(model)) })}
      />
      <Choose
        label={words.does}
        several
        choices={(isOfLabels ? onlyLabels.tasks : papers).map((id) => ({
          id,
          label: words.tasks[id],
        }))}
        chosen={draft.tasks}
        onChoose={(chosen) => change({ tasks: chosen })}
      />
      {draft.tasks.includes('station') && categories.length > 0 ? (
        <Choose
          label={words.categories}
          several
          choices={categories.map(({ id, name }) => ({ id, label: name }))}
          chosen={draft.categories}
          onChoose={(chosen) => change({ categories: chosen })}
        />
      ) : null}
      {isOfLabels ? null : (
        <Choose
          label={words.hasDrawer}
          choices={[
            { id: 'yes', label: words.yes },
            { id: 'no', label: words.no },
          ]}
          chosen={draft.hasDrawer ? 'yes' : 'no'}
          onChoose={(chosen) => change({ hasDrawer: chosen === 'yes' })}
        />
      )}
      {draft.hasDrawer ? (
        <Choose
          label={words.drawerPin}
          help={words.drawerPinHelp}
          choices={[
            { id: '2', label: words.pin(2) },
            { id: '5', label: words.pin(5) },
          ]}
          chosen={draft.drawerPin === 5 ? '5' : '2'}
          onChoose={(chosen) => change({ drawerPin: chosen === '5' ? 5 : 2 })}
        />
      ) : null}
      {others.length === 0 ? null : (
        <Choose
          label={words.helper}
          choices={[
            { id: nobody, label: words.nobody },
            ...others.map((other) => ({ id: other.printer, label: other.fields.name })),
          ]}
          chosen={draft.fallback ?? nobody}
          onChoose={(chosen) => change({ fallback: chosen === nobody ? null : chosen })}
        />
      )}
      {device === null ? null : (
        <Choose
          label={words.till}
          choices={[
            { id: 'every', label: words.everyTill },
            { id: 'this', label: words.thisTill },
          ]}
          chosen={draft.till === null ? 'every' : 'this'}
          onChoose={(chosen) => change({ till: chosen === 'every' ? null : device })}
        />
      )}
      {isOfLabels ? null : (
        <CalibrationFields
          calibration={draft.calibration}
          slip={view.slip}
          onChange={(calibration) => change({ calibration })}
        />
      )}
    </DeviceSheet>
  );
};

/** Rolls of labels and of paper have nothing to do in common. */
const workAfter = (wasOfLabels: boolean, isOfLabels: boolean): Partial<PrinterFields> => {
  if (isOfLabels) return onlyLabels;
  return wasOfLabels ? { tasks: [] } : {};
};

const modelChoice = (
  { model, label, paperMillimetres }: PrinterModel,
  millimetres: (paper: number) => string,
) => ({
  id: model,
  label: label.replace(/ \(.*\)$/, ''),
  detail: millimetres(paperMillimetres),
});
