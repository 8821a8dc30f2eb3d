import type { SyncView, ToldRefusal } from '@pos/api';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '../state/act.ts';
import { usePreferences } from '../state/preferences.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import { ExportButton } from './export-button.tsx';
import styles from './sync.module.css';
import { syncWords } from './words.ts';

interface Props {
  readonly sync: SyncView;
  readonly onClose: () => void;
}

/** A code that somebody was given becomes a till that the server knows. */
export const PairSheet = ({ sync, onClose }: Props) => {
  const words = useWords(syncWords).pairing;
  const parts = useWords(partWords);
  const language = usePreferences((state) => state.language);
  const act = useAct();
  const [server, setServer] = useState(sync.server ?? '');
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [step, setStep] = useState<'typing' | 'asking' | 'done'>('typing');
  const wasPaired = sync.server !== null;
  const isReady = URL.canParse(server.trim()) && code.trim().length >= 4;
  const pair = async (): Promise<void> => {
    setStep('asking');
    const told = await act({ type: 'PairTill', server: server.trim(), code: code.trim() });
    setRefusal(told.ok ? null : told.refusal);
    setStep(told.ok ? 'done' : 'typing');
  };
  if (step === 'done')
    return (
      <Sheet
        title={words.title}
        closeLabel={parts.close}
        onClose={onClose}
        footer={
          <Button large wide onPress={onClose}>
            {parts.close}
          </Button>
        }
      >
        <p role="status">{words.done}</p>
      </Sheet>
    );
  return (
    <Sheet
      title={wasPaired ? words.titleAgain : words.title}
      closeLabel={parts.close}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          large
          wide
          isPending={step === 'asking'}
          isDisabled={!isReady}
          onPress={() => void pair()}
        >
          <Link2 aria-hidden size={20} /> {words.confirm}
        </Button>
      }
    >
      <form
        className={styles.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && step === 'typing') void pair();
        }}
      >
        <p className={styles.lead}>{words.lead}</p>
        {wasPaired && sync.unsent > 0 ? (
          <div className={styles.before}>
            <p>{words.exportFirst(sync.unsent.toLocaleString(language))}</p>
            <ExportButton />
          </div>
        ) : null}
        <Field
          label={words.address}
          hint={words.addressHint}
          value={server}
          onChange={setServer}
          type="url"
          spellCheck="false"
          first={!wasPaired}
        />
        <Field
          label={words.code}
          hint={words.codeHint}
          value={code}
          onChange={(typed) => setCode(typed.toUpperCase())}
          spellCheck="false"
          first={wasPaired}
        />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        {/* The button stands in the foot, outside the form: Enter needs one in it. */}
        <button type="submit" hidden />
      </form>
    </Sheet>
  );
};
