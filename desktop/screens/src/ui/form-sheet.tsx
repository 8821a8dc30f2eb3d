import type { ToldRefusal } from '@pos/api';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './form-sheet.module.css';
import { RefusalNote } from './refusal-note.tsx';
import { Sheet } from './sheet.tsx';
import { useEnter } from './use-enter.ts';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly confirm: string;
  readonly kind?: 'primary' | 'danger';
  readonly isReady: boolean;
  readonly isSending: boolean;
  /** What it asks about is not here yet: an Enter pressed meanwhile counts as soon as it is. */
  readonly isArriving?: boolean;
  readonly refusal: ToldRefusal | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet with one action, which is Enter wherever the focus is. Refused, it stays with the reason in it. */
export const FormSheet = ({
  title,
  closeLabel,
  confirm,
  kind = 'primary',
  isReady,
  isSending,
  isArriving = false,
  refusal,
  onConfirm,
  onClose,
  children,
}: Props) => {
  const [isAhead, setAhead] = useState(false);
  const go = (): void => {
    if (isReady && !isSending) onConfirm();
  };
  useEnter(() => {
    if (isArriving) setAhead(true);
    else go();
  });
  const catchUp = useEffectEvent(go);
  useEffect(() => {
    if (isAhead && !isArriving) catchUp();
  }, [isAhead, isArriving]);
  return (
    <Sheet
      title={title}
      closeLabel={closeLabel}
      onClose={onClose}
      footer={
        <Button
          kind={kind}
          large
          wide
          isPending={isSending}
          isDisabled={!isReady}
          onPress={onConfirm}
        >
          {confirm}
        </Button>
      }
    >
      <div className={styles.body}>
        {children}
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </Sheet>
  );
};
