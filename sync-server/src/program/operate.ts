import { existsSync, readFileSync } from 'node:fs';
import { operatorKeyFile } from '../platform/keys.ts';
import type { Settings } from '../settings.ts';
import type { Wanted } from './arguments.ts';

type Errand = Exclude<Wanted, { readonly do: 'serve' | 'restored' }>;

/** Asks a running server, as its operator, and prints the answer. The result is the exit code. */
export const operate = async (wanted: Errand, settings: Settings): Promise<number> => {
  const key = settings.operatorKey ?? keyIn(settings.folder);
  if (key === null) {
    console.error(
      'Không thấy khóa quản trị: đặt QUAY_OPERATOR_KEY, hoặc chạy trên máy của máy chủ.\n' +
        'No operator key: set QUAY_OPERATOR_KEY, or run this where the server keeps its data.',
    );
    return 1;
  }
  const { method, path, body } = requestOf(wanted);
  const host = settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host;
  const url = `http://${host}:${settings.port}${path}`;
  try {
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    console[response.ok ? 'log' : 'error'](text);
    return response.ok ? 0 : 1;
  } catch {
    console.error(
      `Không gặp được máy chủ ở ${url}. Kiểm tra QUAY_SERVER_HOST, QUAY_SERVER_PORT.\n` +
        `No server answers at ${url}. Check QUAY_SERVER_HOST and QUAY_SERVER_PORT.`,
    );
    return 1;
  }
};

const keyIn = (folder: string): string | null =>
  existsSync(operatorKeyFile(folder)) ? readFileSync(operatorKeyFile(folder), 'utf8').trim() : null;

const requestOf = (wanted: Errand): { method: string; path: string; body?: object } => {
  switch (wanted.do) {
    case 'pair':
      return {
        method: 'POST',
        path: '/v1/pairings',
        body: { store: wanted.store, role: wanted.role },
      };
    case 'stores':
      return { method: 'GET', path: '/v1/stores' };
    case 'devices':
      return { method: 'GET', path: `/v1/stores/${encodeURIComponent(wanted.store)}/devices` };
    case 'revoke':
      return { method: 'POST', path: `/v1/devices/${encodeURIComponent(wanted.device)}/revoke` };
  }
};
