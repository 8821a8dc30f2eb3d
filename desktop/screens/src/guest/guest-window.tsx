import type { GuestView } from '@pos/api';
import { useEffect, useRef, useState } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { QrPicture } from '../ui/codes.tsx';
import { listenAsGuest } from './guest-channel.ts';
import styles from './guest-window.module.css';
import { guestWords } from './words.ts';

/** A second screen for the guest: what is on the order, what it comes to, and a code to pay it by. */
export const GuestWindow = () => {
  const here = usePreferences(({ language }) => language);
  const [face, setFace] = useState<GuestView | null>(null);
  const language = face?.language ?? here;
  const words = guestWords[language];
  useEffect(() => listenAsGuest(setFace), []);
  if (face === null || (face.lines.length === 0 && face.total === null))
    return (
      <main className={styles.quiet} lang={language}>
        <h1>{face?.title ?? words.hello}</h1>
      </main>
    );
  return (
    <main className={styles.window} lang={language} data-pays={face.qr === null ? undefined : true}>
      <section className={styles.order} aria-label={words.order}>
        {face.title === '' ? null : <h1>{face.title}</h1>}
        <Lines face={face} />
        {face.total === null ? null : (
          <p className={styles.total}>
            <span>{face.total.label}</span>
            <strong>{face.total.amount}</strong>
          </p>
        )}
      </section>
      {face.qr === null ? null : (
        <figure className={styles.code}>
          <QrPicture data={face.qr} label={words.code} />
          <figcaption>{words.scan}</figcaption>
        </figure>
      )}
    </main>
  );
};

/** The line that was added last is in sight. */
const Lines = ({ face: { lines } }: { readonly face: GuestView }) => {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [lines.length]);
  return (
    <ol ref={list} className={styles.lines}>
      {lines.map(({ label, amount }, place) => (
        <li key={`${place} ${label}`}>
          <span>{label}</span>
          <span className={styles.amount}>{amount}</span>
        </li>
      ))}
    </ol>
  );
};
