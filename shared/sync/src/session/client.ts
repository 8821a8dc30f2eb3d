import type { Admission } from '../check-run.ts';
import { originKey, type Origin, type Sealed } from '../envelope.ts';
import type { Awaitable, DeviceLog, Level, OriginMark } from '../event-log.ts';
import { readAnswer, type Answer, type Call, type Kept, type Request } from '../wire/calls.ts';
import type { Answered, SyncRefusalCode } from '../wire/refusals.ts';

/** Carries one call to a peer. It rejects when nobody answered. */
export type Ask = (call: Call, request: Request<Call>) => Promise<Answered<unknown>>;

/** A device as it speaks with one peer: a till with the hub, a tablet with a till, any of them with the cloud. */
export interface Client {
  /** The name under which this device remembers the peer. */
  readonly peer: string;
  readonly level: Extract<Level, 'hub' | 'cloud'>;
  readonly log: DeviceLog;
  readonly admission: Admission;
  readonly ask: Ask;
  /** Name and version of the program, for whoever looks at the peer's list of devices. */
  readonly app: string;
  /** The life in which this device writes now. */
  readonly origin: () => Origin;
  /** Somebody has seen more of this life than we remember: begin another, above every one that was seen. */
  readonly beginLife: (above: number, why: 'restored' | 'forked') => Awaitable<void>;
  /** This device asks the cloud itself, too: of a hub's word, which may be old, it takes only what is more. */
  readonly asksCloudItself?: boolean;
  /**
   * Lets what was asked go out: storing a page may keep the program busy. Without it nothing is asked ahead of what is
   * stored.
   */
  readonly letGo?: () => Promise<void>;
  /** Which history of somebody else stands, it lets a hub say that knows what the cloud has: it may not meet it for long. */
  readonly believesHubs?: boolean;
  /** Told what of the peer's has been stored here. */
  readonly took?: (events: readonly Sealed[]) => Awaitable<void>;
  /**
   * Begins anew where the peer's snapshot ends, for whoever lacks years of events, or such as the peer has dropped.
   * `false`: the peer has none that brings anything.
   */
  readonly takeSnapshot?: () => Promise<boolean>;
  /** A new name for our log, whose positions are counted anew after a fork. */
  readonly newLogId: () => string;
}

/** A page on its way, and the question it answers. */
interface Ahead {
  readonly question: string;
  readonly page: Promise<Answer<'pull'>>;
}

/** What a device knows of a peer while they speak. It is learned again at each greeting. */
export interface PeerView {
  readonly logId: string;
  /** The name of our own log when we greeted. */
  readonly ownLogId: string;
  readonly fence: string | null;
  /** How far the peer has each origin. */
  readonly heads: Map<string, number>;
  /** Origins of which the peer holds another history. */
  readonly disputed: Set<string>;
  /** How far the cloud has each origin, as the peer knows it. */
  inCloud: Readonly<Record<string, number>>;
  /** Origins that one of us refused from the other, and why. */
  readonly refused: Map<string, string>;
  /** Whether events of ours lie in its log that came from us since the greeting. */
  hasSent: boolean;
  /** Whether what we hold against our positions in the peer's log has a hole. */
  lost: boolean;
  /** The next page, asked for while the last one was stored. */
  ahead: Ahead | null;
}

/** What came of one exchange. `greet`: what we knew of the peer is no longer true. */
export type Exchanged = 'more' | 'done' | 'greet';

/** The peer said no, or something that is no answer. Nothing has moved; the loop backs off. */
export class Setback extends Error {
  override readonly name = 'Setback';
  readonly code: SyncRefusalCode | 'AnswerUnreadable';
  readonly retryAfter: number | undefined;

  constructor(code: SyncRefusalCode | 'AnswerUnreadable', retryAfter?: number) {
    super(code);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export const askPeer = async <Name extends Call>(
  client: Pick<Client, 'ask'>,
  call: Name,
  request: Request<Name>,
): Promise<Answer<Name>> => {
  const answered = await client.ask(call, request);
  if (!answered.ok) throw new Setback(answered.refusal.code, answered.refusal.retryAfter);
  const read = readAnswer(call, answered.answer);
  if (!read.ok) throw new Setback('AnswerUnreadable');
  return read.value;
};

/**
 * What the peer says about other places: a tablet without internet still learns what the cloud has. Of an origin whose
 * history is another there, it says nothing about ours.
 */
export const noteKept = async (
  { log, level, asksCloudItself = false }: Client,
  { cloud, backup }: Kept,
  disputed: ReadonlySet<string>,
): Promise<void> => {
  const isHearsay = level === 'hub' && asksCloudItself;
  const origins = (await log.origins()).filter((origin) => !disputed.has(originKey(origin)));
  const marksIn = (seqs: Readonly<Record<string, number>>): readonly OriginMark[] =>
    origins.map(({ device, epoch, seq }) => ({
      device,
      epoch,
      seq: Math.min(seq, seqs[`${device}/${epoch}`] ?? 0),
    }));
  const note = async (place: Level, marks: readonly OriginMark[]): Promise<void> =>
    noteMarks(log, place, isHearsay ? await above(log, place, marks) : marks);
  if (cloud && level === 'hub') await note('cloud', marksIn(cloud));
  if (backup) await note('backup', marksIn(backup));
};

const above = async (
  log: DeviceLog,
  level: Level,
  marks: readonly OriginMark[],
): Promise<readonly OriginMark[]> => {
  const known = new Map((await log.marksOf(level)).map((mark) => [originKey(mark), mark.seq]));
  return marks.filter((mark) => mark.seq > (known.get(originKey(mark)) ?? 0));
};

/** Only what is news is written: each writing is a flush of the disk. */
export const noteMarks = async (
  log: DeviceLog,
  level: Level,
  marks: readonly OriginMark[],
): Promise<void> => {
  const known = new Map((await log.marksOf(level)).map((mark) => [originKey(mark), mark.seq]));
  const news = marks.filter((mark) => (known.get(originKey(mark)) ?? 0) !== mark.seq);
  if (news.length > 0) await log.mark(level, news);
};
