import { collectRuns } from '../collect-runs.ts';
import { eventAt } from '../event-at.ts';
import type { Answer, Request } from '../wire/calls.ts';
import type { Answered } from '../wire/refusals.ts';
import { originOf, shortHash } from '../wire/vector.ts';
import type { ServingPeer } from './serving-peer.ts';

/** Where two histories of an origin agree last, and how ours goes on from there. */
export const answerBranch = async (
  peer: ServingPeer,
  { device, epoch, probes }: Request<'branch'>,
): Promise<Answered<Answer<'branch'>>> => {
  const origin = originOf(`${device}/${epoch}`);
  let agreed = 0;
  for (const [seq, hash] of probes) {
    if (seq <= agreed) continue;
    const ours = await eventAt(peer.log, origin, seq);
    if (ours && shortHash(ours.hash) === hash) agreed = seq;
  }
  const { runs } = await collectRuns(peer.log, [
    { head: await peer.log.headOf(origin), above: agreed },
  ]);
  const { logId, pos, floor } = await peer.log.head();
  return {
    ok: true,
    answer: { log: { id: logId, head: pos, floor }, agreed, run: runs[0] ?? null },
  };
};
