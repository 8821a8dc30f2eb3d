import type { Request } from '../wire/calls.ts';
import { askPeer, type Client } from './client.ts';

export type LeaseAnswer =
  | { readonly state: 'granted' }
  | { readonly state: 'held'; readonly holder: string | null; readonly seconds: number }
  | { readonly state: 'unreachable' };

/**
 * Asks before settling whether somebody else is at this table. Nobody there to ask is an answer too: the shop's own
 * rule says then whether to go on, to warn or to want a manager.
 */
export const askForLease = async (client: Client, wish: Request<'lease'>): Promise<LeaseAnswer> => {
  try {
    const { granted, holder, seconds } = await askPeer(client, 'lease', wish);
    return granted ? { state: 'granted' } : { state: 'held', holder, seconds };
  } catch {
    return { state: 'unreachable' };
  }
};
