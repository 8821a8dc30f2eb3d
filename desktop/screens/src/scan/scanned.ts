import type { Instant } from '@pos/kernel';
import { create } from 'zustand';
import { tell, type Trouble } from '../state/notice.ts';
import { inEach, type Language } from '../state/words.ts';
import { createInbox } from './inbox.ts';
import { sound } from './sounds.ts';
import { scanWords, type ScanWords } from './words.ts';

/** What was scanned and is to be sold. */
export const scannedGoods = createInbox<string>();
/** The number of a receipt that was scanned, to be looked at. */
export const scannedReceipts = createInbox<string>();

/** When this screen last heard a scanner: the only proof that there is one. */
export const useScannerHeard = create<{ readonly at: Instant | null }>(() => ({ at: null }));

export const noteScanner = (at: Instant): void => useScannerHeard.setState({ at });

/** As the till numbers sales and refunds: `T01-26-000123`, `T01.2-26R-000004`. */
export const isReceiptNumber = (code: string): boolean => /^[^\s-]+-\d{2}R?-\d{6,}$/i.test(code);

/** Said and heard: nothing that was scanned disappears in silence. */
export const refuseScan = (say: (words: ScanWords, language: Language) => Trouble): void => {
  sound('refused');
  tell({ tone: 'danger', inEach: inEach(scanWords, say) });
};
