import type { ToldRefusal } from '@pos/api';
import { useState } from 'react';
import { useWords } from '../../state/words.ts';
import { Field } from '../../ui/field.tsx';
import { sellWords } from '../words.ts';
import { FormAsk } from './form-ask.tsx';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly now: string | null;
  readonly most: number;
  readonly onConfirm: (text: string | null) => Promise<ToldRefusal | null>;
}

/** A few words; none at all takes away what was there. */
export const TextAsk = ({ title, hint, now, most, onConfirm }: Props) => {
  const words = useWords(sellWords).ask;
  const [text, setText] = useState(now ?? '');
  return (
    <FormAsk
      title={title}
      confirm={words.save}
      isReady
      onConfirm={() => onConfirm(text.trim() || null)}
    >
      <Field label={title} hint={hint} value={text} maxLength={most} first onChange={setText} />
    </FormAsk>
  );
};
