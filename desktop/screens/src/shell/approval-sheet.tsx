import type { ToldRefusal } from '@pos/api';
import { useState } from 'react';
import { PinDots } from '../login/pin-dots.tsx';
import { usePin } from '../login/use-pin.ts';
import { useApproval, type WaitingForApproval } from '../state/act.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { NumberPad } from '../ui/number-pad.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import styles from './approval-sheet.module.css';
import { shellWords } from './words.ts';

/** Appears over whatever is being done when a manager has to agree to it. */
export const ApprovalSheet = () => {
  const { waiting } = useApproval();
  return waiting === null ? null : <AskForPin key={waiting.refusal.title} waiting={waiting} />;
};

const AskForPin = ({ waiting }: { readonly waiting: WaitingForApproval }) => {
  const words = useWords(shellWords).approval;
  const parts = useWords(partWords);
  const [refusal, setRefusal] = useState<ToldRefusal>(waiting.refusal);
  const [isTrying, setTrying] = useState(false);
  const approve = async (pin: string): Promise<void> => {
    setTrying(true);
    const refused = await waiting.approve(pin);
    setTrying(false);
    entry.clear();
    if (refused) setRefusal(refused);
  };
  const entry = usePin((pin) => void approve(pin), !isTrying);
  return (
    <Sheet title={words.title} closeLabel={parts.cancel} onClose={waiting.giveUp}>
      <div className={styles.approval}>
        <RefusalNote refusal={refusal} />
        <PinDots typed={entry.pin.length} />
        <NumberPad
          leftKey="clear"
          labels={{ back: parts.erase, clear: parts.clear }}
          isDisabled={isTrying}
          onKey={entry.press}
        />
        <Button
          kind="primary"
          large
          wide
          isPending={isTrying}
          isDisabled={entry.pin === ''}
          onPress={() => void approve(entry.pin)}
        >
          {words.approve}
        </Button>
      </div>
    </Sheet>
  );
};
