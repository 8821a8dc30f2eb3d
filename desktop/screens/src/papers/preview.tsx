import type { PaperPart } from '@pos/domain';
import { useState } from 'react';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Choices } from '../ui/choices.tsx';
import styles from './papers.module.css';
import { useSettled } from './use-settled.ts';
import { paperWords } from './words.ts';

interface Props {
  readonly header: string;
  readonly footer: string;
  readonly hidden: readonly PaperPart[];
}

const papers = ['receipt', 'bill', 'kitchen', 'label'] as const;
const widths = [
  { id: 'clone-80', label: '80 mm' },
  { id: 'clone-58', label: '58 mm' },
] as const;

/** The printer's own dots, made by the bytes that it would be sent. */
export const Preview = (design: Props) => {
  const words = useWords(paperWords);
  const [paper, setPaper] = useState<(typeof papers)[number]>('receipt');
  const [model, setModel] = useState<(typeof widths)[number]['id']>('clone-80');
  const { header, footer, hidden } = useSettled(design);
  const fresh = useData('paper', { paper, model, header, footer, hidden: hidden.join(',') });
  // While the next picture is on its way the last one stays.
  const [shown, setShown] = useState(fresh);
  if (fresh !== undefined && fresh !== shown) setShown(fresh);
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview" className={styles.name}>
        {words.preview}
      </h2>
      <Choices
        label={words.paper}
        required
        choices={papers.map((id) => ({ id, label: words.papers[id] }))}
        chosen={[paper]}
        onChoose={([id]) => setPaper(papers.find((each) => each === id) ?? paper)}
      />
      <Choices
        label={words.width}
        required
        choices={widths}
        chosen={[model]}
        onChoose={([id]) => setModel(widths.find((each) => each.id === id)?.id ?? model)}
      />
      <div className={styles.sheet}>
        {shown === undefined ? null : (
          <img
            className={styles.slip}
            src={`data:image/png;base64,${shown.png}`}
            width={shown.width}
            height={shown.height}
            alt={words.previewOf(words.papers[paper])}
          />
        )}
      </div>
    </section>
  );
};
