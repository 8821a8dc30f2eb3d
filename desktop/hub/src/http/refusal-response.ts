import { languageFor, type Refusal, type RefusalCode, type ToldRefusal } from '@pos/api';
import { tell } from '@pos/messages';
import type { Context } from 'hono';
import { currencyOf, type Hub } from '../hub.ts';
import { answerJson, type HubEnv } from './answer.ts';

/** What the wire says of a refusal besides its words. The rules of the shop are always a conflict. */
export const statusOf: { readonly [Code in RefusalCode]: number } = {
  BodyNotJson: 400,
  InvalidCommand: 400,
  InvalidQuery: 400,
  UnknownCommand: 400,

  TokenExpired: 401,
  TokenMissing: 401,

  ApprovalRefused: 403,
  NotPermitted: 403,
  OriginNotAllowed: 403,
  WrongPin: 403,

  NotFound: 404,
  ViewNotFound: 404,
  MethodNotAllowed: 405,
  BodyTooLarge: 413,
  PinLocked: 429,
  InternalError: 500,

  DiskFull: 503,
  JournalBusy: 503,
  JournalReadOnly: 503,
  StorageFailed: 503,
  TabletFull: 503,

  AmountTooLarge: 409,
  BarcodeAmbiguous: 409,
  BarcodeInvalid: 409,
  BarcodeNotFound: 409,
  BarcodeTaken: 409,
  CashNotCounted: 409,
  CategoryNotFound: 409,
  CommandIdUsed: 409,
  DiscountAlreadyGiven: 409,
  DiscountNotFound: 409,
  DocumentInUse: 409,
  DocumentNotFound: 409,
  FieldsMissing: 409,
  LastManager: 409,
  LineAlreadyAdded: 409,
  LineGivenTwice: 409,
  LineNotFound: 409,
  LineNotSold: 409,
  MinimumOrderNotReached: 409,
  ModifierNotFound: 409,
  ModifiersOutOfRange: 409,
  MoneyStillDue: 409,
  MoreTakenThanDue: 409,
  MoreThanOnTheLine: 409,
  MoreThanSold: 409,
  NotEnoughCash: 409,
  NothingDue: 409,
  NothingToRefund: 409,
  NothingToSettle: 409,
  OrderAlreadyOpened: 409,
  OrderAlreadySettled: 409,
  OrderAlreadyVoided: 409,
  OrderElsewhere: 409,
  OrderIsParked: 409,
  OrderNotFound: 409,
  OrderNotParked: 409,
  OrderNotSettled: 409,
  PaperOnItsWay: 409,
  CardUnresolved: 409,
  CardNotAsked: 409,
  TerminalNotFound: 409,
  TerminalBusy: 409,
  PaymentAlreadyTaken: 409,
  PaymentNotFound: 409,
  PaymentsTaken: 409,
  ReturnsOutdated: 409,
  PictureRefused: 409,
  PinTaken: 409,
  PrinterModelNotFound: 409,
  PrinterNotFound: 409,
  ProductNotFound: 409,
  QuantityMissing: 409,
  QuantityNotDivisible: 409,
  RoleNotFound: 409,
  SessionAlreadyOpened: 409,
  SessionNotClosed: 409,
  SessionNotOpen: 409,
  NeighbourRefused: 409,
  PairingRefused: 409,
  ServerAway: 409,
  StoreNotSetUp: 409,
  TaxClassNotFound: 409,
  TaxClassUnknown: 409,
  TenderTooLarge: 409,
};

export const isStorageTrouble = ({ type }: Refusal): boolean => statusOf[type] === 503;

/** The refusal in the asker's language, with the headers that belong to its status. */
export const refuse = (c: Context<HubEnv>, hub: Hub, refusal: Refusal): Response => {
  if (refusal.type === 'PinLocked') c.header('Retry-After', String(refusal.retryInSeconds));
  if (statusOf[refusal.type] === 401) c.header('WWW-Authenticate', 'Bearer');
  return answerJson(c, { ok: false, refusal: toldTo(c, hub, refusal) }, statusOf[refusal.type]);
};

const toldTo = (c: Context<HubEnv>, hub: Hub, refusal: Refusal): ToldRefusal =>
  tell(refusal, languageFor(c.req.header('accept-language'), hub.language), currencyOf(hub));
