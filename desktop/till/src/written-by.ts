import type { TillCommand } from '@pos/api';
import type { ShopEvent } from '@pos/domain';

type CommandType = TillCommand['type'];
type EventType = ShopEvent['type'];

/** What each command writes, in one of its ways; what is written down with it comes below. */
const itsOwn: Readonly<Record<CommandType, readonly EventType[]>> = {
  OpenSession: ['SessionOpened'],
  MoveCash: ['CashMoved'],
  OpenDrawer: ['DrawerOpened'],
  CountCash: ['CashCounted'],
  CloseSession: ['SessionClosed'],
  SettleAnomaly: ['AnomalySettled'],
  OpenOrder: ['OrderOpened'],
  AddLine: ['LineAdded', 'LineQuantityChanged'],
  AddOpenItem: ['LineAdded'],
  ChangeQuantity: ['LineQuantityChanged'],
  ChangeModifiers: ['ModifiersChanged'],
  GiveDiscount: ['DiscountGiven'],
  WithdrawDiscount: ['DiscountWithdrawn'],
  OverridePrice: ['PriceOverridden'],
  RemoveLine: ['LineVoided'],
  NoteLine: ['LineNoted'],
  LabelOrder: ['OrderLabelled'],
  NameBuyer: ['BuyerNamed'],
  ParkOrder: ['OrderParked'],
  RecallOrder: ['OrderRecalled'],
  VoidOrder: ['OrderVoided'],
  PrintBill: ['BillPrinted'],
  ConfirmPaper: ['PaperSeen'],
  Reprint: ['ReceiptReprinted', 'ZReportReprinted'],
  TakePayment: ['PaymentTaken'],
  ReversePayment: ['PaymentReversed'],
  SettleOrder: ['OrderSettled'],
  SetReturns: ['ReturnsSet'],
  RefundLines: ['RefundSettled'],
  PutProduct: ['ProductPut'],
  WithdrawProduct: ['ProductWithdrawn'],
  PutDocument: ['CategoryPut', 'ModifierGroupPut', 'TaxClassPut', 'PriceListPut'],
  WithdrawDocument: [
    'CategoryWithdrawn',
    'ModifierGroupWithdrawn',
    'TaxClassWithdrawn',
    'PriceListWithdrawn',
  ],
  PutStore: ['StorePut'],
  PutRole: ['RolePut'],
  WithdrawRole: ['RoleWithdrawn'],
  PutStaff: ['StaffPut'],
  WithdrawStaff: ['StaffWithdrawn'],
  PutPrinter: ['PrinterPut'],
  WithdrawPrinter: ['PrinterWithdrawn'],
  TryPrinter: ['SlipTried'],
  MovePaper: ['PaperMoved'],
  LookForPrinters: [],
  PairTill: [],
};

const besides: Readonly<Partial<Record<CommandType, readonly EventType[]>>> = {
  MoveCash: ['DrawerOpened'],
  SettleAnomaly: ['CashMoved', 'DrawerOpened'],
  AddLine: ['OrderOpened'],
  AddOpenItem: ['OrderOpened'],
  TakePayment: ['DrawerOpened'],
  ReversePayment: ['DrawerOpened'],
  SettleOrder: ['PaymentTaken', 'RefundSettled', 'DrawerOpened'],
  RefundLines: ['DrawerOpened'],
};

/** Whether a command of this kind can have written just this: else it was another one that bore the same id. */
export const isWrittenBy = (command: CommandType, written: readonly string[]): boolean => {
  const own: readonly string[] = itsOwn[command];
  const all: readonly string[] = [...own, ...(besides[command] ?? []), 'ClockJumped'];
  return written.some((type) => own.includes(type)) && written.every((type) => all.includes(type));
};
