import { PackagePlus, PencilLine, Search } from 'lucide-react';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { closeAsk, show } from '../sale.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { useMayCreate } from './use-may-create.ts';

interface Props {
  readonly code: string;
  readonly onSearch: () => void;
}

/** A code nobody knows: the queue does not stop for it. */
export const NotFoundAsk = ({ code, onSearch }: Props) => {
  const words = useWords(sellWords).ask;
  const parts = useWords(partWords);
  const mayCreate = useMayCreate();
  return (
    <Sheet title={words.notFound} closeLabel={parts.close} onClose={closeAsk}>
      <div className={styles.body} role="alert">
        <p className={styles.lead}>{words.notFoundLead(code)}</p>
        <div className={styles.list}>
          <Button large wide onPress={onSearch}>
            <Search aria-hidden size={22} />
            {words.search}
          </Button>
          <Button large wide onPress={() => show({ about: 'open-item' })}>
            <PencilLine aria-hidden size={22} />
            {words.openItem}
          </Button>
          {mayCreate ? (
            <Button large wide onPress={() => show({ about: 'new-product', wanted: code })}>
              <PackagePlus aria-hidden size={22} />
              {words.newProduct}
            </Button>
          ) : null}
        </div>
      </div>
    </Sheet>
  );
};
