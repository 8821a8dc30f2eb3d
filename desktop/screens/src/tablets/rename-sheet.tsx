import type { TabletHere } from '@pos/api';
import { useState } from 'react';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Field } from '../ui/field.tsx';
import { FormSheet } from '../ui/form-sheet.tsx';
import { partWords } from '../ui/words.ts';
import { tabletsWords } from './words.ts';

interface Props {
  readonly tablet: TabletHere;
  readonly onClose: () => void;
}

export const RenameSheet = ({ tablet: { device, name: before }, onClose }: Props) => {
  const words = useWords(tabletsWords);
  const parts = useWords(partWords);
  const { send, refusal, isSending } = useSend();
  const [name, setName] = useState(before);
  const save = async (): Promise<void> => {
    if (await send({ type: 'PutTablet', device, fields: { name: name.trim() } })) onClose();
  };
  return (
    <FormSheet
      title={words.rename}
      closeLabel={parts.close}
      confirm={words.save}
      isReady={name.trim() !== ''}
      isSending={isSending}
      refusal={refusal}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Field
        first
        label={words.name}
        hint={words.nameHint}
        value={name}
        maxLength={60}
        onChange={setName}
      />
    </FormSheet>
  );
};
