import { isGtin } from '@pos/domain';

/**
 * A keyboard-wedge scanner types like a person, only evenly and faster than anyone. It is told from a person by
 * the instants of its keys, never by the focus: a code counts when it came quickly enough from its first character
 * to its last and then ended, by Enter, by Tab, or by silence.
 */
export interface WedgeState {
  /** The keys since the last silence. */
  readonly run: readonly WedgeKey[];
  /** When a code ended by silence: its Enter may still be on the way, and must press nothing. */
  readonly endedAt: number | null;
  /** A scanner of this till ends its codes with a key. */
  readonly hasEnds: boolean;
}

export interface WedgeKey {
  readonly character: string;
  /** The digit of its place on the keyboard: a scanner set up for another layout still presses that key. */
  readonly digit: string | null;
  readonly at: number;
}

export interface WedgeAnswer {
  readonly state: WedgeState;
  readonly scan: string | null;
  /** The key belongs to the scanner: nothing else may act on it. */
  readonly isSwallowed: boolean;
}

export const noKeys: WedgeState = { run: [], endedAt: null, hasEnds: false };

/** Milliseconds without a key after which nothing more belongs to the same code. */
const silence = 150;
/** What began quickly may stumble once, when the computer itself is busy: waiting longer decides nothing yet. */
const stumble = 400;

export const patienceWith = ({ run }: WedgeState): number =>
  run.length >= 2 && median(gapsOf(run)) <= steady.mean ? stumble : silence;
const lateEnter = 600;
/** A computer that is busy beyond that brings the rest of a code so late, and its ending with it. */
const late = 2000;

/** How long to wait for a key before silence is an ending: one that is still to come is worth the wait. */
export const silenceAfter = (state: WedgeState): number =>
  state.hasEnds && !isGtin(textOf(state.run)) ? late : patienceWith(state);

/** Takes the next key: one character, or the name of a key as `KeyboardEvent.key` tells it. */
export const foldWedgeKey = (
  state: WedgeState,
  key: string,
  at: number,
  digit: string | null = null,
): WedgeAnswer => {
  if (key === 'Shift' || key === 'CapsLock') return quiet(state);
  if (key === 'Enter' || key === 'Tab') return foldEnd(state, at);
  if (key.length !== 1) return quiet(nothingOf(state));
  const last = state.run.at(-1);
  const follows = last !== undefined && at - last.at <= patienceWith(state);
  const pressed = { character: key, digit, at };
  const run = follows ? [...state.run, pressed] : [pressed];
  return quiet({ ...state, run: run.slice(-longest), endedAt: null });
};

/**
 * Nothing came for as long as one is patient: a scanner that sends no Enter has ended its code. What is no code yet may
 * still become one: a key that a busy machine brings late was struck in time, and its instant says so.
 */
export const foldWedgeSilence = (state: WedgeState, at: number): WedgeAnswer => {
  const scan = codeIn(state.run);
  if (scan === null) return quiet(state);
  return { state: { ...state, run: [], endedAt: at }, scan, isSwallowed: false };
};

const foldEnd = (state: WedgeState, at: number): WedgeAnswer => {
  const last = state.run.at(-1);
  const isInTime = last !== undefined && at - last.at <= patienceWith(state);
  const scan = isInTime ? codeIn(state.run) : null;
  if (scan !== null) return { state: { ...noKeys, hasEnds: true }, scan, isSwallowed: true };
  const isLate =
    state.run.length === 0 && state.endedAt !== null && at - state.endedAt <= lateEnter;
  return { state: nothingOf(state), scan: null, isSwallowed: isLate };
};

const nothingOf = ({ hasEnds }: WedgeState): WedgeState => ({ ...noKeys, hasEnds });

const quiet = (state: WedgeState): WedgeAnswer => ({ state, scan: null, isSwallowed: false });

const longest = 200;
/** Gaps in milliseconds. Nobody keeps below them over so many keys; keys held down are not told to us at all. */
const swift = { least: 6, gap: 35, part: 0.8 };
const steady = { least: 8, gap: silence, mean: 85 };
/** What codes are made of that arrive slowly: words typed in a hurry are not. */
const code = /^[0-9A-Z\-./+$%:]+$/;

const codeIn = (run: readonly WedgeKey[]): string | null => {
  const keys = withoutTypedStart(run);
  const text = textOf(keys);
  if (!/\d/.test(text)) return null;
  const gaps = gapsOf(keys);
  const withoutOneStumble = gaps.toSorted((left, right) => left - right).slice(0, -1);
  const quick = gaps.filter((gap) => gap <= swift.gap);
  const isSwift = keys.length >= swift.least && quick.length >= gaps.length * swift.part;
  const isSteady =
    keys.length >= steady.least &&
    code.test(text) &&
    mean(withoutOneStumble) <= steady.mean &&
    withoutOneStumble.every((gap) => gap <= steady.gap);
  return isSwift || isSteady ? text.trim() : null;
};

/**
 * A digit typed by hand just before a quick code: the code begins after the pause that sticks out. Whether that was
 * a pause of a person or of a busy computer, the check digit knows; in doubt nothing is cut off.
 */
const withoutTypedStart = (run: readonly WedgeKey[]): readonly WedgeKey[] => {
  const gaps = gapsOf(run);
  const usual = median(gaps);
  const starts = [0, 1, 2, 3].filter((place) => (gaps[place] ?? 0) > Math.max(60, usual * 4));
  const cut = starts.map((place) => run.slice(place + 1));
  return [run, ...cut].find((keys) => isGtin(textOf(keys))) ?? run;
};

const textOf = (keys: readonly WedgeKey[]): string => {
  const text = keys.map(({ character }) => character).join('');
  if (/\d/.test(text) || keys.some(({ digit }) => digit === null)) return text;
  return keys.map(({ digit }) => digit).join('');
};

const gapsOf = (keys: readonly WedgeKey[]): number[] =>
  keys.slice(1).map(({ at }, index) => at - keys[index]!.at);

const median = (gaps: readonly number[]): number =>
  gaps.toSorted((left, right) => left - right)[Math.floor(gaps.length / 2)] ?? 0;

const mean = (gaps: readonly number[]): number =>
  gaps.reduce((total, gap) => total + gap, 0) / Math.max(gaps.length, 1);
