import type { Awaitable } from '../event-log.ts';
import type { Answer, Request } from '../wire/calls.ts';
import type { ServingPeer } from './serving-peer.ts';

export type Wish = Request<'lease'> & { readonly device: string };

export type Granted = Omit<Answer<'lease'>, 'log'>;

/** Who is at which table. A courtesy among tills that see each other: facts never depend on it. */
export interface Leases {
  readonly take: (wish: Wish) => Awaitable<Granted>;
}

/** Leases for as long as the process lives: after a restart everybody may ask again. */
export const memoryLeases = (now: () => number): Leases => {
  const held = new Map<string, { readonly device: string; readonly until: number }>();
  return {
    take: ({ stream, device, seconds }) => {
      const holder = held.get(stream);
      const left = holder ? Math.ceil((holder.until - now()) / 1000) : 0;
      if (holder && holder.device !== device && left > 0)
        return { granted: false, seconds: left, holder: holder.device };
      if (seconds === 0) held.delete(stream);
      else held.set(stream, { device, until: now() + seconds * 1000 });
      forgetExpired(held, now());
      return { granted: true, seconds, holder: null };
    },
  };
};

const forgetExpired = (held: Map<string, { readonly until: number }>, now: number): void => {
  for (const [stream, { until }] of held) if (until <= now) held.delete(stream);
};

export const answerLease = async (
  { leases, log }: ServingPeer,
  device: string,
  request: Request<'lease'>,
): Promise<Answer<'lease'>> => {
  const granted = await leases.take({ ...request, device });
  const { logId } = await log.head();
  return { ...granted, log: { id: logId } };
};
