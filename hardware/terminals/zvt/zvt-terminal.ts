import type { Line } from '../../lines/line.ts';
import type { CardIntent, CardOutcome, CardTerminal } from '../card-terminal.ts';
import { decimalBytes } from './apdu.ts';
import { cancelledByHand, names } from './names.ts';
import { Talk, type Ended } from './talk.ts';

interface Parts {
  readonly name: string;
  readonly line: Line;
  /** Six digits. */
  readonly password?: number;
  readonly currency: number;
  /** Milliseconds without a word: people search for their cards. */
  readonly patience?: { readonly connect: number; readonly answer: number; readonly guest: number };
}

const usualPatience = { connect: 3000, answer: 5000, guest: 90_000 };
/** We print, and are told of each step. */
const weDecide = 0x8e;

/** A terminal that speaks ZVT, as in Germany, Austria and Switzerland. No payment is ever begun twice by itself. */
export const zvtTerminal = (parts: Parts): CardTerminal => {
  const { name, line, password = 0, currency, patience = usualPatience } = parts;
  let atHand: Talk | null = null;

  /** `null`: nobody there, or nobody who lets us in; then nothing has been begun. */
  const open = async (): Promise<Talk | null> => {
    const opened = await line.open(patience.connect);
    if (!opened.ok) return null;
    const talk = new Talk(opened.stream);
    const login = [...decimalBytes(password, 3), weDecide, ...decimalBytes(currency, 2)];
    const registered = await talk.command(names.register, login, patience.answer);
    if (registered.how === 'completed') return talk;
    talk.close();
    return null;
  };

  const inTurn = async (use: (talk: Talk) => Promise<CardOutcome>): Promise<CardOutcome> => {
    if (atHand) return { state: 'not-sent', reason: 'busy' };
    const talk = await open();
    if (!talk) return { state: 'not-sent', reason: 'offline' };
    atHand = talk;
    try {
      return await use(talk);
    } finally {
      atHand = null;
      talk.close();
    }
  };

  const lastPayment = (talk: Talk): Promise<Ended> =>
    talk.command(names.repeatReceipt, decimalBytes(password, 3), patience.answer);

  return {
    name,
    bookmark: async () => {
      let trace: string | null = null;
      await inTurn(async (talk) => {
        const last = await lastPayment(talk);
        if (last.how !== 'lost') trace = last.how === 'completed' ? (last.status?.trace ?? '') : '';
        return { state: 'unknown' };
      });
      return trace;
    },
    begin: (intent, beforeFirstByte) =>
      inTurn(async (talk) => {
        beforeFirstByte();
        const asked = [0x04, ...decimalBytes(intent.amount, 6), 0x49, ...decimalBytes(currency, 2)];
        return outcomeOf(await talk.command(names.authorise, asked, patience.guest));
      }),
    recall: async (intent) => {
      const recalled = await inTurn(async (talk) => recalledFrom(await lastPayment(talk), intent));
      // Who cannot be asked has not answered: it may have been charged all the same.
      return recalled.state === 'not-sent' ? { state: 'unknown' } : recalled;
    },
    abort: () => atHand?.say(names.abort),
    reverse: (reference, beforeFirstByte) =>
      inTurn(async (talk) => {
        beforeFirstByte();
        const [receipt = '0'] = reference.split('/');
        const asked = [...decimalBytes(password, 3), 0x87, ...decimalBytes(Number(receipt), 2)];
        return outcomeOf(await talk.command(names.reverse, asked, patience.guest));
      }),
  };
};

const outcomeOf = (ended: Ended): CardOutcome => {
  if (ended.how === 'lost') return { state: 'unknown' };
  if (ended.how !== 'completed') return { state: 'declined', reason: reasonFor(ended.code) };
  const { status } = ended;
  // It has finished, and did not say what with.
  if (!status) return { state: 'unknown' };
  if (status.result !== 0) return { state: 'declined', reason: reasonFor(status.result) };
  const reference = `${status.receipt}/${status.trace}`;
  const { scheme, card, approval } = status;
  return { state: 'approved', reference, scheme, card, approval };
};

const reasonFor = (code: number): string =>
  code === cancelledByHand ? 'aborted' : `zvt-${code.toString(16).padStart(2, '0')}`;

/**
 * Ours is one that came after the bookmark and has our amount; the terminal knows no other name for it. When somebody
 * else's came last, ours may have come before it, and only a person can look.
 */
const recalledFrom = (last: Ended, intent: CardIntent): CardOutcome => {
  if (last.how === 'lost') return { state: 'unknown' };
  const status = last.how === 'completed' ? last.status : null;
  if (!status || status.trace === intent.bookmark)
    return { state: 'declined', reason: 'not-charged' };
  return status.amount === intent.amount ? outcomeOf(last) : { state: 'unknown' };
};
