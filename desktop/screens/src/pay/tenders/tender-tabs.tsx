import type { TenderMethod } from '@pos/domain';
import { Banknote, CreditCard, QrCode, type LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../state/words.ts';
import { useKeyMap } from '../../keys/key-map.ts';
import { payWords } from '../words.ts';
import styles from './tender-tabs.module.css';

interface Props {
  readonly chosen: TenderMethod;
  readonly onChoose: (method: TenderMethod) => void;
}

export const methodIcons: Readonly<Record<TenderMethod, LucideIcon>> = {
  cash: Banknote,
  card: CreditCard,
  transfer: QrCode,
};

const methods: readonly TenderMethod[] = ['cash', 'card', 'transfer'];

export const TenderTabs = ({ chosen, onChoose }: Props) => {
  const words = useWords(payWords);
  const { keys } = useKeyMap();
  return (
    <ToggleButtonGroup
      className={styles.tabs}
      selectionMode="single"
      disallowEmptySelection
      aria-label={words.tender}
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const method = methods.find((each) => keys.has(each));
        if (method) onChoose(method);
      }}
    >
      {methods.map((method) => {
        const Icon = methodIcons[method];
        return (
          <ToggleButton key={method} id={method} className={styles.tab}>
            <Icon aria-hidden size={22} />
            <span>{words.methods[method]}</span>
            <kbd className={styles.key}>{keys[method]}</kbd>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};
