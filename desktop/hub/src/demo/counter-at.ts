import type { CounterAddresses } from '@pos/hardware/counter';
import { z } from 'zod';

const zAddress = z.object({ host: z.string(), port: z.int() });

const zStanding = z.object({
  printers: z.array(
    z.object({
      id: z.enum(['counter', 'kitchen', 'bar']),
      profile: z.string(),
      address: zAddress,
    }),
  ),
  scale: zAddress,
  scanner: zAddress,
  display: zAddress,
  terminal: zAddress,
});

/** What stands on a virtual counter that runs in a process of its own; `null` when it is gone. */
export const counterAt = async (url: string): Promise<CounterStanding | null> => {
  try {
    const answer = await fetch(new URL('addresses.json', url));
    return zStanding.parse(await answer.json());
  } catch {
    return null;
  }
};

/** As a till needs to know them. */
export interface CounterStanding {
  readonly printers: readonly (Pick<CounterAddresses['printers'][number], 'id' | 'address'> & {
    readonly profile: string;
  })[];
  readonly scale: Address;
  readonly scanner: Address;
  readonly display: Address;
  readonly terminal: Address;
}

type Address = CounterAddresses['printers'][number]['address'];
