import { originKey } from '../envelope.ts';
import type { Client, PeerView } from './client.ts';
import { greet } from './greet.ts';
import { mendForks, offerParked } from './mend.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

/** For so few events nobody makes a snapshot (the tills' keeper), and a tablet reads them in a quarter of a minute. */
const worthReading = 20_000;

export interface Step {
  /** `null`: greet first. */
  readonly view: PeerView | null;
  /** Whether there is something left to do at once. */
  readonly more: boolean;
}

/** One step of a conversation: a greeting, or one page each way, so that neither direction waits for the other. */
export const exchange = async (client: Client, view: PeerView | null): Promise<Step> => {
  if (!view) return { view: await begin(client), more: true };
  const sent = await push(client, view);
  if (sent === 'greet') return { view: null, more: true };
  const read = await pull(client, view);
  if (read === 'greet' || (await mendForks(client, view))) return { view: null, more: true };
  const more = sent === 'more' || read === 'more';
  // What was refused is tried again with the next greeting: meanwhile a device may have become known.
  return { view: !more && view.refused.size > 0 ? null : view, more };
};

const begin = async (client: Client): Promise<PeerView | null> => {
  const view = await greet(client);
  if ((await mendForks(client, view)) || (await skipsAhead(client, view))) return null;
  if (client.level === 'cloud') await offerParked(client);
  return view;
};

/** What cannot be had at once is read event by event. */
const skipsAhead = async (client: Client, view: PeerView): Promise<boolean> => {
  const { takeSnapshot } = client;
  if (!takeSnapshot || (await lacks(client, view)) <= worthReading) return false;
  return takeSnapshot().catch(() => false);
};

const lacks = async ({ log }: Client, { heads }: PeerView): Promise<number> => {
  const ours = new Map((await log.origins()).map((head) => [originKey(head), head.seq]));
  return [...heads].reduce((sum, [key, seq]) => sum + Math.max(0, seq - (ours.get(key) ?? 0)), 0);
};
