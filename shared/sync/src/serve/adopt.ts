import { checkRun } from '../check-run.ts';
import type { ChainHead, Envelope, Sealed } from '../envelope.ts';
import type { EventLog } from '../event-log.ts';
import type { Answer, Request } from '../wire/calls.ts';
import type { Answered } from '../wire/refusals.ts';
import type { Pen, ServingPeer } from './serving-peer.ts';

/** How often somebody else may write to our own chain while we do. */
const attempts = 10;

/**
 * Writes again, in our own chain, what lost its place to another history of its origin: the same deed, counted once
 * wherever both forms meet. Asking again changes nothing.
 */
export const answerAdopt = async (
  peer: ServingPeer,
  { runs }: Request<'adopt'>,
): Promise<Answered<Answer<'adopt'>>> => {
  const { pen } = peer;
  if (!pen) return { ok: false, refusal: { code: 'ProtocolUnknown' } };
  const lost: Sealed[] = [];
  for (const run of runs) {
    const checked = await checkRun(run, peer.admission);
    if (!checked.ok) return { ok: false, refusal: { code: 'RequestUnreadable' } };
    lost.push(...checked.sealed);
  }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const unknown = await unknownOf(lost, peer.log);
    const written = await writeAgain(unknown, peer, pen);
    if (!written) continue;
    const { logId } = await peer.log.head();
    const adopted = unknown.length;
    return { ok: true, answer: { log: { id: logId }, adopted, known: lost.length - adopted } };
  }
  return { ok: false, refusal: { code: 'ServerBusy' } };
};

const unknownOf = async (lost: readonly Sealed[], log: EventLog): Promise<readonly Sealed[]> => {
  const unknown: Sealed[] = [];
  for (const event of lost) {
    const { command, cidx } = event.envelope;
    const known = (await log.readCommand(command)).some(
      ({ raw }) => (JSON.parse(raw) as Envelope).cidx === cidx,
    );
    if (!known) unknown.push(event);
  }
  return unknown;
};

const writeAgain = async (
  lost: readonly Sealed[],
  { log, admission }: ServingPeer,
  { origin, signer }: Pen,
): Promise<boolean> => {
  if (lost.length === 0) return true;
  let head: ChainHead = await log.headOf(origin());
  let { lam } = await log.head();
  const written: Sealed[] = [];
  for (const event of lost) {
    lam += 1;
    const envelope = adopted(event, head, lam);
    const raw = JSON.stringify(envelope);
    const hash = admission.crypto.hash(raw);
    written.push({ envelope, raw, hash, sig: null });
    head = { ...head, seq: envelope.seq, hash };
  }
  const last = written.at(-1)!;
  written[written.length - 1] = { ...last, sig: signer.sign(last.hash) };
  const results = await log.append(written);
  return results.every(({ state }) => state === 'ok');
};

/** Its words and its deed, under our name. */
const adopted = ({ raw, hash }: Sealed, head: ChainHead, lam: number): Envelope => {
  const said = JSON.parse(raw) as Envelope;
  const { device, epoch, seq } = said;
  return {
    ...said,
    device: head.device,
    epoch: head.epoch,
    seq: head.seq + 1,
    lam,
    prev: head.hash,
    adopted: said.adopted ?? { device, epoch, seq, hash },
  };
};
