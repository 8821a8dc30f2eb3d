import type { CommandToSend, Unprinted } from '@pos/api';
import { formatTime, parseInstant } from '@pos/kernel';
import { CircleCheck, Printer } from 'lucide-react';
import { useData } from '../../../state/till.ts';
import { useSend } from '../../../state/use-send.ts';
import { useWords } from '../../../state/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { partWords } from '../../../ui/words.ts';
import { nameOfPaper, printAgain, whyNotOut } from './about-paper.ts';
import styles from './unprinted-sheet.module.css';
import { unprintedWords } from './words.ts';

interface Props {
  readonly papers: readonly Unprinted[];
  readonly onClose: () => void;
}

/** Papers somebody should have in hand and perhaps has not: only a person who looks can say. */
export const UnprintedSheet = ({ papers, onClose }: Props) => {
  const words = useWords(unprintedWords);
  const parts = useWords(partWords);
  const { send, refusal, isSending } = useSend();
  return (
    <Sheet title={words.title} closeLabel={parts.close} onClose={onClose}>
      {papers.length === 0 ? (
        <Empty icon={CircleCheck} title={words.none} lead={words.noneLead} />
      ) : (
        <div className={styles.body}>
          <p className={styles.lead}>{words.lead}</p>
          <ul className={styles.papers}>
            {papers.map((paper) => (
              <Paper key={paper.job} paper={paper} isSending={isSending} onSend={send} />
            ))}
          </ul>
          {refusal === null ? null : <RefusalNote refusal={refusal} />}
        </div>
      )}
    </Sheet>
  );
};

interface PaperProps {
  readonly paper: Unprinted;
  readonly isSending: boolean;
  readonly onSend: (command: CommandToSend) => Promise<boolean>;
}

const Paper = ({ paper, isSending, onSend }: PaperProps) => {
  const words = useWords(unprintedWords);
  const store = useData('store', {});
  const name = nameOfPaper(paper, words);
  const queuedAt = parseInstant(paper.queuedAt);
  return (
    <li className={styles.paper}>
      <p className={styles.name}>
        <strong>{name}</strong>
        {store?.setUp && queuedAt !== null ? (
          <time>{formatTime(queuedAt, store.store.timeZone)}</time>
        ) : null}
      </p>
      <p className={styles.why}>{whyNotOut(paper, words)}</p>
      {paper.state === 'queued' ? (
        <Helpers paper={paper} name={name} isSending={isSending} onSend={onSend} />
      ) : null}
      {/* What still waits comes out by itself: a copy of it would be one too many. */}
      {paper.state === 'queued' || paper.state === 'sending' ? null : (
        <div className={styles.actions}>
          <Button
            aria-label={`${words.cameOut}: ${name}`}
            isPending={isSending}
            onPress={() => void onSend({ type: 'ConfirmPaper', job: paper.job })}
          >
            <CircleCheck aria-hidden size={20} /> {words.cameOut}
          </Button>
          <Button
            aria-label={`${words.reprint}: ${name}`}
            isPending={isSending}
            onPress={() => void onSend(printAgain(paper))}
          >
            <Printer aria-hidden size={20} /> {words.reprint}
          </Button>
        </div>
      )}
    </li>
  );
};

/** Printers that could take it instead, as long as none of it has left. */
const Helpers = ({ paper, name, isSending, onSend }: PaperProps & { readonly name: string }) => {
  const words = useWords(unprintedWords);
  const printers = useData('devices', {})?.printers ?? [];
  const ready = printers.filter(({ state }) => state === 'ready' || state === 'silent');
  if (ready.length === 0) return null;
  return (
    <div className={styles.actions}>
      {ready.map((printer) => (
        <Button
          key={printer.name}
          aria-label={`${words.moveTo(printer.label)}: ${name}`}
          isPending={isSending}
          onPress={() => void onSend({ type: 'MovePaper', job: paper.job, printer: printer.name })}
        >
          <Printer aria-hidden size={20} /> {words.moveTo(printer.label)}
        </Button>
      ))}
    </div>
  );
};
