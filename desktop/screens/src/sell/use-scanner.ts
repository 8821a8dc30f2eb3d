import type { CatalogEntry, CatalogView, ToldRefusal } from '@pos/api';
import { useInbox } from '../scan/inbox.ts';
import { refuseScan, scannedGoods } from '../scan/scanned.ts';
import { sound } from '../scan/sounds.ts';
import { scanWords } from '../scan/words.ts';
import { isUnderSheet } from '../state/desk.ts';
import { useTill } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { refuse, show, useSale, type Ask } from './sale.ts';
import type { Seller } from './seller.ts';

/** Every code of goods, scanned or asked for by Enter in the search field, ends here: on the order or refused aloud. */
export const useScanner = (seller: Seller): ((code: string) => void) => {
  const till = useTill();
  const words = useWords(scanWords);
  /** One question at a time: a second would hide the first, and its product with it. */
  const ask = (question: Ask, code: string): void => {
    if (useSale.getState().ask !== null) return refuseScan(words.busy(code));
    if (question.about === 'not-found') sound('refused');
    return show(question);
  };
  const handle = async (code: string): Promise<void> => {
    if (isUnderSheet()) return refuseScan(words.busy(code));
    const told = await till.read('catalog', { barcode: code.slice(0, 80) });
    if (!told.ok) return refuseScan(words.refused(code, told.refusal.title));
    const { items, measured } = told.data;
    const [product, ...others] = items;
    if (product === undefined) return ask({ about: 'not-found', code }, code);
    if (others.length > 0) return ask({ about: 'choose', products: items }, code);
    if (product.divisible && measured === null) return ask({ about: 'weigh', product }, code);
    const refusal = await add(seller, product, measured, code);
    if (refusal?.code === 'ModifiersOutOfRange') {
      refuse(null);
      return ask({ about: 'modifiers', product }, code);
    }
    if (refusal !== null) return refuseScan(words.refused(code, refusal.title));
    return sound('found');
  };
  const scanned = (code: string): void => void seller.inTurn(() => handle(code));
  useInbox(scannedGoods, scanned);
  return scanned;
};

/** Of a label the till itself reads how much it is and what it costs. */
const add = (
  seller: Seller,
  product: CatalogEntry,
  measured: CatalogView['measured'],
  code: string,
): Promise<ToldRefusal | null> =>
  seller.add(product, measured === null ? {} : { label: code.slice(0, 80) });
