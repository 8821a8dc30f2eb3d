import { originKey } from '../envelope.ts';
import { eventAt } from '../event-at.ts';
import type { EventLog } from '../event-log.ts';
import { protocols, type Answer, type Request } from '../wire/calls.ts';
import type { Answered } from '../wire/refusals.ts';
import { originOf, shortHash, vectorOf, type Vector } from '../wire/vector.ts';
import type { ServingPeer } from './serving-peer.ts';

export const answerHello = async (
  peer: ServingPeer,
  { proto, device, have, confirmed }: Request<'hello'>,
): Promise<Answered<Answer<'hello'>>> => {
  const spoken = protocols.filter((version) => proto.includes(version));
  if (spoken.length === 0) return { ok: false, refusal: { code: 'ProtocolUnknown' } };
  const heads = await peer.log.origins();
  const seqs = new Map(heads.map((head) => [originKey(head), head.seq]));
  const hasLost = Object.entries(confirmed).some(([key, seq]) => (seqs.get(key) ?? 0) < seq);
  if (hasLost) await peer.renewLog();
  const { logId, pos, floor } = await peer.log.head();
  return {
    ok: true,
    answer: {
      proto: Math.max(...spoken),
      log: { id: logId, head: pos, floor },
      level: peer.level,
      time: peer.time(),
      heads: vectorOf(heads),
      disputed: await disputedIn(have, peer.log, seqs),
      fence: await peer.fences.renew(device),
      kept: await peer.kept(),
    },
  };
};

/** Where both know an event, do they know the same? The other half, where we have less, the caller can see itself. */
const disputedIn = async (
  have: Vector,
  log: EventLog,
  seqs: ReadonlyMap<string, number>,
): Promise<string[]> => {
  const disputed: string[] = [];
  for (const [key, [seq, hash]] of Object.entries(have)) {
    if ((seqs.get(key) ?? 0) < seq) continue;
    const ours = await eventAt(log, originOf(key), seq);
    if (ours && shortHash(ours.hash) !== hash) disputed.push(key);
  }
  return disputed;
};
