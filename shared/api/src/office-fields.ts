import {
  zCategoryFields,
  zGrants,
  zModifierGroupFields,
  zPriceListFields,
  zPeripheralFields,
  zPrinterFields,
  zProductFields,
  zStoreFields,
  zTaxClassFields,
} from '@pos/domain';
import { money, rate } from '@pos/kernel';
import { z } from 'zod';
import { zAmount, zPositiveAmount, zShortText, zSlug, zText } from './command-parts.ts';

/** Nothing that a price could be divided by or that would take more than all of it. */
const zPart = z.int().min(0).max(10_000).transform(rate);
/** A choice may make a product cheaper. */
const zSurcharge = z.int().min(-1_000_000_000).max(1_000_000_000).transform(money);
const zLine = z.string().max(300);

const zBankAccount = z.object({
  bin: z.string().regex(/^\d{6}$/, 'six digits'),
  number: z.string().regex(/^[0-9A-Za-z]{1,19}$/, '1 to 19 letters and digits'),
  kind: z.enum(['account', 'card']),
  holder: z.string().max(80),
});

/** As wide as 80 mm paper at most. */
const zLogo = z.object({
  width: z.int().min(1).max(576),
  height: z.int().min(1).max(400),
  dots: z.base64().max(40_000),
});

/** The shop's own words on paper, in lines. */
export const zPaperWords = z.string().max(600);

const zPath = z.string().min(1).max(200);

const zNetwork = z.object({
  by: z.literal('network'),
  host: z.string().regex(/^[0-9A-Za-z.-]{1,253}$/, 'an address or a name'),
  port: z.int().min(1).max(65_535),
});

const zSerial = z.object({
  by: z.literal('serial'),
  path: zPath,
  baud: z.int().min(300).max(1_000_000),
});

const zConnection = z.discriminatedUnion('by', [
  zNetwork,
  z.object({ by: z.literal('usb'), path: zPath }),
  zSerial,
  z.object({ by: z.literal('queue'), queue: zPath }),
]);

const zPeripheralConnection = z.discriminatedUnion('by', [
  zNetwork,
  zSerial,
  z.object({
    by: z.literal('hid'),
    vendorId: z.int().min(0).max(0xffff),
    productId: z.int().min(0).max(0xffff),
    serialNumber: z.string().max(120).optional(),
  }),
]);

const zCalibration = z.object({
  dots: z.int().min(128).max(1024).multipleOf(8).optional(),
  text: z
    .object({
      page: z.int().min(0).max(255),
      encoding: z.enum(['ascii', 'tcvn3', 'windows1258']),
    })
    .optional(),
  cuts: z.boolean().optional(),
});

/**
 * The fields of reference data as a person may send them: what the journal can hold, held within bounds in which
 * every later sum stays exact.
 */
export const officeFields = {
  store: zStoreFields.extend({
    name: zText,
    address: zLine,
    phone: zLine,
    taxCode: zLine,
    serviceCharge: zPart,
    cashRoundingUnit: zPositiveAmount,
    varianceLimit: zAmount,
    legalName: zLine.optional(),
    locationCode: z.string().max(40).optional(),
    bankAccount: zBankAccount.nullish(),
    logo: zLogo.nullish(),
    header: zPaperWords.optional(),
    footer: zPaperWords.optional(),
    hiddenOnPapers: zStoreFields.shape.hiddenOnPapers.unwrap().max(20).optional(),
  }),
  product: zProductFields.extend({
    name: zText,
    sku: z.string().max(80),
    barcodes: z.array(z.string().max(40)).max(20),
    price: zAmount,
    unit: zShortText,
    taxClass: zSlug,
    category: zSlug,
    modifierGroups: z.array(zSlug).max(20),
    variant: z
      .object({
        family: zSlug,
        name: zText,
        options: z
          .array(z.object({ name: zShortText, value: zShortText }))
          .min(1)
          .max(3),
      })
      .nullable()
      .optional(),
    picture: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')
      .nullable()
      .optional(),
  }),
  category: zCategoryFields.extend({
    name: zText,
    colour: z.string().max(20),
    position: z.int().min(0).max(100_000),
    picture: zSlug.nullable().optional(),
  }),
  'modifier-group': zModifierGroupFields.extend({
    name: zText,
    least: z.int().min(0).max(30),
    most: z.int().min(0).max(30),
    modifiers: z.array(z.object({ modifier: zSlug, name: zText, price: zSurcharge })).max(100),
  }),
  'tax-class': zTaxClassFields.extend({
    label: zText,
    rates: z
      .array(z.object({ from: zTaxClassFields.shape.rates.element.shape.from, rate: zPart }))
      .min(1)
      .max(100),
  }),
  'price-list': zPriceListFields.extend({
    label: zText,
    priority: z.int().min(0).max(100_000),
    prices: z.record(z.string().max(80), zAmount),
  }),
  printer: zPrinterFields.extend({
    name: zShortText,
    model: zSlug,
    connection: zConnection,
    till: zShortText.nullable(),
    tasks: zPrinterFields.shape.tasks.max(3),
    categories: z.array(zSlug).max(200),
    fallback: zSlug.nullable(),
    calibration: zCalibration.optional(),
  }),
  peripheral: zPeripheralFields.extend({
    name: zShortText,
    language: z.string().max(40),
    connection: zPeripheralConnection,
    till: zShortText,
  }),
  role: z.object({ name: zText, grants: zGrants.max(100) }),
};
