import type { OpenOrderView } from '@pos/api';
import { deviceWords } from '../../shell/status/device-words.ts';
import { paperSaid } from '../../shell/status/printer-state.ts';
import { tell } from '../../state/notice.ts';
import { useData } from '../../state/till.ts';
import { inEach } from '../../state/words.ts';
import { closeAsk, refuse } from '../sale.ts';
import type { Seller } from '../seller.ts';
import { sellWords } from '../words.ts';

/** Puts what the guest would pay on paper, behind what was scanned before. */
export const usePrintBill = (seller: Seller): ((order: OpenOrderView) => void) => {
  const devices = useData('devices', {});
  const print = async ({ order }: OpenOrderView): Promise<void> => {
    closeAsk();
    const refusal = await seller.inTurn(() => seller.send({ type: 'PrintBill', order }));
    refuse(refusal);
    if (refusal === null)
      tell({
        tone: 'calm',
        inEach: inEach(sellWords, ({ ask }, language) =>
          paperSaid(
            devices,
            { queued: ask.billQueued, recorded: ask.billRecorded },
            deviceWords[language],
          ),
        ),
      });
  };
  return (order) => void print(order);
};
