import { zId } from '@pos/domain';
import { money, nfc, quantity, rate } from '@pos/kernel';
import { z } from 'zod';

/** What a person may type or send, bounded: an absurd value is refused at the edge, before any rule sees it. */

const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Text is kept in NFC and is never executed, so anything printable may stand in it. */
const text = (least: number, most: number) =>
  z
    .string()
    .max(most * 4)
    .refine((typed) => !control.test(typed), 'no control characters')
    .transform((typed) => nfc(typed).trim())
    .refine(
      (typed) => typed.length >= least && typed.length <= most,
      `${least} to ${most} characters`,
    )
    .meta({ minLength: least, maxLength: most });

export const zText = text(1, 300);
export const zShortText = text(1, 80);
export const zReason = text(1, 300);

const largestAmount = 100_000_000_000;
const largestQuantity = 100_000_000;

/** Zero or more minor units. */
export const zAmount = z.int().min(0).max(largestAmount).transform(money);
export const zPositiveAmount = z.int().min(1).max(largestAmount).transform(money);
/** Thousandths, more than none. */
export const zSomeQuantity = z.int().min(1).max(largestQuantity).transform(quantity);
export const zShare = z.int().min(1).max(10_000).transform(rate);

export const zNotes = z
  .array(z.object({ note: zPositiveAmount, count: z.int().min(0).max(100_000) }))
  .max(30);

/** Four to eight digits. */
export const zPin = z.string().regex(/^\d{4,8}$/, '4 to 8 digits');

/** A name for reference data that a person may choose: `vat-8`, `mon-chinh`. */
export const zSlug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens');

/** An id, said so that a program reading the schema knows its form. */
export const zUuid = <Name extends string>() =>
  zId<Name>().meta({ format: 'uuid', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
