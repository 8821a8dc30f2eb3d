import type { ToldRefusal } from '@pos/api';
import { useInbox } from '../scan/inbox.ts';
import { refuseScan, scannedGoods } from '../scan/scanned.ts';
import { sound } from '../scan/sounds.ts';
import { isUnderSheet } from '../state/desk.ts';
import { useTill } from '../state/till.ts';
import { refuse, show, useSale, type Ask } from './sale.ts';
import type { Seller } from './seller.ts';

/** Every code of goods, scanned or asked for by Enter in the search field, ends here: on the order or refused aloud. */
export const useScanner = (seller: Seller): ((code: string) => void) => {
  const till = useTill();
  /** One question at a time: a second would hide the first, and its product with it. */
  const ask = (question: Ask, code: string): void => {
    if (useSale.getState().ask !== null) return refuseScan((words) => words.busy(code));
    if (question.about === 'not-found') sound('refused');
    return show(question);
  };
  /** What the till would not put on unasked is looked up, to ask. */
  const lookUp = async (code: string, refusal: ToldRefusal): Promise<void> => {
    refuse(null);
    const told = await till.read('catalog', { barcode: code });
    if (!told.ok) return refused(code, told.refusal);
    const { items } = told.data;
    const [product, ...others] = items;
    if (product === undefined) return ask({ about: 'not-found', code }, code);
    if (others.length > 0) return ask({ about: 'choose', products: items }, code);
    return ask(
      { about: refusal.code === 'QuantityMissing' ? 'weigh' : 'modifiers', product },
      code,
    );
  };
  const handle = async (scannedCode: string): Promise<void> => {
    const code = scannedCode.slice(0, 80);
    if (isUnderSheet()) return refuseScan((words) => words.busy(code));
    const refusal = await seller.addScanned(code);
    if (refusal === null) return sound('found');
    if (asking.has(refusal.code)) return lookUp(code, refusal);
    return refused(code, refusal);
  };
  const scanned = (code: string): void => void seller.inTurn(() => handle(code));
  useInbox(scannedGoods, scanned);
  return scanned;
};

const refused = (code: string, refusal: ToldRefusal): void =>
  refuseScan((words, language) => words.refused(code, refusal.inEach[language]));

/** Refusals that a person can answer. */
const asking: ReadonlySet<ToldRefusal['code']> = new Set([
  'BarcodeNotFound',
  'BarcodeAmbiguous',
  'QuantityMissing',
  'ModifiersOutOfRange',
]);
