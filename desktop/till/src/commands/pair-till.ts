import { permissionFor, type Answer, type TillCommand } from '@pos/api';
import { refusedFor, type Who } from '../handle.ts';
import type { Till } from '../till.ts';

/** Shows the code to the server. Nothing is journaled: whom a till is paired with is no fact of the shop. */
export const pairAsAsked = async (
  till: Pick<Till, 'pair' | 'readModels'>,
  { type, server, code }: TillCommand<'PairTill'>,
  who: Who,
): Promise<Answer> => {
  const denied = refusedFor(till, [{ permission: permissionFor[type], share: null }], who);
  if (denied) return { ok: false, refusal: denied };
  const claimed = await till.pair({ server, code });
  if (claimed.ok) return { ok: true, events: [] };
  return {
    ok: false,
    refusal:
      claimed.problem === 'ServerAway'
        ? { type: 'ServerAway' }
        : { type: 'PairingRefused', code: claimed.problem },
  };
};
