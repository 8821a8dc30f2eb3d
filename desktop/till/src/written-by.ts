import type { TillCommand } from '@pos/api';
import type { ShopEvent } from '@pos/domain';

type CommandType = TillCommand['type'];
type EventType = ShopEvent['type'];

/** What each command writes of its own, in one of its ways. */
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
  SendLines: ['LinesSent'],
  ShowOrder: [],
  ConfirmPaper: ['PaperSeen'],
  Reprint: ['ReceiptReprinted', 'ZReportReprinted'],
  ReprintSlip: ['SlipReprinted'],
  TakePayment: ['PaymentTaken'],
  AskCard: ['CardAsked'],
  CancelCard: [],
  RecallCard: [],
  DecideCard: ['CardAnswered'],
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
  PrintLabels: ['LabelsAsked'],
  PutPeripheral: ['PeripheralPut'],
  WithdrawPeripheral: ['PeripheralWithdrawn'],
  LookForPeripherals: [],
  PutTablet: ['DevicePut'],
  WithdrawTablet: ['DeviceWithdrawn'],
  PairTill: [],
  OfferPairing: [],
  OpenToShop: [],
  AddNeighbour: [],
  RemoveNeighbour: [],
};

/** What is also written beside another deed, the least first. */
const beside: readonly string[] = [
  'ClockJumped',
  'DrawerOpened',
  'CashMoved',
  'OrderOpened',
  'LinesSent',
  'PaymentTaken',
  'RefundSettled',
];

const weightOf = (type: string): number =>
  beside.includes(type) ? beside.indexOf(type) : beside.length;

/** Whether a command of this kind wrote this: the weightiest of it says which one it was. */
export const isWrittenBy = (command: CommandType, written: readonly string[]): boolean => {
  const own: readonly string[] = itsOwn[command];
  const most = Math.max(...written.map(weightOf));
  return written.some((type) => weightOf(type) === most && own.includes(type));
};
