import { z } from 'zod';

const zAddress = z
  .url({ protocol: /^https?$/ })
  .max(200)
  .transform((address) => address.replace(/\/+$/, ''));

/** Whom this till speaks with. No deeds of the shop: the journal tells nothing of them. */
export const linkCommands = {
  /** The code is shown to the server and never written down. */
  PairTill: z.object({ server: zAddress, code: z.string().trim().min(4).max(40) }),
  /** A new code for one tablet, in the view `tablets`; the one before it is void. */
  OfferPairing: z.object({}),
  /** From now on it listens to the shop's network, not to its own machine alone. */
  OpenToShop: z.object({}),
  /** Another till of the shop that is not found by itself; somebody has to answer there. */
  AddNeighbour: z.object({ address: zAddress }),
  RemoveNeighbour: z.object({ address: zAddress }),
};

export type LinkCommandType = keyof typeof linkCommands;
