import type { Buyer } from '@pos/domain';
import { entry, known, type Block } from '../document.ts';
import type { Writing } from '../text/writing.ts';

/** The law wants the line even when nobody gave a name. */
export const buyerLines = (buyer: Buyer | null, { say }: Writing): Block[] => {
  if (buyer === null) return [entry(say('customer'), say('consumer'))];
  const { name, taxCode, address } = buyer;
  return [
    entry(say('customer'), name),
    ...known(say('taxCode'), taxCode),
    ...known(say('address'), address),
  ];
};
