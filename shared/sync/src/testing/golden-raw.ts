import { streamOf, type EventType, type ShopEvent, type StreamName } from '@pos/domain';
import { oneOfEach, oneOfEachIds } from '@pos/domain/testing';
import { id, type CommandId, type StaffId } from '@pos/kernel';
import { beforeFirst } from '../accept-chain.ts';
import type { Crypto, Signer } from '../crypto.ts';
import type { Sealed } from '../envelope.ts';
import { seal, type Act } from '../seal.ts';
import { testId } from './sealing.ts';

const device = id<'DeviceId'>(testId(0x11));
const store = id<'StoreId'>(testId(0x2));
const author = { tenant: id<'TenantId'>(testId(0x1)), store };

const { staffMember, product, order, session } = oneOfEachIds;
const lan = id<'StaffId'>(staffMember);
const owner: StaffId = id<'StaffId'>('01935000-0005-7000-8000-000000000002');

/** What one command writes, stream by stream, in the order a till would. Never edited: what is new stands at the end. */
const commands: readonly {
  readonly writes: readonly (readonly [StreamName, ...EventType[]])[];
  readonly act?: Partial<Act>;
}[] = [
  {
    writes: [
      [streamOf('device', device), 'DevicePut'],
      [streamOf('store', store), 'StorePut'],
    ],
    act: { by: null },
  },
  { writes: [[streamOf('tax-class', 'vat-8'), 'TaxClassPut']] },
  { writes: [[streamOf('category', 'mon-chinh'), 'CategoryPut']] },
  { writes: [[streamOf('modifier-group', 'them'), 'ModifierGroupPut']] },
  { writes: [[streamOf('product', product), 'ProductPut']] },
  { writes: [[streamOf('price-list', 'gio-vang'), 'PriceListPut']] },
  { writes: [[streamOf('role', 'thu-ngan'), 'RolePut']] },
  { writes: [[streamOf('staff', staffMember), 'StaffPut']] },
  { writes: [[streamOf('device', device), 'PinRefused', 'ClockJumped']], act: { by: null } },
  { writes: [[streamOf('staff', staffMember), 'StaffLoggedIn']] },
  { writes: [[streamOf('cash-session', session), 'SessionOpened']] },
  {
    writes: [[streamOf('cash-session', session), 'CashMoved', 'DrawerOpened']],
    act: { approvedBy: owner },
  },
  { writes: [[streamOf('order', order), 'OrderOpened', 'LineAdded', 'LineQuantityChanged']] },
  {
    writes: [[streamOf('order', order), 'LineNoted', 'PriceOverridden']],
    act: { approvedBy: owner },
  },
  { writes: [[streamOf('order', order), 'LineVoided']] },
  { writes: [[streamOf('order', order), 'DiscountGiven']] },
  { writes: [[streamOf('order', order), 'DiscountWithdrawn']] },
  { writes: [[streamOf('order', order), 'OrderLabelled', 'OrderParked', 'OrderRecalled']] },
  { writes: [[streamOf('order', order), 'PaymentReversed']], act: { off: -1500, offAge: 40 } },
  {
    writes: [[streamOf('order', order), 'PaymentTaken', 'OrderSettled']],
    act: { off: -1500, offAge: 41 },
  },
  { writes: [[streamOf('order', order), 'RefundSettled']], act: { approvedBy: owner } },
  { writes: [[streamOf('order', testId(0x77)), 'OrderVoided']], act: { training: true } },
  { writes: [[streamOf('cash-session', session), 'CashCounted']] },
  { writes: [[streamOf('cash-session', session), 'SessionClosed']] },
  { writes: [[streamOf('staff', staffMember), 'StaffLoggedOut']] },
  {
    writes: [
      [streamOf('product', product), 'ProductWithdrawn'],
      [streamOf('price-list', 'gio-vang'), 'PriceListWithdrawn'],
      [streamOf('category', 'mon-chinh'), 'CategoryWithdrawn'],
      [streamOf('modifier-group', 'them'), 'ModifierGroupWithdrawn'],
      [streamOf('tax-class', 'vat-8'), 'TaxClassWithdrawn'],
    ],
    act: { by: owner, cause: testId(0x99) },
  },
  { writes: [[streamOf('staff', staffMember), 'StaffWithdrawn']], act: { by: owner } },
  { writes: [[streamOf('role', 'thu-ngan'), 'RoleWithdrawn']], act: { by: owner } },
  { writes: [[streamOf('store', store), 'StoreWithdrawn']], act: { by: owner } },
  {
    writes: [[streamOf('device', device), 'EpochStarted', 'DeviceWithdrawn']],
    act: { by: null, cause: 'restore' },
  },
  // What a later release has added goes behind what the releases before it wrote.
  { writes: [[streamOf('order', order), 'ReturnsSet']], act: { approvedBy: owner } },
  { writes: [[streamOf('order', order), 'BuyerNamed', 'BillPrinted', 'ReceiptReprinted']] },
  { writes: [[streamOf('cash-session', session), 'ZReportReprinted']] },
  { writes: [[streamOf('device', device), 'PaperSeen']] },
  { writes: [[streamOf('order', order), 'ModifiersChanged']] },
  { writes: [[streamOf('device', device), 'AnomalySettled']], act: { by: owner } },
  { writes: [[streamOf('printer', 'bep'), 'PrinterPut']] },
  { writes: [[streamOf('device', device), 'SlipTried', 'PaperMoved', 'PaperLost']] },
  { writes: [[streamOf('printer', 'bep'), 'PrinterWithdrawn']] },
  { writes: [[streamOf('order', order), 'LinesSent']] },
  { writes: [[streamOf('device', device), 'SlipReprinted']] },
  { writes: [[streamOf('device', device), 'LabelsAsked']] },
  { writes: [[streamOf('peripheral', 'can'), 'PeripheralPut']] },
  { writes: [[streamOf('peripheral', 'can'), 'PeripheralWithdrawn']] },
  { writes: [[streamOf('kitchen-ticket', order), 'TicketBumped', 'TicketRecalled']] },
  { writes: [[streamOf('order', order), 'CardAsked', 'CardSent', 'CardAnswered']] },
];

const usual: Omit<Act, 'command'> = {
  at: '2026-11-20T19:02:40.000+07:00',
  off: null,
  offAge: null,
  by: lan,
  approvedBy: null,
  cause: null,
  training: false,
};

/** A journal with one event of every type, as the first release writes it with the key of the golden seed. */
export const goldenJournal = (keys: {
  crypto: Pick<Crypto, 'hash'>;
  signer: Signer;
}): readonly Sealed[] => {
  const journal: Sealed[] = [];
  let head = beforeFirst({ device, epoch: 1 });
  let lam = 0;
  for (const [place, { writes, act }] of commands.entries()) {
    const command: CommandId = id<'CommandId'>(testId(0x1000 + place));
    const streams = writes.map(([stream, ...types]) => ({ stream, events: types.map(exampleOf) }));
    const batch = seal({ head, lam, author }, { ...usual, ...act, command }, streams, keys);
    journal.push(...batch.sealed);
    ({ head, lam } = batch);
  }
  return journal;
};

/** As it was written then, not as it would be read now: a later release may read more than was said. */
const exampleOf = (type: EventType): ShopEvent => ({ type, ...oneOfEach[type] }) as ShopEvent;

/** As it lies in the golden file. */
export const goldenLine = ({ raw, sig, hash }: Sealed): string =>
  JSON.stringify({ raw, sig, hash });
