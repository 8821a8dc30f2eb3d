import { Button, Empty, useWords } from '@pos/screens/ui';
import { ShieldAlert } from 'lucide-react';
import { tabletWords } from './words.ts';

interface Props {
  /** What nobody has yet: it is sent before this tablet becomes another one. */
  readonly waiting: number;
  readonly onPairAgain: () => void;
}

/** The shop has shut this tablet out. It shows nothing any more, and still sends what it has. */
export const ShutOut = ({ waiting, onPairAgain }: Props) => {
  const words = useWords(tabletWords).shutOut;
  return (
    <main>
      <Empty
        isPage
        icon={ShieldAlert}
        title={words.title}
        lead={waiting === 0 ? words.lead : words.waiting(waiting)}
      >
        <Button kind="primary" large isDisabled={waiting > 0} onPress={onPairAgain}>
          {words.again}
        </Button>
      </Empty>
    </main>
  );
};
