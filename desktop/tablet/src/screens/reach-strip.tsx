import { classes, useWords } from '@pos/screens/ui';
import { CircleCheck, CloudUpload, ShieldAlert, WifiOff } from 'lucide-react';
import type { Reach } from '../tablet.ts';
import styles from './reach-strip.module.css';
import { tabletWords } from './words.ts';

/** Where what was ordered has come to. It is saved here in any case. */
export const ReachStrip = ({
  reach: { isInTouch, waiting, refusal },
}: {
  readonly reach: Reach;
}) => {
  const words = useWords(tabletWords).reach;
  const say = () => {
    if (refusal !== null) return { icon: ShieldAlert, text: words.refused, tone: styles.caution };
    if (!isInTouch)
      return {
        icon: WifiOff,
        text: waiting === 0 ? words.away : words.savedHere(waiting),
        tone: styles.caution,
      };
    return waiting === 0
      ? { icon: CircleCheck, text: words.inTheShop, tone: styles.safe }
      : { icon: CloudUpload, text: words.waiting(waiting), tone: styles.calm };
  };
  const { icon: Icon, text, tone } = say();
  return (
    <footer className={classes(styles.strip, tone)} role="status">
      <Icon aria-hidden size={18} />
      {text}
    </footer>
  );
};
