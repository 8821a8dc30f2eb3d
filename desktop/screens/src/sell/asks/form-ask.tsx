import type { ToldRefusal } from '@pos/api';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../state/words.ts';
import { FormSheet } from '../../ui/form-sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { closeAsk } from '../sale.ts';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly kind?: 'primary' | 'danger';
  readonly isReady: boolean;
  readonly isArriving?: boolean;
  readonly onConfirm: () => Promise<ToldRefusal | null>;
  readonly children: ReactNode;
}

/** A question about the order. It stays open, with the refusal in it, until the till has agreed. */
export const FormAsk = ({ onConfirm, ...form }: Props) => {
  const parts = useWords(partWords);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    const refused = await onConfirm();
    setSending(false);
    if (refused === null) closeAsk();
    else setRefusal(refused);
  };
  return (
    <FormSheet
      {...form}
      closeLabel={parts.close}
      isSending={isSending}
      refusal={refusal}
      onConfirm={() => void send()}
      onClose={closeAsk}
    />
  );
};
