import { zTenderMethod } from '@pos/domain';
import { z } from 'zod';
import {
  zAmount,
  zPositiveAmount,
  zReason,
  zShare,
  zShortText,
  zSlug,
  zSomeQuantity,
  zText,
  zUuid,
} from './command-parts.ts';

const zOrder = zUuid<'OrderId'>();
const zLine = zUuid<'LineId'>();
const zProduct = zUuid<'ProductId'>();
const zPayment = zUuid<'PaymentId'>();

const zTender = z.discriminatedUnion('method', [
  z.object({ method: z.literal('cash'), payment: zPayment.optional(), tendered: zAmount }),
  z.object({
    method: z.literal('card'),
    payment: zPayment.optional(),
    amount: zPositiveAmount,
    reference: zShortText,
  }),
  z.object({
    method: z.literal('transfer'),
    payment: zPayment.optional(),
    amount: zPositiveAmount,
    reference: zShortText,
  }),
]);

/** Several of one are named several times. */
const zModifiers = z.array(z.string().max(80)).max(30);
const zAsPicked = z.boolean().default(false);

/** Ids of new things may be chosen by the sender, who then knows them before the answer; else the till makes them. */
export const orderCommands = {
  OpenOrder: z.object({
    order: zOrder.optional(),
    label: zShortText.nullable().default(null),
    training: z.boolean().default(false),
  }),
  AddLine: z.object({
    order: zOrder,
    line: zLine.optional(),
    product: zProduct.optional().describe('the product; or give its barcode instead'),
    barcode: z.string().min(1).max(80).optional(),
    quantity: zSomeQuantity.optional().describe('thousandths; one unit when left out'),
    modifiers: zModifiers.default([]),
    note: zText.nullable().default(null),
    asPicked: zAsPicked.describe(
      'as a scan or a tap means it: the first thing opens the order, once more of the same is one line of two, what has to be weighed is refused',
    ),
  }),
  AddOpenItem: z.object({
    order: zOrder,
    line: zLine.optional(),
    name: zText,
    unit: zShortText,
    price: zAmount,
    taxClass: zSlug,
    quantity: zSomeQuantity,
    asPicked: zAsPicked.describe('the first thing opens the order'),
  }),
  ChangeQuantity: z.object({ order: zOrder, line: zLine, quantity: zSomeQuantity }),
  RemoveLine: z.object({
    order: zOrder,
    line: zLine,
    quantity: zSomeQuantity.nullable().default(null).describe('how much of it; null is all'),
    reason: zReason,
  }),
  ChangeModifiers: z.object({ order: zOrder, line: zLine, modifiers: zModifiers }),
  NoteLine: z.object({ order: zOrder, line: zLine, note: zText.nullable() }),
  OverridePrice: z.object({ order: zOrder, line: zLine, price: zAmount, reason: zReason }),
  GiveDiscount: z.object({
    order: zOrder,
    line: zLine.nullable().default(null).describe('null: on the whole order'),
    discount: zSlug.optional(),
    label: zShortText,
    value: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('percent'),
        rate: zShare,
        max: zPositiveAmount.nullable().default(null),
      }),
      z.object({
        kind: z.literal('amount'),
        amount: zPositiveAmount,
        minimumOrder: zPositiveAmount.nullable().default(null),
      }),
    ]),
    reason: zReason,
  }),
  WithdrawDiscount: z.object({ order: zOrder, discount: z.string().max(80) }),
  LabelOrder: z.object({ order: zOrder, label: zShortText.nullable() }),
  NameBuyer: z.object({
    order: zOrder,
    buyer: z
      .object({
        name: zText,
        taxCode: zShortText.nullable().default(null),
        address: zText.nullable().default(null),
      })
      .nullable()
      .describe('null: they no longer ask for their name on the paper'),
  }),
  SendLines: z.object({ order: zOrder }),
  PrintBill: z.object({ order: zOrder }),
  ReprintSlip: z.object({ job: z.string().min(1).max(80).describe('of the view `devices`') }),
  Reprint: z.object({
    number: z.string().min(1).max(80).describe('of a receipt, a refund or a Z report'),
  }),
  ConfirmPaper: z.object({ job: z.string().min(1).max(80).describe('of the view `devices`') }),
  ParkOrder: z.object({ order: zOrder }),
  RecallOrder: z.object({ order: zOrder }),
  TakePayment: z.object({ order: zOrder, tender: zTender }),
  AskCard: z.object({
    order: zOrder,
    payment: zPayment.optional(),
    terminal: zSlug.describe('of the view `terminals`'),
    amount: zPositiveAmount,
  }),
  /** The guest has changed their mind. Nothing is written down: what the terminal says then is. */
  CancelCard: z.object({ order: zOrder }),
  /** Asks the terminal what became of a card of which nobody knows. It never charges. */
  RecallCard: z.object({ order: zOrder }),
  DecideCard: z.object({
    order: zOrder,
    isCharged: z.boolean(),
    reference: zShortText.default('').describe('of the terminal’s slip'),
  }),
  ReversePayment: z.object({ order: zOrder, payment: zPayment, reason: zReason }),
  SetReturns: z.object({
    order: zOrder,
    of: zOrder.describe('the settled order whose goods come back'),
    lines: z
      .array(z.object({ line: zLine, quantity: zSomeQuantity }))
      .max(500)
      .describe('none: nothing comes back after all'),
    reason: zReason,
  }),
  SettleOrder: z.object({
    order: zOrder,
    tenders: z.array(zTender).max(20),
    back: zTenderMethod
      .optional()
      .describe('of an exchange for less: how the difference goes back; cash when left out'),
  }),
  VoidOrder: z.object({ order: zOrder, reason: zReason }),
  RefundLines: z.object({
    order: zOrder,
    lines: z.array(z.object({ line: zLine, quantity: zSomeQuantity })).max(500),
    method: zTenderMethod,
    reason: zReason,
  }),
};
