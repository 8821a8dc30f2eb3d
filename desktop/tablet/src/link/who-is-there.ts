import { z } from 'zod';

const patience = 5000;

const zWho = z.object({
  device: z.string(),
  store: z.string(),
  hubs: z.array(z.string()),
  server: z.string().nullable(),
});

export type WhoIsThere = z.infer<typeof zWho>;

/** What a till says of itself to anybody; a till of another shop is none of ours. */
export const whoIsThere = async (
  url: string,
  store: string,
  hungUp?: AbortSignal,
): Promise<WhoIsThere> => {
  const late = AbortSignal.timeout(patience);
  const signal = hungUp ? AbortSignal.any([hungUp, late]) : late;
  const response = await fetch(`${url}/v1/sync/who`, { signal });
  const who = zWho.parse(await response.json());
  if (who.store !== store) throw new Error(`${url} is another shop's`);
  return who;
};
