import type { CounterAddresses } from '@pos/hardware/counter';
import { z } from 'zod';

const zPrinters = z.object({
  printers: z.array(
    z.object({
      id: z.enum(['counter', 'kitchen', 'bar']),
      profile: z.string(),
      address: z.object({ host: z.string(), port: z.int() }),
    }),
  ),
});

/** What stands on a virtual counter that runs in a process of its own; `null` when it is gone. */
export const counterAt = async (url: string): Promise<CounterPrinters | null> => {
  try {
    const answer = await fetch(new URL('addresses.json', url));
    return zPrinters.parse(await answer.json());
  } catch {
    return null;
  }
};

/** As a till needs to know them. */
export interface CounterPrinters {
  readonly printers: readonly (Pick<CounterAddresses['printers'][number], 'id' | 'address'> & {
    readonly profile: string;
  })[];
}
