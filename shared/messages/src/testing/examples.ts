import type { Refusal, RefusalCode } from '@pos/api';
import { permissions } from '@pos/domain';
import { id, money, noMoney, noQuantity, quantity, rate, type LineId } from '@pos/kernel';
import type { Refused } from '../texts-of.ts';

type Examples = { readonly [Code in RefusalCode]: readonly Refused<Code>[] };

const amounts = [money(1), money(25_000), money(1_000_000_000_000)];
const quantities = [quantity(2000), quantity(350), quantity(99_999_999)];
const line: LineId = id('0190b7a4-5f2e-7c31-9a44-3b1f6c2d8e70');

/** At least one refusal of every code, with extremes; `sent` stands wherever somebody else's text may. */
export const examplesWith = (sent: string): readonly Refusal[] => {
  const examples: Examples = {
    AmountTooLarge: [{ type: 'AmountTooLarge' }],
    ApprovalRefused: permissions.map((permission) => ({ type: 'ApprovalRefused', permission })),
    BarcodeAmbiguous: [{ type: 'BarcodeAmbiguous', products: [sent, sent] }],
    BarcodeInvalid: [{ type: 'BarcodeInvalid', barcode: sent }],
    BarcodeNotFound: [{ type: 'BarcodeNotFound', barcode: sent }],
    BarcodeTaken: [{ type: 'BarcodeTaken', barcode: sent }],
    BodyNotJson: [{ type: 'BodyNotJson' }],
    BodyTooLarge: [100, 65_536, 1_048_576].map((mostBytes) => ({
      type: 'BodyTooLarge',
      mostBytes,
    })),
    CashNotCounted: [{ type: 'CashNotCounted' }],
    CategoryNotFound: [{ type: 'CategoryNotFound', category: sent }],
    CommandIdUsed: [{ type: 'CommandIdUsed' }],
    DiscountAlreadyGiven: [{ type: 'DiscountAlreadyGiven' }],
    DiscountNotFound: [{ type: 'DiscountNotFound' }],
    DiskFull: [{ type: 'DiskFull' }],
    TabletFull: [{ type: 'TabletFull' }],
    PictureRefused: [
      { type: 'PictureRefused', problem: 'not-a-picture' },
      { type: 'PictureRefused', problem: 'too-large' },
    ],
    PaperOnItsWay: [{ type: 'PaperOnItsWay' }],
    PrinterModelNotFound: [{ type: 'PrinterModelNotFound', model: 'máy lạ' }],
    PrinterNotFound: [{ type: 'PrinterNotFound', printer: 'bep' }],
    DocumentInUse: [{ type: 'DocumentInUse', by: sent }],
    DocumentNotFound: [{ type: 'DocumentNotFound' }],
    FieldsMissing: [['name', 'price'], ['price'], [sent], ['least', 'most', 'modifiers', sent]].map(
      (fields) => ({ type: 'FieldsMissing', fields }),
    ),
    InternalError: [{ type: 'InternalError', incident: sent }],
    InvalidCommand: [{ type: 'InvalidCommand', detail: sent }],
    InvalidQuery: [{ type: 'InvalidQuery', detail: sent }],
    JournalBusy: [{ type: 'JournalBusy' }],
    JournalReadOnly: [{ type: 'JournalReadOnly' }],
    LastManager: [{ type: 'LastManager' }],
    LineAlreadyAdded: [{ type: 'LineAlreadyAdded' }],
    LineGivenTwice: [{ type: 'LineGivenTwice' }],
    LineNotFound: [{ type: 'LineNotFound' }],
    LineNotSold: [{ type: 'LineNotSold' }],
    MethodNotAllowed: [{ type: 'MethodNotAllowed' }],
    MinimumOrderNotReached: amounts.map((minimum) => ({ type: 'MinimumOrderNotReached', minimum })),
    ModifierNotFound: [{ type: 'ModifierNotFound', modifier: sent }],
    ModifiersOutOfRange: [
      [0, 1],
      [0, 3],
      [1, 1],
      [2, 2],
      [1, 30],
    ].map(([least = 0, most = 0]) => ({ type: 'ModifiersOutOfRange', group: sent, least, most })),
    MoneyStillDue: amounts.map((due) => ({ type: 'MoneyStillDue', due })),
    MoreTakenThanDue: amounts.map((excess) => ({ type: 'MoreTakenThanDue', excess })),
    MoreThanOnTheLine: quantities.map((left) => ({ type: 'MoreThanOnTheLine', left })),
    MoreThanSold: [noQuantity, ...quantities].map((left) => ({ type: 'MoreThanSold', line, left })),
    NotEnoughCash: amounts.map((missing) => ({ type: 'NotEnoughCash', missing })),
    NotFound: [{ type: 'NotFound' }],
    ReturnsOutdated: [{ type: 'ReturnsOutdated' }],
    NothingDue: [{ type: 'NothingDue' }],
    NothingToRefund: [{ type: 'NothingToRefund' }],
    NothingToSettle: [{ type: 'NothingToSettle' }],
    NotPermitted: permissions.flatMap((permission) =>
      [null, rate(1250), rate(10_000)].map((share) => ({
        type: 'NotPermitted' as const,
        permission,
        share,
      })),
    ),
    OrderAlreadyOpened: [{ type: 'OrderAlreadyOpened' }],
    OrderAlreadySettled: [{ type: 'OrderAlreadySettled' }],
    OrderAlreadyVoided: [{ type: 'OrderAlreadyVoided' }],
    OrderIsParked: [{ type: 'OrderIsParked' }],
    OrderNotFound: [{ type: 'OrderNotFound' }],
    OrderNotParked: [{ type: 'OrderNotParked' }],
    OrderNotSettled: [{ type: 'OrderNotSettled' }],
    OriginNotAllowed: [{ type: 'OriginNotAllowed' }],
    PairingRefused: ['PairingCodeWrong', 'ShopDiffers', sent].map((code) => ({
      type: 'PairingRefused',
      code,
    })),
    CardUnresolved: [{ type: 'CardUnresolved' }],
    CardNotAsked: [{ type: 'CardNotAsked' }],
    TerminalNotFound: [{ type: 'TerminalNotFound' }],
    TerminalBusy: [{ type: 'TerminalBusy' }],
    PaymentAlreadyTaken: [{ type: 'PaymentAlreadyTaken' }],
    PaymentNotFound: [{ type: 'PaymentNotFound' }],
    OrderElsewhere: [
      { type: 'OrderElsewhere', order: id<'OrderId'>('01a1f6ae-9900-7001-bc5e-81b40c5ec68e') },
    ],
    NeighbourRefused: (['nobody', 'another-shop', 'this-till'] as const).map((problem) => ({
      type: 'NeighbourRefused',
      problem,
    })),
    PaymentsTaken: [{ type: 'PaymentsTaken' }],
    PinLocked: [0, 1, 30, 90, 91, 3600].map((retryInSeconds) => ({
      type: 'PinLocked',
      retryInSeconds,
    })),
    PinTaken: [{ type: 'PinTaken' }],
    ProductNotFound: [{ type: 'ProductNotFound' }],
    QuantityMissing: [{ type: 'QuantityMissing' }],
    QuantityNotDivisible: [{ type: 'QuantityNotDivisible' }],
    RoleNotFound: [{ type: 'RoleNotFound' }],
    ServerAway: [{ type: 'ServerAway' }],
    SessionAlreadyOpened: [{ type: 'SessionAlreadyOpened' }],
    SessionNotOpen: [{ type: 'SessionNotOpen' }],
    SessionNotClosed: [{ type: 'SessionNotClosed' }],
    StorageFailed: [{ type: 'StorageFailed', detail: sent }],
    StoreNotSetUp: [{ type: 'StoreNotSetUp' }],
    TaxClassNotFound: [{ type: 'TaxClassNotFound', taxClass: sent }],
    TaxClassUnknown: [{ type: 'TaxClassUnknown', taxClass: sent }],
    TenderTooLarge: [noMoney, ...amounts].map((due) => ({ type: 'TenderTooLarge', due })),
    TokenExpired: [{ type: 'TokenExpired' }],
    TokenMissing: [{ type: 'TokenMissing' }],
    UnknownCommand: [{ type: 'UnknownCommand', command: sent }],
    ViewNotFound: [{ type: 'ViewNotFound', view: sent }],
    WrongPin: [0, 1, 4].map((attemptsLeft) => ({ type: 'WrongPin', attemptsLeft })),
  };
  return Object.values(examples).flat();
};
