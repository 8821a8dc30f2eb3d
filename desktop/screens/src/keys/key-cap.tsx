import styles from './key-cap.module.css';

const pictures: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Insert: 'Ins',
  Escape: 'Esc',
};

/** A key as it is printed on the keyboard; nothing for what has none. */
export const KeyCap = ({ name }: { readonly name: string }) =>
  name === '' ? null : (
    <kbd className={styles.cap}>
      {name
        .split(/\+(?=.)/)
        .map((part) => pictures[part] ?? part)
        .join(' + ')}
    </kbd>
  );
