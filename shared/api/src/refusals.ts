import type {
  CashSessionRefusal,
  DocumentRefusal,
  OrderRefusal,
  Permission,
  ProductRefusal,
  StaffRefusal,
} from '@pos/domain';
import type { OrderId, Rate } from '@pos/kernel';

/** Why no other till of the shop is at an address. */
export type NeighbourProblem = 'nobody' | 'another-shop' | 'this-till';

/** What a till says no to besides the rules of the shop: who asks, what they name, what the disk will take. */
export type TillRefusal =
  | { readonly type: 'NotPermitted'; readonly permission: Permission; readonly share: Rate | null }
  | { readonly type: 'ApprovalRefused'; readonly permission: Permission }
  | { readonly type: 'UnknownCommand'; readonly command: string }
  | { readonly type: 'InvalidCommand'; readonly detail: string }
  | { readonly type: 'CommandIdUsed' }
  | { readonly type: 'ProductNotFound' }
  | { readonly type: 'BarcodeNotFound'; readonly barcode: string }
  | { readonly type: 'BarcodeAmbiguous'; readonly products: readonly string[] }
  | { readonly type: 'QuantityNotDivisible' }
  | { readonly type: 'QuantityMissing' }
  | { readonly type: 'ModifierNotFound'; readonly modifier: string }
  | {
      readonly type: 'ModifiersOutOfRange';
      readonly group: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly type: 'TaxClassNotFound'; readonly taxClass: string }
  | { readonly type: 'CategoryNotFound'; readonly category: string }
  | { readonly type: 'PictureRefused'; readonly problem: 'not-a-picture' | 'too-large' }
  | { readonly type: 'PrinterNotFound'; readonly printer: string }
  | { readonly type: 'TerminalNotFound' }
  /** It has another card at hand, or one of which nobody knows yet. */
  | { readonly type: 'TerminalBusy' }
  | { readonly type: 'PrinterModelNotFound'; readonly model: string }
  | { readonly type: 'PaperOnItsWay' }
  | { readonly type: 'DocumentInUse'; readonly by: string }
  | { readonly type: 'StoreNotSetUp' }
  | { readonly type: 'OrderElsewhere'; readonly order: OrderId }
  | { readonly type: 'ServerAway' }
  /** `code` is the server's own, with its words. */
  | { readonly type: 'PairingRefused'; readonly code: string }
  | { readonly type: 'NeighbourRefused'; readonly problem: NeighbourProblem }
  | { readonly type: 'DiskFull' }
  | { readonly type: 'TabletFull' }
  | { readonly type: 'JournalReadOnly' }
  | { readonly type: 'JournalBusy' }
  | { readonly type: 'StorageFailed'; readonly detail: string };

/** What the till's API says no to before a command or view is reached. */
export type AccessRefusal =
  | { readonly type: 'TokenMissing' }
  | { readonly type: 'TokenExpired' }
  | { readonly type: 'WrongPin'; readonly attemptsLeft: number }
  | { readonly type: 'PinLocked'; readonly retryInSeconds: number }
  | { readonly type: 'BodyTooLarge'; readonly mostBytes: number }
  | { readonly type: 'BodyNotJson' }
  | { readonly type: 'MethodNotAllowed' }
  | { readonly type: 'OriginNotAllowed' }
  | { readonly type: 'ViewNotFound'; readonly view: string }
  | { readonly type: 'InvalidQuery'; readonly detail: string }
  | { readonly type: 'NotFound' }
  | { readonly type: 'InternalError'; readonly incident: string };

export type Refusal =
  | OrderRefusal
  | CashSessionRefusal
  | ProductRefusal
  | StaffRefusal
  | DocumentRefusal
  | TillRefusal
  | AccessRefusal;

/** Stable: scripts and screens may rely on it. */
export type RefusalCode = Refusal['type'];
