import type { CategoriesView } from '@pos/api';
import { LayoutGrid } from 'lucide-react';
import { memo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../state/words.ts';
import { useTappedFocus } from '../../ui/use-tapped-focus.ts';
import { sellWords } from '../words.ts';
import { CategoryPicture } from './category-picture.tsx';
import styles from './rail.module.css';

interface Props {
  readonly categories: CategoriesView['categories'];
  readonly chosen: string | null;
  readonly onChoose: (category: string | null) => void;
}

const everything = '*';

export const Rail = memo(({ categories, chosen, onChoose }: Props) => {
  const words = useWords(sellWords).catalog;
  const tapped = useTappedFocus();
  return (
    <div className={styles.frame} {...tapped}>
      <ToggleButtonGroup
        className={styles.rail ?? ''}
        orientation="vertical"
        selectionMode="single"
        disallowEmptySelection
        aria-label={words.categories}
        selectedKeys={[chosen ?? everything]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          onChoose(key === undefined || key === everything ? null : String(key));
        }}
      >
        <ToggleButton id={everything} className={styles.category ?? ''}>
          <span className={styles.mark}>
            <LayoutGrid aria-hidden size={18} strokeWidth={1.75} />
          </span>
          {words.all}
        </ToggleButton>
        {categories.map(({ id, name, colour, picture }) => (
          <ToggleButton
            key={id}
            id={id}
            className={styles.category ?? ''}
            style={{ '--colour': colour } as object}
          >
            <span className={styles.mark}>
              <CategoryPicture picture={picture} size={18} />
            </span>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
});
