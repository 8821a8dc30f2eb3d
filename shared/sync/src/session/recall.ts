import { checkRun } from '../check-run.ts';
import type { Sealed } from '../envelope.ts';
import { askPeer, Setback, type Client } from './client.ts';

/** The events of one stream as a peer has them, each signed by whoever wrote it. It rejects when nobody answered. */
export const recallStream = async (
  client: Pick<Client, 'ask' | 'admission'>,
  stream: string,
): Promise<readonly Sealed[]> => {
  const { runs } = await askPeer(client, 'history', { stream });
  const events: Sealed[] = [];
  for (const run of runs) {
    const checked = await checkRun(run, client.admission);
    if (!checked.ok) throw new Setback('AnswerUnreadable');
    events.push(...checked.sealed.filter(({ envelope }) => envelope.stream === stream));
  }
  return events;
};
