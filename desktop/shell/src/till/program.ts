import {
  counterAt,
  createHub,
  endWithDefects,
  listenProblem,
  networkPrinter,
  pairWithNeighbour,
  placeCounter,
  seedAtFirst,
  serve,
  startProblem,
  watchTheClock,
  welcome,
  type Hub,
  type Served,
} from '@pos/hub';
import { readScreens } from '@pos/hub/screens';
import {
  createTill,
  plainKeys,
  sealedKeys,
  systemClock,
  type Till,
  type TillParts,
} from '@pos/till';
import type { FromTill, KeysWanted, TillWanted, ToTill } from '../protocol.ts';
import { answer } from './answer.ts';
import { ids, nonce } from './ids.ts';
import { Watches } from './watches.ts';

/** The till in a process of its own, behind the window. Main starts it, and starts another when it dies. */

const say = (message: FromTill<unknown>): void => process.parentPort.postMessage(message);

/** `null` when there is no till on this folder: whoever started it was told why. */
const begin = async (wanted: TillWanted): Promise<Running | null> => {
  const till = openOrSayWhy(wanted);
  if (till === null) return null;
  const counter = wanted.demo ? await furnish(till, wanted.counter) : null;
  const { folder, host, language, port } = wanted;
  const hub = createHub({
    till,
    folder,
    host,
    language,
    screens: readScreens(wanted.screens),
    tablet: readScreens(wanted.tablet),
    discovers: wanted.discovery,
  });
  endWithDefects(hub);
  till.keepInSync();
  watchTheClock(till);
  const served = await listen(hub, port);
  const watches = new Watches(hub, {
    shown: (shown) => say({ type: 'shown', ...shown }),
    loggedOut: (token) => say({ type: 'logged-out', token }),
  });
  const url = served?.url ?? null;
  say({
    type: 'ready',
    url,
    welcome: wanted.demo && url !== null ? welcome(till, { till: url, counter }) : null,
  });
  if (wanted.demo && wanted.serverBeside)
    void pairWithNeighbour(till, wanted.serverBeside, console.log);
  return { hub, watches, served };
};

/** The demo's goods and people, and the printers of the counter beside it; answers where its paper is seen. */
const furnish = async (till: Till, counter: string | null): Promise<string | null> => {
  await seedAtFirst(till, console.log);
  const standing = counter === null ? null : await counterAt(counter);
  if (standing) placeCounter(till, standing);
  return standing && counter;
};

const openOrSayWhy = ({ folder, language, movedHere, keys, printer }: TillWanted): Till | null => {
  try {
    return createTill({
      folder,
      clock: systemClock,
      ids,
      movedHere,
      keys: keysFor(keys),
      printers: printer === null ? [] : [networkPrinter(printer)],
      paperLanguage: language,
    });
  } catch (error) {
    say({ type: 'cannot-start', problem: startProblem(error, folder) });
    return null;
  }
};

const keysFor = ({ secret, kept }: KeysWanted): NonNullable<TillParts['keys']> => {
  if (secret === null) return [plainKeys];
  const sealed = sealedKeys(Buffer.from(secret, 'base64'), nonce);
  return kept === 'sealed' ? [sealed, plainKeys] : [plainKeys, sealed];
};

/** The window needs no port. Whoever else does is told in the log. */
const listen = async (hub: Hub, port: number): Promise<Served | null> => {
  try {
    return await serve(hub, port);
  } catch (error) {
    hub.log({ level: 'error', event: 'not-listening', ...listenProblem(error, hub.host, port) });
    return null;
  }
};

interface Running {
  readonly hub: Hub;
  readonly watches: Watches;
  readonly served: Served | null;
}

const heed = async (
  message: Exclude<ToTill, { type: 'start' }>,
  { hub, watches, served }: Running,
): Promise<void> => {
  switch (message.type) {
    case 'resume':
      hub.till.desk.resume(message.token, message.staff);
      return;
    case 'ask':
      say({ type: 'answer', number: message.number, answer: await answer(hub, message.question) });
      return;
    case 'watch':
      watches.watch(message);
      return;
    case 'unwatch':
      watches.unwatch(message.watch);
      return;
    case 'ping':
      say({ type: 'pong' });
      return;
    case 'stop':
      watches[Symbol.dispose]();
      await served?.close();
      hub.till.close();
      process.exit(0);
  }
};

let running: Promise<Running | null> | null = null;
process.parentPort.on('message', ({ data }: { readonly data: ToTill }) => {
  if (data.type === 'start') running ??= begin(data.wanted);
  else void running?.then((till) => till && heed(data, till));
});
