import type { Texts } from './texts-of.ts';
import { accessTexts } from './texts/access-texts.ts';
import { linkTexts } from './texts/link-texts.ts';
import { deviceTexts } from './texts/device-texts.ts';
import { officeTexts } from './texts/office-texts.ts';
import { orderTexts } from './texts/order-texts.ts';
import { paymentTexts } from './texts/payment-texts.ts';
import { productTexts } from './texts/product-texts.ts';
import { requestTexts } from './texts/request-texts.ts';
import { sessionTexts } from './texts/session-texts.ts';
import { storageTexts } from './texts/storage-texts.ts';

/** Complete by its type: a refusal without words in both languages is named here by the compiler. */
export const texts: Texts = {
  ...accessTexts,
  ...linkTexts,
  ...deviceTexts,
  ...officeTexts,
  ...orderTexts,
  ...paymentTexts,
  ...productTexts,
  ...requestTexts,
  ...sessionTexts,
  ...storageTexts,
};
