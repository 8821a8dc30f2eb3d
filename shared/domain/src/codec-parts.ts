import {
  id,
  isId,
  isTimeZone,
  money,
  parseBusinessDay,
  parseInstant,
  quantity,
  rate,
  timeZone,
  currency,
  isCurrency,
  type BusinessDay,
  type Id,
} from '@pos/kernel';
import { z } from 'zod';

/** The kernel's words as Zod schemas: the one place where plain JSON becomes a branded value. */
export const zMoney = z.int().transform(money);
export const zQuantity = z.int().transform(quantity);
export const zRate = z.int().transform(rate);
export const zCurrency = z.string().refine(isCurrency, 'an ISO 4217 code').transform(currency);
export const zTimeZone = z.string().refine(isTimeZone, 'an IANA time zone').transform(timeZone);
export const zInstantText = z
  .string()
  .refine((text) => parseInstant(text) !== null, 'ISO-8601 with an offset');
export const zRounding = z.enum(['half-away', 'half-even', 'down', 'up']);
export const zPriceMode = z.enum(['inclusive', 'exclusive']);

export const zBusinessDay = z
  .string()
  .refine((text) => parseBusinessDay(text) !== null, 'YYYY-MM-DD')
  .transform((text): BusinessDay => parseBusinessDay(text)!);

export const zId = <Name extends string>() =>
  z
    .string()
    .refine(isId, 'a UUID in lower case')
    .transform((text): Id<Name> => id<Name>(text));

export const zDocumentNumber = z.object({
  series: z.string(),
  value: z.int().positive(),
  text: z.string(),
});
export const zTaxTotal = z.object({ rate: zRate, net: zMoney, tax: zMoney });
export const zTenderMethod = z.enum(['cash', 'card', 'transfer']);
export const zPaymentMethod = z.enum([...zTenderMethod.options, 'exchange']);
