import type { TabletHere } from '@pos/api';
import { useState } from 'react';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import styles from './tablets.module.css';
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
  const isNamed = name.trim() !== '';
  const save = async (): Promise<void> => {
    if (await send({ type: 'PutTablet', device, fields: { name: name.trim() } })) onClose();
  };
  return (
    <Sheet title={words.rename} closeLabel={parts.close} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed && !isSending) void save();
        }}
      >
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        <Field
          first
          label={words.name}
          hint={words.nameHint}
          value={name}
          maxLength={60}
          onChange={setName}
        />
        <Button kind="primary" type="submit" large wide isPending={isSending} isDisabled={!isNamed}>
          {words.save}
        </Button>
      </form>
    </Sheet>
  );
};
