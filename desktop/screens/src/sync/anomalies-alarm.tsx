import { Scale } from 'lucide-react';
import { useState } from 'react';
import { Alarm } from '../shell/status/alarm.tsx';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { AnomaliesSheet } from './anomalies-sheet.tsx';
import { syncWords } from './words.ts';

/** Stands in the strip until somebody has dealt with all of it. */
export const AnomaliesAlarm = () => {
  const words = useWords(syncWords).anomalies;
  const count = useData('anomalies', {})?.anomalies.length ?? 0;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Alarm
        icon={Scale}
        text={count === 0 ? null : words.alarm(count)}
        onPress={() => setOpen(true)}
      />
      {isOpen ? <AnomaliesSheet onClose={() => setOpen(false)} /> : null}
    </>
  );
};
