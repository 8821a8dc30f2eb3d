import type { OpenOrderView } from '@pos/api';
import { useData } from '../../state/till.ts';
import type { Terminal } from './terminal-panel.tsx';

/** Card terminals that may take this order's money: none in training, where no card is real. */
export const useTerminals = ({ training }: OpenOrderView): readonly Terminal[] => {
  const terminals = useData('terminals', {})?.terminals ?? [];
  return training ? [] : terminals;
};
