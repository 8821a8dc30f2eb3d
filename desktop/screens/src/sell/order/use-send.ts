import type { OpenOrderView } from '@pos/api';
import { tell } from '../../state/notice.ts';
import { useLatest } from '../../state/use-latest.ts';
import { inEach } from '../../state/words.ts';
import { refuse } from '../sale.ts';
import type { Seller } from '../seller.ts';
import { sellWords } from '../words.ts';

/** Tells kitchen and bar what has changed on the order, behind what was scanned before. */
export const useSend = (order: OpenOrderView | null, seller: Seller): (() => void) => {
  const send = async (): Promise<void> => {
    if (order === null || order.toSend === null) return;
    const refusal = await seller.inTurn(() =>
      seller.send({ type: 'SendLines', order: order.order }),
    );
    refuse(refusal);
    if (refusal === null)
      tell({ tone: 'calm', inEach: inEach(sellWords, ({ order: { told } }) => told) });
  };
  return useLatest(() => void send());
};
