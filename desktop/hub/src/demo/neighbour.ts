import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Till } from '@pos/till';
import { z } from 'zod';
import type { ServerBeside } from '../settings.ts';

const lookAgain = 500;
const zPairing = z.object({ code: z.string(), store: z.string().nullable() });

/**
 * The demo's till lets itself in: whoever started both has the server's operator key in the same data folder. It waits
 * for a server that is still starting, and nobody waits for it.
 */
export const pairWithNeighbour = async (
  till: Till,
  server: ServerBeside,
  say: (line: string) => void,
): Promise<void> => {
  while (till.isOpen) {
    const name = await pair(till, server).catch(() => null);
    if (name !== null) return say(hint(name, server));
    await sleep(lookAgain, undefined, { ref: false });
  }
};

/** The name under which the server knows this till's shop; `null`: not yet. */
const pair = async (till: Till, { url, data, key }: ServerBeside): Promise<string | null> => {
  const name = till.readModels.documents.find('store', till.storeId)?.name ?? 'Quầy';
  if (till.cloud.state !== 'not-paired') return name;
  const file = join(data, 'server', 'operator-key');
  const operatorKey = key ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);
  if (operatorKey === null) return null;
  // A shop of this name that is not ours was left behind by a till whose folder is gone.
  for (const store of [name, `${name} (${till.storeId.slice(-4)})`]) {
    const response = await fetch(`${url}/v1/pairings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operatorKey}` },
      body: JSON.stringify({ store }),
    });
    const pairing = zPairing.parse(await response.json());
    if (pairing.store !== null && pairing.store !== till.storeId) continue;
    const claimed = await till.pair({ server: url, code: pairing.code });
    return claimed.ok ? store : null;
  }
  return null;
};

/** Two commands to copy. What was set for this demo has to be set for them too. */
const hint = (store: string, { url, data }: ServerBeside): string => {
  const folder = relative('', data);
  const settings = [
    ...(folder === '.quay' ? [] : [`QUAY_DATA="${folder}" `]),
    ...(new URL(url).port === '4000' ? [] : [`QUAY_SERVER_PORT=${new URL(url).port} `]),
  ].join('');
  return [
    `Máy chủ đồng bộ · Sync server  ${url}`,
    'Thêm máy thứ hai · A second till:',
    `  ${settings}npm run server -- pair --store "${store}"`,
    `  npm run till -- --data "${join(folder, 'till-2')}" --port 4101 --server ${url} --code CODE`,
    '',
  ].join('\n');
};
