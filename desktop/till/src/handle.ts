import type { Answer, AnsweredEvent, LinkCommandType, Refusal, TillCommand } from '@pos/api';
import { isGranted, streamOf, type Need, type StaffFields } from '@pos/domain';
import { id, type CommandId, type OrderId, type StaffId } from '@pos/kernel';
import { addLine, addOpenItem } from './commands/add-line.ts';
import { askCard, cancelCard, decideCard, recallCard } from './commands/card.ts';
import { closeSession, countCash, moveCash, openDrawer, openSession } from './commands/cash.ts';
import {
  putDocument,
  putProduct,
  putStore,
  withdrawDocument,
  withdrawProduct,
} from './commands/office.ts';
import { needsOf } from './commands/needs.ts';
import { confirmPaper, printBill, reprint, reprintSlip } from './commands/papers.ts';
import {
  lookForPeripherals,
  putPeripheral,
  showOrder,
  withdrawPeripheral,
} from './commands/peripherals.ts';
import {
  lookForPrinters,
  movePaper,
  printLabels,
  putPrinter,
  tryPrinter,
  withdrawPrinter,
} from './commands/printers.ts';
import type { Outcome } from './commands/outcome.ts';
import { putRole, putStaff, withdrawRole, withdrawStaff } from './commands/people.ts';
import { grantsOf } from './desk/grants.ts';
import { changeTablet } from './commands/tablets.ts';
import { orderElsewhere } from './elsewhere.ts';
import { changeModifiers } from './commands/modifiers.ts';
import { changeQuantity, decideOrder, giveDiscount, openOrder } from './commands/sell.ts';
import { settleAnomaly } from './commands/settle-anomaly.ts';
import { setReturns } from './commands/exchange.ts';
import { refundLines, reversePayment, settleOrder, takePayment } from './commands/settle.ts';
import type { Envelope } from '@pos/sync';
import type { Journal } from './journal.ts';
import type { Shop } from './shop.ts';
import { isWrittenBy } from './written-by.ts';

/** Who stands behind a command. The PINs that prove it were checked before. */
export interface Who {
  readonly by: StaffId;
  readonly approvedBy: StaffId | null;
}

/** The command as it reaches the rules: like the one that was sent, but a PIN has become its hash. */
export type HandledCommand =
  | Exclude<TillCommand, { type: 'PutStaff' | LinkCommandType }>
  | ({ readonly id: TillCommand['id']; readonly type: 'PutStaff' } & Parameters<
      typeof putStaff
    >[1]);

/**
 * command → load → decide → append → publish, all of it at once: there is one writer, so nothing can come between.
 * A command that was done before gets the answer it got then; one that was refused left nothing and is decided anew.
 */
export const handle = (shop: Shop, command: HandledCommand, who: Who): Answer => {
  const before = answerOf(shop.journal, command);
  if (before) return before;
  const denied = deny(shop, command, who);
  if (denied) return { ok: false, refusal: denied };
  const outcome = decide(shop, command);
  if (!outcome.ok) {
    const order = orderElsewhere(shop, { ...command });
    return order === null ? outcome : { ok: false, refusal: { type: 'OrderElsewhere', order } };
  }
  const streams = outcome.streams.filter(({ events }) => events.length > 0);
  if (streams.length === 0) return { ok: true, events: [] };
  const { jumpedBy } = shop.time;
  const written = shop.journal.write(
    {
      ...who,
      command: deedOf(command),
      cause: null,
      training: outcome.training,
      time: shop.time,
    },
    jumpedBy === null ? streams : [...streams, clockJumped(shop, jumpedBy)],
  );
  if (!written.ok) return written;
  return {
    ok: true,
    events: written.sealed.map(({ envelope }) => shown(envelope)),
  };
};

