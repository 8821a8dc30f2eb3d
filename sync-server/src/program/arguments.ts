import { parseArgs } from 'node:util';
import { deviceRoles, type DeviceRole } from '@pos/sync';
import { isPort } from '../settings.ts';

/** What the command line asks for. */
export type Wanted =
  | { readonly do: 'serve'; readonly port: number | null }
  | { readonly do: 'pair'; readonly store: string; readonly role: DeviceRole }
  | { readonly do: 'stores' }
  | { readonly do: 'devices'; readonly store: string }
  | { readonly do: 'revoke'; readonly device: string }
  | { readonly do: 'restored' };

export type Parsed =
  | { readonly ok: true; readonly wanted: Wanted }
  | { readonly ok: false; readonly problem: string };

export const usage = [
  'npm run server -- [--port P]',
  'npm run server -- pair --store NAME|ID [--role till|hub|tablet]',
  'npm run server -- stores',
  'npm run server -- devices --store ID',
  'npm run server -- revoke --device ID',
  'npm run server -- restored',
].join('\n');

const options = {
  port: { type: 'string' },
  store: { type: 'string' },
  role: { type: 'string' },
  device: { type: 'string' },
} as const;

export const parseArguments = (args: readonly string[]): Parsed => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [what = 'serve', ...rest] = positionals;
    if (rest.length > 0) return wrong(`${rest.join(' ')} is not understood`);
    return read(what, values);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
};

const read = (
  what: string,
  {
    port,
    store,
    role = 'till',
    device,
  }: { port?: string; store?: string; role?: string; device?: string },
): Parsed => {
  switch (what) {
    case 'serve':
      if (port !== undefined && !isPort(port)) return wrong(`--port ${port}: 0 - 65535`);
      return { ok: true, wanted: { do: 'serve', port: port === undefined ? null : Number(port) } };
    case 'pair': {
      if (!store) return wrong('--store is missing');
      const known = deviceRoles.find((each) => each === role);
      return known
        ? { ok: true, wanted: { do: 'pair', store, role: known } }
        : wrong(`--role ${role}: ${deviceRoles.join(', ')}`);
    }
    case 'devices':
      return store ? { ok: true, wanted: { do: 'devices', store } } : wrong('--store is missing');
    case 'revoke':
      return device ? { ok: true, wanted: { do: 'revoke', device } } : wrong('--device is missing');
    case 'stores':
    case 'restored':
      return { ok: true, wanted: { do: what } };
    default:
      return wrong(`${what} is not understood`);
  }
};

const wrong = (problem: string): Parsed => ({ ok: false, problem });
