import { checkRun } from '../check-run.ts';
import { originKey, type Origin, type Sealed } from '../envelope.ts';
import type { Answer, Request } from '../wire/calls.ts';
import type { Answered, RunRefusalCode } from '../wire/refusals.ts';
import type { ServingPeer } from './serving-peer.ts';

type Result = Answer<'push'>['results'][number];

/**
 * Takes what is whole and signed, each origin as a prefix, in one transaction. No event of one origin can keep
 * another's out, and what an event means is not asked.
 */
export const answerPush = async (
  peer: ServingPeer,
  device: string,
  { fence, runs }: Request<'push'>,
): Promise<Answered<Answer<'push'>>> => {
  if (fence === null || !(await peer.fences.holds(device, fence)))
    return { ok: false, refusal: { code: 'FenceStale' } };
  const whole: Sealed[] = [];
  const refused = new Map<string, { origin: Origin; code: RunRefusalCode }>();
  for (const run of runs) {
    const checked = await checkRun(run, peer.admission);
    if (checked.ok) whole.push(...checked.sealed);
    else refused.set(originKey(checked.origin), checked);
  }
  const appended = await peer.log.append(whole);
  // After it: an append has learned the head, and need not be asked.
  const { logId } = await peer.log.head();
  const results: Result[] = appended.filter((result) => !refused.has(originKey(result)));
  for (const { origin, code } of refused.values())
    results.push({ ...(await peer.log.headOf(origin)), state: 'refused', code });
  return {
    ok: true,
    answer: { log: { id: logId }, level: peer.level, results, kept: await peer.kept() },
  };
};
