import { collectRuns } from '../collect-runs.ts';
import { originKey, type ChainHead } from '../envelope.ts';
import {
  askPeer,
  noteKept,
  noteMarks,
  type Client,
  type Exchanged,
  type PeerView,
} from './client.ts';

/**
 * Sends one page of what the peer lacks, our own events first. How far the peer is, is what the peer says; what was
 * sent counts for nothing.
 */
export const push = async (client: Client, view: PeerView): Promise<Exchanged> => {
  const { log, level } = client;
  if ((await log.head()).logId !== view.ownLogId) return 'greet';
  const { runs, more } = await collectRuns(log, await lackedBy(client, view));
  if (runs.length === 0) return 'done';
  const answer = await askPeer(client, 'push', { fence: view.fence, runs: [...runs] });
  if (answer.log.id !== view.logId || answer.level !== level) return 'greet';
  view.hasSent = true;
  let again = more;
  for (const { device, epoch, seq, state, code } of answer.results) {
    const key = `${device}/${epoch}`;
    view.heads.set(key, seq);
    if (state === 'fork') view.disputed.add(key);
    if (state === 'refused') view.refused.set(key, code ?? '');
    if (state === 'gap') again = true;
  }
  const told = new Map(
    answer.results.map((result) => [`${result.device}/${result.epoch}`, result]),
  );
  const marks = (await log.origins()).flatMap((head) => {
    const result = told.get(originKey(head));
    if (!result || result.state === 'fork') return [];
    return [{ device: head.device, epoch: head.epoch, seq: Math.min(head.seq, result.seq) }];
  });
  await noteMarks(log, level, marks);
  await noteKept(client, answer.kept, view.disputed);
  return again ? 'more' : 'done';
};

const lackedBy = async (
  { log, origin }: Client,
  { heads, disputed, refused }: PeerView,
): Promise<readonly { head: ChainHead; above: number }[]> => {
  const { device } = origin();
  const isOurs = (head: ChainHead): number => (head.device === device ? 0 : 1);
  return (await log.origins())
    .filter((head) => !disputed.has(originKey(head)) && !refused.has(originKey(head)))
    .sort((left, right) => isOurs(left) - isOurs(right))
    .map((head) => ({ head, above: heads.get(originKey(head)) ?? 0 }));
};
