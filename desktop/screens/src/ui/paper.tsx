import '@fontsource/roboto-mono/vietnamese-400.css';
import '@fontsource/roboto-mono/vietnamese-700.css';
import '@fontsource/roboto-mono/latin-400.css';
import '@fontsource/roboto-mono/latin-700.css';
import { layout, type Document, type LaidOut } from '@pos/documents';
import type { CSSProperties } from 'react';
import { classes } from './classes.ts';
import { BarcodePicture, QrPicture } from './codes.tsx';
import styles from './paper.module.css';

interface Props {
  readonly document: Document;
  /** 48 columns stand for paper of 80 mm, 32 for 58 mm. */
  readonly columns?: 32 | 48;
  /** What it is, for people who cannot see it: `Phiếu T01-26-000123`. */
  readonly label: string;
}

/** A document as the printer would put it on paper: the same layout, the same columns. */
export const Paper = ({ document, columns = 48, label }: Props) => (
  <figure
    className={styles.roll}
    style={{ '--columns': columns } as CSSProperties}
    lang={document.language}
    aria-label={label}
    // Longer than most screens: who has no mouse scrolls it with the arrows.
    tabIndex={0}
  >
    <div className={styles.paper}>
      {layout(document, columns).map((part, index) => (
        // A document never changes once it is made: places are names enough.
        <Part key={index} part={part} />
      ))}
    </div>
  </figure>
);

const Part = ({ part }: { readonly part: LaidOut }) => {
  switch (part.kind) {
    case 'line':
      return (
        <div
          className={classes(
            styles.line,
            styles[part.align],
            styles[part.style.size],
            part.style.bold && styles.bold,
            part.style.inverse && styles.inverse,
          )}
        >
          <span>{part.text === '' ? ' ' : part.text}</span>
        </div>
      );
    case 'rule':
      return <div className={styles.rule} aria-hidden />;
    case 'qr':
      return (
        <div className={styles.qr}>
          <QrPicture data={part.data} label={part.data} />
        </div>
      );
    case 'barcode':
      return (
        <div className={styles.barcode}>
          <BarcodePicture data={part.data} label={part.data} />
          <span>{part.data}</span>
        </div>
      );
    case 'image':
      return <div className={styles.picture}>{part.description}</div>;
    case 'feed':
      return <div style={{ height: `${part.lines * 1.4}em` }} />;
    case 'cut':
      return null;
  }
};
