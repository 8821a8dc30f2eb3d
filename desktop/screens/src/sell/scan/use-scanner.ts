import type { CatalogEntry, TillClient, ToldRefusal } from '@pos/api';
import { useApproval } from '../../state/act.ts';
import { useTill } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { refuse, show, tell, useSale, type Ask, type Wish } from '../sale.ts';
import type { Seller } from '../seller.ts';
import { sellWords } from '../words.ts';
import { parseEmbedded, quantityForPrice } from './embedded-barcode.ts';
import { sound } from './sounds.ts';
import { useWedge } from './use-wedge.ts';

/** Every code that is scanned, or asked for by Enter in the search field, ends here: on the order or refused aloud. */
export const useScanner = (seller: Seller): ((code: string) => void) => {
  const till = useTill();
  const words = useWords(sellWords).scan;
  const refuseScan = (text: string): void => {
    sound('refused');
    tell({ tone: 'danger', text });
  };
  /** One question at a time: a second would hide the first, and its product with it. */
  const ask = (question: Ask, code: string): void => {
    const { ask: open } = useSale.getState();
    if (open !== null) return refuseScan(words.questionOpen(code));
    if (question.about === 'not-found') sound('refused');
    return show(question);
  };
  const handle = async (code: string): Promise<void> => {
    if (useSale.getState().ask?.about === 'pay') return refuseScan(words.whilePaying(code));
    if (useApproval.getState().waiting !== null) return refuseScan(words.questionOpen(code));
    const found = await lookUp(till, code);
    if ('refusal' in found) {
      sound('refused');
      return refuse(found.refusal);
    }
    const [product, ...others] = found.products;
    if (product === undefined) return ask({ about: 'not-found', code }, code);
    if (others.length > 0) return ask({ about: 'choose', products: found.products }, code);
    if (product.divisible && found.wish.quantity === undefined)
      return ask({ about: 'weigh', product }, code);
    const refusal = await seller.add(product, found.wish);
    if (refusal?.code === 'ModifiersOutOfRange') {
      refuse(null);
      return ask({ about: 'modifiers', product }, code);
    }
    if (refusal !== null) return refuseScan(refusal.title);
    tell(null);
    return sound('found');
  };
  const scanned = (code: string): void => void seller.inTurn(() => handle(code));
  useWedge(scanned);
  return scanned;
};

type Found =
  | { readonly products: readonly CatalogEntry[]; readonly wish: Wish }
  | { readonly refusal: ToldRefusal };

/** The code as it is; failing that, as a label of the shop's own scale. */
const lookUp = async (till: TillClient, code: string): Promise<Found> => {
  const plain = await byBarcode(till, code);
  if ('refusal' in plain || plain.products.length > 0) return plain;
  const label = parseEmbedded(code);
  if (label === null) return plain;
  for (const article of label.articles) {
    const found = await byBarcode(till, article);
    if ('refusal' in found) return found;
    const [product] = found.products;
    if (product === undefined || !product.divisible) continue;
    const quantity =
      label.carries === 'weight' ? label.weight : quantityForPrice(label.price, product.priceNow);
    return { products: found.products, wish: quantity === null ? {} : { quantity } };
  }
  return plain;
};

const byBarcode = async (till: TillClient, barcode: string): Promise<Found> => {
  const told = await till.read('catalog', { barcode: barcode.slice(0, 80) });
  return told.ok ? { products: told.data.items, wish: {} } : { refusal: told.refusal };
};
