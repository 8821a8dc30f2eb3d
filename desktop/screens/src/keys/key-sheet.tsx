import { Printer, RotateCcw } from 'lucide-react';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import { forgetKeys } from './key-map.ts';
import { KeyTable } from './key-table.tsx';
import { keyWords } from './words.ts';

/** All keys on one page, to look at, to change, and to print and put beside the till. */
export const KeySheet = ({ onClose }: { readonly onClose: () => void }) => {
  const words = useWords(keyWords);
  const parts = useWords(partWords);
  return (
    <Sheet
      title={words.title}
      closeLabel={parts.close}
      place="side"
      onClose={onClose}
      footer={
        <>
          <Button onPress={forgetKeys}>
            <RotateCcw aria-hidden size={20} />
            {words.usual}
          </Button>
          <Button kind="primary" onPress={() => print()}>
            <Printer aria-hidden size={20} />
            {words.print}
          </Button>
        </>
      }
    >
      <KeyTable />
    </Sheet>
  );
};
