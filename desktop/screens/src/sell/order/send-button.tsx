import { ChefHat } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { sellWords } from '../words.ts';

interface Props {
  /** How many changes kitchen and bar do not know of. */
  readonly toSend: number;
  readonly onSend: () => void;
}

/** Stands beside the money: in a restaurant it is pressed more often. */
export const SendButton = memo(({ toSend, onSend }: Props) => {
  const words = useWords(sellWords).order;
  return (
    <Button isDisabled={toSend === 0} onPress={onSend}>
      <ChefHat aria-hidden size={20} />
      {toSend === 0 ? words.sent : words.send(toSend)}
    </Button>
  );
});
