import type { PeripheralsView } from '@pos/api';
import { peripheralKinds, type PeripheralConnection, type PeripheralFields } from '@pos/domain';
import { useState } from 'react';
import { useSend } from '../../state/use-send.ts';
import { useWords } from '../../state/words.ts';
import { Field } from '../../ui/field.tsx';
import { DeviceSheet } from '../device-sheet.tsx';
import { Choose } from '../printer/choose.tsx';
import { draftOf, fieldsOf, type DraftProblem } from './draft.ts';
import { peripheralWords } from './words.ts';

interface Props {
  readonly peripheral: string;
  readonly fields: PeripheralFields;
  readonly isNew: boolean;
  readonly languages: PeripheralsView['languages'];
  readonly onClose: () => void;
}

/** Only a scanner says by itself on USB what it is. */
const waysOf = (kind: PeripheralFields['kind']): readonly PeripheralConnection['by'][] =>
  ({
    scanner: ['serial', 'hid', 'network'] as const,
    terminal: ['network', 'serial'] as const,
    scale: ['serial', 'network'] as const,
    display: ['serial', 'network'] as const,
  })[kind];

/** Everything a shop says about a scale, a scanner, a display or a card terminal. */
export const PeripheralSheet = ({ peripheral, fields, isNew, languages, onClose }: Props) => {
  const words = useWords(peripheralWords);
  const { send, refusal, isSending } = useSend();
  const [draft, setDraft] = useState(() => draftOf(fields));
  const [missing, setMissing] = useState<DraftProblem | null>(null);
  const change = (changed: Partial<typeof draft>): void => {
    setMissing(null);
    setDraft({ ...draft, ...changed });
  };
  const become = (kind: PeripheralFields['kind']): void => {
    const ways = waysOf(kind);
    const isTyped = draft.address !== '' && ways.includes(draft.by);
    const by = isTyped ? draft.by : (ways[0] ?? 'serial');
    change({ kind, by, language: languages[kind][0] ?? '' });
  };
  const save = async (): Promise<void> => {
    const read = fieldsOf(draft);
    if ('missing' in read) return setMissing(read.missing);
    if (await send({ type: 'PutPeripheral', peripheral, fields: read })) onClose();
    return undefined;
  };
  const remove = async (): Promise<void> => {
    if (await send({ type: 'WithdrawPeripheral', peripheral })) onClose();
  };
  return (
    <DeviceSheet
      title={isNew ? words.newTitle : words.editTitle}
      labels={words}
      isSending={isSending}
      refusal={refusal}
      onSave={() => void save()}
      onRemove={isNew ? null : () => void remove()}
      onClose={onClose}
    >
      <Choose
        label={words.kind}
        choices={peripheralKinds.map((id) => ({ id, label: words.kinds[id] }))}
        chosen={draft.kind}
        onChoose={become}
      />
      <Field
        first={isNew}
        label={words.name}
        value={draft.name}
        problem={missing === 'name' ? words.missingName : null}
        onChange={(name) => change({ name })}
      />
      {languages[draft.kind].length < 2 ? null : (
        <Choose
          label={words.language}
          help={words.languageHelp}
          choices={languages[draft.kind].map((id) => ({ id, label: words.languages[id] ?? id }))}
          chosen={draft.language}
          onChoose={(language) => change({ language })}
        />
      )}
      <Choose
        label={words.connection}
        choices={waysOf(draft.kind).map((id) => ({ id, label: words.by[id] }))}
        chosen={draft.by}
        onChoose={(by) => change({ by, address: '' })}
      />
      <Field
        label={words.address[draft.by]}
        hint={words.addressHint[draft.by]}
        value={draft.address}
        problem={missing === 'address' ? words.missingAddress : null}
        onChange={(address) => change({ address })}
      />
      {draft.by === 'serial' ? (
        <Field label={words.baud} value={draft.baud} onChange={(baud) => change({ baud })} />
      ) : null}
    </DeviceSheet>
  );
};
