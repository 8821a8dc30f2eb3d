import { z } from 'zod';
import {
  zCurrency,
  zInstantText,
  zMoney,
  zPriceMode,
  zRate,
  zRounding,
  zTimeZone,
} from '../codec-parts.ts';
import { paperParts } from './paper-parts.ts';
import { zPeripheralFields } from './peripheral-codec.ts';
import { zPrinterFields } from './printer-codec.ts';

const put = <Shape extends z.core.$ZodLooseShape>(fields: z.ZodObject<Shape>) =>
  z.object({ changed: fields.partial() });

const withdrawn = z.object({});

export const zStoreFields = z.object({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  taxCode: z.string(),
  currency: zCurrency,
  timeZone: zTimeZone,
  cutOffHour: z.int().min(0).max(23),
  priceMode: zPriceMode,
  serviceCharge: zRate,
  cashRoundingUnit: zMoney,
  cashRounding: zRounding,
  varianceLimit: zMoney,
  legalName: z.string().optional(),
  locationCode: z.string().optional(),
  bankAccount: z
    .object({
      bin: z.string(),
      number: z.string(),
      kind: z.enum(['account', 'card']),
      holder: z.string(),
    })
    .nullish(),
  logo: z.object({ width: z.int(), height: z.int(), dots: z.string() }).nullish(),
  header: z.string().optional(),
  footer: z.string().optional(),
  hiddenOnPapers: z.array(z.enum(paperParts)).optional(),
});

const zDeviceFields = z.object({
  name: z.string(),
  register: z.string(),
  publicKey: z.string(),
  role: z.literal('tablet').optional(),
});

export const zCategoryFields = z.object({
  name: z.string(),
  colour: z.string(),
  position: z.int(),
  picture: z.string().nullable().optional(),
});

export const zModifierGroupFields = z.object({
  name: z.string(),
  least: z.int().nonnegative(),
  most: z.int().nonnegative(),
  modifiers: z.array(z.object({ modifier: z.string(), name: z.string(), price: zMoney })),
});

export const zTaxClassFields = z.object({
  label: z.string(),
  rates: z.array(z.object({ from: zInstantText, rate: zRate })).min(1),
});

export const zPriceListFields = z.object({
  label: z.string(),
  priority: z.int(),
  window: z
    .object({
      weekdays: z.array(z.int().min(1).max(7)).nullable(),
      fromMinute: z.int().min(0).max(1439),
      toMinute: z.int().min(0).max(1440),
    })
    .nullable(),
  from: zInstantText.nullable(),
  until: zInstantText.nullable(),
  prices: z.record(z.string(), zMoney),
});

export const documentCodecs = {
  StorePut: put(zStoreFields),
  StoreWithdrawn: withdrawn,
  DevicePut: put(zDeviceFields),
  DeviceWithdrawn: withdrawn,
  CategoryPut: put(zCategoryFields),
  CategoryWithdrawn: withdrawn,
  ModifierGroupPut: put(zModifierGroupFields),
  ModifierGroupWithdrawn: withdrawn,
  TaxClassPut: put(zTaxClassFields),
  TaxClassWithdrawn: withdrawn,
  PriceListPut: put(zPriceListFields),
  PriceListWithdrawn: withdrawn,
  PeripheralPut: put(zPeripheralFields),
  PeripheralWithdrawn: withdrawn,
  PrinterPut: put(zPrinterFields),
  PrinterWithdrawn: withdrawn,
};
