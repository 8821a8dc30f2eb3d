import type { AnsweredEvent, AtTheScreen, Connection, LoggedIn, Told } from '@pos/api';
import type { PrinterSetting, ServerBeside } from '@pos/hub/settings';
import type { Locale, StaffId } from '@pos/kernel';

/**
 * Everything that is said between the three processes, and nothing else is:
 *
 *   window (preload) ⇄ main        over the channels below
 *   main             ⇄ the till    as messages, `ToTill` and `FromTill`
 */

/** What the window asks. Each question is answered once, however often the till dies meanwhile. */
export type Question =
  | { readonly kind: 'login'; readonly pin: string }
  | { readonly kind: 'logout' }
  | { readonly kind: 'command'; readonly command: object }
  | { readonly kind: 'view'; readonly view: string; readonly query: object };

/** `never` is what a view answers: only whoever asked by name knows its form. */
export interface Answers {
  readonly login: Told<{ readonly login: AtTheScreen }>;
  readonly logout: null;
  readonly command: Told<{ readonly events: readonly AnsweredEvent[] }>;
  readonly view: Told<{ readonly data: never }>;
}

/** A view the window wants to be shown now and after every change, under a number of its own. */
export interface Watched {
  readonly watch: number;
  readonly language: Locale;
  readonly view: string;
  readonly query: object;
}

/** `news` is JSON with `data` or `refusal`. */
export interface Shown {
  readonly watch: number;
  readonly news: string;
}

/** The channels from the window, and what travels on each. */
export interface FromWindow {
  /** A new page stands in the window: what the one before watched and who was logged in is over. */
  readonly 'till:begin': undefined;
  readonly 'till:ask': { readonly language: Locale; readonly question: Question };
  readonly 'till:watch': Watched;
  readonly 'till:unwatch': number;
}

/** The channels to the window. */
export interface ToWindow {
  readonly 'till:shown': Shown;
  readonly 'till:connection': Connection;
  readonly 'till:logged-out': undefined;
}

/** What a till is started with. */
export interface TillWanted {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly language: Locale;
  /** The folder of the built screens, for tablets on the LAN. */
  readonly screens: string;
  /** The folder of the built tablet page, for the same. */
  readonly tablet: string;
  /** Whether it looks for the shop's other tills in its network. */
  readonly discovery: boolean;
  readonly movedHere: boolean;
  /** The receipt printer on the network. */
  readonly printer: PrinterSetting | null;
  /** Fill a new till with the demo shop, and say who may log in. */
  readonly demo: boolean;
  /** The sync server that was started beside the demo. */
  readonly serverBeside: ServerBeside | null;
  /** The page of the virtual counter beside the demo, whose printers the demo's shop has. */
  readonly counter: string | null;
  readonly keys: KeysWanted;
}

/** The secret (base64) that seals the device's key, if this system keeps one, and how the key is to lie from now on. */
export interface KeysWanted {
  readonly secret: string | null;
  readonly kept: 'sealed' | 'plain';
}

/** A question as the till gets it: who asks stands in it, and a command has its id. */
export type TillQuestion =
  | { readonly kind: 'login'; readonly language: Locale; readonly pin: string }
  | { readonly kind: 'logout'; readonly token: string }
  | {
      readonly kind: 'command';
      readonly language: Locale;
      readonly token: string | null;
      readonly command: object;
    }
  | {
      readonly kind: 'view';
      readonly language: Locale;
      readonly token: string | null;
      readonly view: string;
      readonly query: object;
    }
  /** How many events the cloud does not have. */
  | { readonly kind: 'unsent' };

export interface TillAnswers extends Omit<Answers, 'login'> {
  readonly login: Told<{ readonly login: LoggedIn }>;
  readonly unsent: number;
}

export type ToTill =
  | { readonly type: 'start'; readonly wanted: TillWanted }
  /** A login that the till before this one gave. */
  | { readonly type: 'resume'; readonly token: string; readonly staff: StaffId }
  | { readonly type: 'ask'; readonly number: number; readonly question: TillQuestion }
  | ({ readonly type: 'watch'; readonly token: string } & Watched)
  | { readonly type: 'unwatch'; readonly watch: number }
  /** Answered at once by a till that is not stuck. */
  | { readonly type: 'ping' }
  | { readonly type: 'stop' };

export interface Ready {
  /** Where browsers and tablets find it; `null` when that address could not be had. The window sells without it. */
  readonly url: string | null;
  /** For whoever started the demo. */
  readonly welcome: string | null;
}

/** Why a till does not start on its folder, in both languages. */
export interface StartProblem {
  readonly vi: string;
  readonly en: string;
}

/** `Answer` is what was asked for: known to whoever asked, by the number of the question. */
export type FromTill<Answer = never> =
  | ({ readonly type: 'ready' } & Ready)
  | { readonly type: 'cannot-start'; readonly problem: StartProblem }
  | { readonly type: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly type: 'pong' }
  | ({ readonly type: 'shown' } & Shown)
  /** The login of this watch is over: its hours ran out, or the person left the shop. */
  | { readonly type: 'logged-out'; readonly token: string };
