import { Search, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeyMap } from '../../keys/key-map.ts';
import { useWords } from '../../state/words.ts';
import { IconButton } from '../../ui/button.tsx';
import { sellWords } from '../words.ts';
import styles from './search-field.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly listId: string;
  readonly chosenId: string | null;
  readonly onType: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

export const SearchField = ({ field, typed, listId, chosenId, onType, onKeyDown }: Props) => {
  const words = useWords(sellWords).catalog;
  const searchKey = useKeyMap(({ keys }) => keys.search);
  return (
    <div className={styles.search}>
      <Search aria-hidden size={22} className={styles.mark} />
      <input
        ref={field}
        className={styles.input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-label={words.search}
        aria-autocomplete="list"
        aria-expanded={chosenId !== null}
        aria-controls={chosenId === null ? undefined : listId}
        aria-activedescendant={chosenId ?? undefined}
        placeholder={words.placeholder}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <span className={styles.key}>
          <KeyCap name={searchKey} />
        </span>
      ) : (
        <IconButton label={words.clear} onPress={() => onType('')}>
          <X aria-hidden size={20} />
        </IconButton>
      )}
    </div>
  );
};
