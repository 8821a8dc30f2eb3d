import { permissionFor, type Answer, type LinkCommandType, type TillCommand } from '@pos/api';
import { refusedFor, type Who } from '../handle.ts';
import type { Till } from '../till.ts';

type LinkingTill = Pick<Till, 'pair' | 'lan' | 'readModels'>;

const done: Answer = { ok: true, events: [] };

/** Nothing is journaled: whom a till speaks with is no fact of the shop. */
export const linkAsAsked = async (
  till: LinkingTill,
  command: TillCommand<LinkCommandType>,
  who: Who,
): Promise<Answer> => {
  const denied = refusedFor(till, [{ permission: permissionFor[command.type], share: null }], who);
  if (denied) return { ok: false, refusal: denied };
  switch (command.type) {
    case 'PairTill':
      return pair(till, command);
    case 'OfferPairing':
      till.lan.pairing.offer(who.by);
      return done;
    case 'OpenToShop':
      till.lan.door.open();
      return done;
    case 'AddNeighbour': {
      const problem = await till.lan.addNeighbour(command.address);
      return problem === null
        ? done
        : { ok: false, refusal: { type: 'NeighbourRefused', problem } };
    }
    case 'RemoveNeighbour':
      till.lan.removeNeighbour(command.address);
      return done;
  }
};

/** Shows the code to the server. */
const pair = async (
  till: LinkingTill,
  { server, code }: TillCommand<'PairTill'>,
): Promise<Answer> => {
  const claimed = await till.pair({ server, code });
  if (claimed.ok) return done;
  return {
    ok: false,
    refusal:
      claimed.problem === 'ServerAway'
        ? { type: 'ServerAway' }
        : { type: 'PairingRefused', code: claimed.problem },
  };
};
