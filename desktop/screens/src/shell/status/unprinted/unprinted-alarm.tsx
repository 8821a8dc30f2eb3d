import type { Unprinted } from '@pos/api';
import { FileWarning } from 'lucide-react';
import { useState } from 'react';
import { useData } from '../../../state/till.ts';
import { useWords } from '../../../state/words.ts';
import { Alarm } from '../alarm.tsx';
import { UnprintedSheet } from './unprinted-sheet.tsx';
import { unprintedWords } from './words.ts';

const none: readonly Unprinted[] = [];

/** Stands in the strip until somebody has looked after every paper. */
export const UnprintedAlarm = () => {
  const words = useWords(unprintedWords);
  const papers = useData('devices', {})?.unprinted ?? none;
  const [isOpen, setOpen] = useState(false);
  const isLost = papers.some(({ state }) => state !== 'queued');
  return (
    <>
      <Alarm
        icon={FileWarning}
        text={papers.length === 0 ? null : words.alarm(papers.length)}
        isUrgent={isLost}
        onPress={() => setOpen(true)}
      />
      {isOpen ? <UnprintedSheet papers={papers} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
