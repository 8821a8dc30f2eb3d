import type { Client, PeerView } from './client.ts';
import { greet } from './greet.ts';
import { mendForks, offerParked } from './mend.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

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
  if (await mendForks(client, view)) return null;
  if (client.level === 'cloud') await offerParked(client);
  return view;
};