const decide = (shop: Shop, command: HandledCommand): Outcome => {
  switch (command.type) {
    case 'OpenSession':
      return openSession(shop, command);
    case 'MoveCash':
      return moveCash(shop, command);
    case 'OpenDrawer':
      return openDrawer(shop, command);
    case 'CountCash':
      return countCash(shop, command);
    case 'CloseSession':
      return closeSession(shop);
    case 'SettleAnomaly':
      return settleAnomaly(shop, command);
    case 'OpenOrder':
      return openOrder(shop, command);
    case 'AddLine':
      return addLine(shop, command);
    case 'AddOpenItem':
      return addOpenItem(shop, command);
    case 'ChangeQuantity':
      return changeQuantity(shop, command);
    case 'ChangeModifiers':
      return changeModifiers(shop, command);
    case 'GiveDiscount':
      return giveDiscount(shop, command);
    case 'OverridePrice':
      return decideOrder(shop, command.order, { ...command, unitPrice: command.price });
    case 'RemoveLine':
    case 'NoteLine':
    case 'WithdrawDiscount':
    case 'LabelOrder':
    case 'NameBuyer':
    case 'SendLines':
    case 'ParkOrder':
    case 'RecallOrder':
    case 'VoidOrder':
      return decideOrder(shop, command.order, command);
    case 'PrintBill':
      return printBill(shop, command);
    case 'ConfirmPaper':
      return confirmPaper(shop, command);
    case 'ReprintSlip':
      return reprintSlip(shop, command);
    case 'Reprint':
      return reprint(shop, command);
    case 'TakePayment':
      return takePayment(shop, command);
    case 'AskCard':
      return askCard(shop, command);
    case 'CancelCard':
      return cancelCard(shop, command);
    case 'RecallCard':
      return recallCard(shop, command);
    case 'DecideCard':
      return decideCard(shop, command);
    case 'ReversePayment':
      return reversePayment(shop, command);
    case 'SettleOrder':
      return settleOrder(shop, command);
    case 'SetReturns':
      return setReturns(shop, command);
    case 'RefundLines':
      return refundLines(shop, command);
    case 'PutProduct':
      return putProduct(shop, command);
    case 'WithdrawProduct':
      return withdrawProduct(shop, command);
    case 'PutDocument':
      return putDocument(shop, command);
    case 'WithdrawDocument':
      return withdrawDocument(shop, command);
    case 'PutStore':
      return putStore(shop, command);
    case 'PutRole':
      return putRole(shop, command);
    case 'WithdrawRole':
      return withdrawRole(shop, command);
    case 'PutStaff':
      return putStaff(shop, command);
    case 'WithdrawStaff':
      return withdrawStaff(shop, command);
    case 'PutPrinter':
      return putPrinter(shop, command);
    case 'WithdrawPrinter':
      return withdrawPrinter(shop, command);
    case 'TryPrinter':
      return tryPrinter(shop, command);
    case 'PutPeripheral':
      return putPeripheral(shop, command);
    case 'WithdrawPeripheral':
      return withdrawPeripheral(shop, command);
    case 'LookForPeripherals':
      return lookForPeripherals(shop);
    case 'ShowOrder':
      return showOrder(shop, command);
    case 'PrintLabels':
      return printLabels(shop, command);
    case 'MovePaper':
      return movePaper(shop, command);
    case 'LookForPrinters':
      return lookForPrinters(shop);
    case 'PutTablet':
      return changeTablet(shop, command.device, { type: 'Put', fields: command.fields });
    case 'WithdrawTablet':
      return changeTablet(shop, command.device, { type: 'Withdraw' });
  }
};

/** Whoever asks may do it, or whoever approves may; an approval by someone who may not do it either helps nobody. */
const deny = (shop: Shop, command: HandledCommand, who: Who): Refusal | null =>
  refusedFor(shop, needsOf(shop, command), who);

export const refusedFor = (
  { readModels: { documents } }: Pick<Shop, 'readModels'>,
  needs: readonly Need[],
  { by, approvedBy }: Who,
): Refusal | null => {
  for (const need of needs) {
    if (isGranted(grantsOf(documents, by), need)) continue;
    if (approvedBy === null) return { type: 'NotPermitted', ...need };
    if (!isGranted(grantsOf(documents, approvedBy), need))
      return { type: 'ApprovalRefused', permission: need.permission };
  }
  return null;
};

interface Asked {
  readonly id: string;
  readonly order?: OrderId | undefined;
  readonly anomaly?: CommandId | undefined;
}

/** Two devices that settle one anomaly do one deed: its id is the anomaly's, whoever sends the command. */
const deedOf = ({ id: own, anomaly }: Asked): CommandId => anomaly ?? id<'CommandId'>(own);

/**
 * The stored answer to a command that was done: the events it made. An id that another kind of command bore, or one
 * about another order, is not this command's, and what happened then is no answer.
 */
export const answerOf = (
  { log }: Pick<Journal, 'log'>,
  command: Asked & Pick<TillCommand, 'type'>,
): Answer | null => {
  const events = log.readCommand(deedOf(command)).map(({ raw }) => JSON.parse(raw) as Envelope);
  if (events.length === 0) return null;
  const stream = command.order && streamOf('order', command.order);
  const isItsOwn =
    isWrittenBy(
      command.type,
      events.map(({ type }) => type),
    ) &&
    (!stream || events.some((event) => event.stream === stream));
  return isItsOwn
    ? { ok: true, events: events.map(shown) }
    : { ok: false, refusal: { type: 'CommandIdUsed' } };
};

/** Four digits are soon found behind their hash, so it stays in the journal. */
const shown = ({ stream, type, data }: Envelope): AnsweredEvent => {
  if (type !== 'StaffPut' || !('changed' in data)) return { stream, type, data };
  const { pinHash: _, ...changed } = data.changed as Partial<StaffFields>;
  return { stream, type, data: { changed } };
};

const clockJumped = (shop: Shop, byMilliseconds: number) => ({
  stream: streamOf('device', shop.journal.origin.device),
  events: [{ type: 'ClockJumped' as const, byMilliseconds }],
});
