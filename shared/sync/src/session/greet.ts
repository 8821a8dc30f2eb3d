import { originKey, type ChainHead } from '../envelope.ts';
import { eventAt } from '../event-at.ts';
import { protocols, type Answer } from '../wire/calls.ts';
import { shortHash, vectorOf, type Vector } from '../wire/vector.ts';
import { outlivedBy } from '../outlived.ts';
import { askPeer, noteKept, noteMarks, type Client, type PeerView } from './client.ts';

/** Who are you, what do you have, is it what I have? Comes before the first write of a session. */
export const greet = async (client: Client): Promise<PeerView> => {
  const { log, level, app } = client;
  const { device, epoch } = client.origin();
  const heads = await log.origins();
  // There is one cloud, but any number of hubs: what one of them had, another need not have lost.
  const marks = level === 'cloud' ? await log.marksOf('cloud') : [];
  const confirmed = Object.fromEntries(marks.map((mark) => [originKey(mark), mark.seq]));
  const answer = await askPeer(client, 'hello', {
    proto: [...protocols],
    app,
    device,
    epoch,
    have: vectorOf(heads),
    confirmed,
  });
  const disputed = new Set([
    ...answer.disputed,
    ...(await disputedBy(client, heads, answer.heads)),
  ]);
  await noteMarks(log, level, marksAfter(heads, answer.heads, disputed));
  await noteKept(client, answer.kept, disputed);
  const { logId } = await log.head();
  await beginLifeIfOutlived(client, heads, answer.heads);
  return {
    logId: answer.log.id,
    ownLogId: logId,
    fence: answer.fence,
    heads: new Map(Object.entries(answer.heads).map(([key, [seq]]) => [key, seq])),
    disputed,
    inCloud: answer.kept.cloud ?? {},
    refused: new Map(),
    hasSent: false,
    lost: await isLost(client, heads, answer, disputed),
    ahead: null,
  };
};

/** We have read all of its log, or more than there is, and still lack something: our position is of another life. */
const isLost = async (
  { log, peer }: Client,
  heads: readonly ChainHead[],
  answer: Answer<'hello'>,
  disputed: ReadonlySet<string>,
): Promise<boolean> => {
  const cursor = await log.cursorOf(peer, answer.log.id);
  if (cursor === null || cursor < answer.log.head) return false;
  const ours = vectorOf(heads);
  return (
    cursor > answer.log.head ||
    Object.entries(answer.heads).some(
      ([key, [seq]]) => !disputed.has(key) && seq > (ours[key]?.[0] ?? 0),
    )
  );
};

/** Where the peer has less of an origin than we do, only we can see whether it has the same. */
const disputedBy = async (
  { log }: Client,
  heads: readonly ChainHead[],
  theirs: Vector,
): Promise<string[]> => {
  const disputed: string[] = [];
  for (const head of heads) {
    const [seq, hash] = theirs[originKey(head)] ?? [0, ''];
    if (seq === 0 || seq > head.seq) continue;
    const ours = await eventAt(log, head, seq);
    if (ours && shortHash(ours.hash) !== hash) disputed.push(originKey(head));
  }
  return disputed;
};

const marksAfter = (
  heads: readonly ChainHead[],
  theirs: Vector,
  disputed: ReadonlySet<string>,
): readonly { device: ChainHead['device']; epoch: number; seq: number }[] =>
  heads.map((head) => {
    const key = originKey(head);
    const [seq] = theirs[key] ?? [0];
    const { device, epoch } = head;
    return { device, epoch, seq: disputed.has(key) ? 0 : Math.min(seq, head.seq) };
  });

const beginLifeIfOutlived = async (
  client: Client,
  heads: readonly ChainHead[],
  theirs: Vector,
): Promise<void> => {
  const last = outlivedBy(theirs, client.origin(), heads);
  if (last !== null) await client.beginLife(last, 'restored');
};
