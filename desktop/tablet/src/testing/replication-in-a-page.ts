import { id } from '@pos/kernel';
import { exchange, unseal, type Client, type Sealed, type Step } from '@pos/sync';
import { browserCrypto } from '../device/browser-crypto.ts';
import { openRows } from '../log/open-rows.ts';
import { RxdbEventLog } from '../log/rxdb-event-log.ts';

/** Who this page is to the server, as a bench outside has enrolled it. */
interface Identity {
  readonly device: string;
  readonly tenant: string;
  readonly store: string;
  readonly authorization: string;
  /** Of the devices whose events it meets. */
  readonly keys: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    /** A tablet's journal and its exchange, without screens: for a bench that stands outside the page. */
    journals: {
      /** Puts signed events, a line of JSON each, into a new journal. */
      readonly fill: (name: string, from: string, batch: number) => Promise<void>;
      /** Speaks with the server of this page until nothing is left to say; answers how long that took. */
      readonly talk: (name: string, who: Identity) => Promise<number>;
      readonly count: (name: string) => Promise<number>;
    };
  }
}

const opened = new Map<string, RxdbEventLog>();

const journal = async (name: string): Promise<RxdbEventLog> => {
  const log = opened.get(name) ?? (await RxdbEventLog.open(await openRows(name), newId));
  opened.set(name, log);
  return log;
};

const newId = (): string => crypto.randomUUID();

const sealedFrom = (line: string): Sealed => {
  const read = unseal(JSON.parse(line) as { raw: string; sig: string | null }, browserCrypto);
  if (!read.ok) throw new Error(read.problem);
  return read.sealed;
};

const clientOf = (log: RxdbEventLog, who: Identity): Client => ({
  peer: 'cloud',
  level: 'cloud',
  app: 'bench',
  log,
  origin: () => ({ device: id<'DeviceId'>(who.device), epoch: 1 }),
  admission: {
    scope: { tenant: id<'TenantId'>(who.tenant), store: id<'StoreId'>(who.store) },
    crypto: browserCrypto,
    keyOf: (device) => who.keys[device],
  },
  beginLife: () => undefined,
  newLogId: newId,
  ask: async (call, request) => {
    const response = await fetch(`/v1/sync/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: who.authorization },
      body: JSON.stringify(request),
    });
    if (!response.ok) throw new Error(await response.text());
    return { ok: true, answer: await response.json() };
  },
});

window.journals = {
  fill: async (name, from, batch) => {
    const log = await journal(name);
    const lines = (await (await fetch(from)).text()).split('\n');
    for (let at = 0; at < lines.length; at += batch)
      await log.append(lines.slice(at, at + batch).map(sealedFrom));
  },
  talk: async (name, who) => {
    const client = clientOf(await journal(name), who);
    const began = performance.now();
    for (let step: Step = { view: null, more: true }; step.more;)
      step = await exchange(client, step.view);
    return performance.now() - began;
  },
  count: async (name) => (await journal(name)).head().pos,
};
