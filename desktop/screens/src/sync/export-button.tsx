import { Download } from 'lucide-react';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import styles from './sync.module.css';
import { useExport } from './use-export.ts';
import { syncWords } from './words.ts';

/** Everything the server lacks, into a file: before anything that might part this till from its records. */
export const ExportButton = () => {
  const words = useWords(syncWords).unsent;
  const { isBusy, exported, refusal, start } = useExport();
  return (
    <div className={styles.export}>
      <Button isPending={isBusy} onPress={() => void start(words.file)}>
        <Download aria-hidden size={20} /> {words.export}
      </Button>
      <span role="status">{exported === null ? null : words.exported(String(exported))}</span>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
    </div>
  );
};
