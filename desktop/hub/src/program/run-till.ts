import { setTimeout as sleep } from 'node:timers/promises';
import { noPeripherals, peripheralHardware } from '@pos/hardware/peripherals';
import { noHardware, printerHardware, type Printer } from '@pos/hardware/printers';
import type { Locale } from '@pos/kernel';
import {
  bootstrap,
  claimPairing,
  createTill,
  systemClock,
  systemIds,
  type Invitation,
  type Till,
} from '@pos/till';
import { readScreens } from '../http/screens.ts';
import { createHub, type Hub } from '../hub.ts';
import { serve, type Served } from '../server.ts';
import { giveUp, say } from './bilingual.ts';
import type { LinkWanted } from './arguments.ts';
import { listenProblem, pairingProblem, startProblem } from './problems.ts';

/** How long a server that is away is left alone. */
const pairAgain = 3000;

/** Not while a till has just been started: somebody is waiting to sell. */
const snapshotsFirst = 60_000;
const snapshotsEvery = 3_600_000;

export interface TillWanted {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly language: Locale;
  readonly movedHere: boolean;
  /** The folder of the built screens. */
  readonly screens: string;
  /** The folder of the built tablet page. */
  readonly tablet: string;
  readonly printers: readonly Printer[];
  /** Whether it may speak to devices. */
  readonly hardware: boolean;
  readonly link: LinkWanted | null;
  /** Addresses of other tills of the shop. */
  readonly hubs: readonly string[];
  /** Whether it looks for them in its network. */
  readonly discovery: boolean;
  /** What is done with the till before anybody can reach it. */
  readonly before?: (till: Till) => Promise<void>;
}

/** A till in this process, reachable at an address, until somebody stops the process. */
export const runTill = async (wanted: TillWanted): Promise<{ till: Till; url: string }> => {
  const { folder, host, port, language } = wanted;
  const later = wanted.link && (await pair(folder, wanted.link));
  await begin(wanted);
  const till = open(wanted);
  till.keepInSync();
  if (later) void pairWhenThere(till, later);
  await wanted.before?.(till);
  const hub = createHub({
    till,
    folder,
    host,
    language,
    screens: readScreens(wanted.screens),
    tablet: readScreens(wanted.tablet),
    discovers: wanted.discovery,
  });
  const served = await listen(hub, port);
  watchTheClock(till);
  keepSnapshots(till);
  stopWithSignals(hub, served);
  endWithDefects(hub);
  return { till, url: served.url };
};

/**
 * What is told to the till here, is told before it sells: a wrong code is noticed by whoever typed it. Only a server that
 * is away is asked again: by a till that has a shop while it sells, by one that has none before it starts. The result is
 * what is left to be asked.
 */
const pair = async (folder: string, link: LinkWanted): Promise<Invitation | null> => {
  for (let isTold = false; ; isTold = true) {
    const claimed = await claimPairing(
      { folder, clock: systemClock, ids: systemIds() },
      link,
    ).catch((error: unknown) => giveUp(startProblem(error, folder)));
    if (claimed.ok) return null;
    const { problem } = claimed;
    if (problem !== 'ServerAway' || link.code === null)
      return giveUp(pairingProblem(problem, link.server));
    if (!isTold) say(pairingProblem(problem, link.server));
    if (claimed.keepsShop) return { server: link.server, code: link.code };
    await sleep(pairAgain);
  }
};

/** A till that joins a shop begins with the shop as it stands, if anybody can tell it. */
const begin = async ({ folder, hubs }: TillWanted): Promise<void> => {
  const begun = await bootstrap({ folder, clock: systemClock, ids: systemIds(), hubs }).catch(
    (error: unknown) => giveUp(startProblem(error, folder)),
  );
  if (begun.state === 'read-everything' && begun.problem !== null)
    say({
      vi: `Không dùng được bản chụp dữ liệu cửa hàng (${begun.problem}): máy đọc toàn bộ nhật ký, sẽ lâu hơn.`,
      en: `The snapshot of the shop cannot be used (${begun.problem}): the till reads the whole journal, which takes longer.`,
    });
};

/** Asks until the server says yes or no, while the till sells. */
const pairWhenThere = async (till: Till, invitation: Invitation): Promise<void> => {
  for (;;) {
    await sleep(pairAgain, undefined, { ref: false });
    const claimed = await till.pair(invitation);
    if (!claimed.ok && claimed.problem === 'ServerAway') continue;
    if (!claimed.ok) say(pairingProblem(claimed.problem, invitation.server));
    return;
  }
};

const open = ({ folder, movedHere, printers, hardware, hubs, language }: TillWanted): Till => {
  try {
    return createTill({
      folder,
      clock: systemClock,
      ids: systemIds(),
      movedHere,
      printers: hardware ? printers : [],
      hardware: hardware ? printerHardware : noHardware,
      peripherals: hardware ? peripheralHardware : noPeripherals,
      hubs,
      paperLanguage: language,
    });
  } catch (error) {
    return giveUp(startProblem(error, folder));
  }
};

/** A clock that the network sets right after the start is only noticed by somebody who asks the time. */
export const watchTheClock = (till: Till): void => {
  setInterval(() => till.shop(), 30_000).unref();
};

/** Now and then a till leaves the shop as it stands for those that join later. A server that is away is asked next time. */
const keepSnapshots = (till: Till): void => {
  const look = (): void => void till.lan.snapshots.look().catch(() => undefined);
  setTimeout(look, snapshotsFirst).unref();
  setInterval(look, snapshotsEvery).unref();
};

const listen = async (hub: Hub, port: number): Promise<Served> => {
  try {
    return await serve(hub, port);
  } catch (error) {
    hub.till.close();
    return giveUp(listenProblem(error, hub.host, port));
  }
};

/** Finishes what was begun, then ends; a second signal does not wait. */
const stopWithSignals = (hub: Hub, served: Served): void => {
  const stop = async (): Promise<void> => {
    if (hub.state.draining) process.exit(1);
    await served.close();
    hub.till.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop());
};

/** A defect outside any request ends the process, with the journal closed. */
export const endWithDefects = (hub: Hub): void => {
  process.on('unhandledRejection', (reason) => hub.log(defect(hub, reason)));
  process.on('uncaughtException', (error) => {
    hub.log(defect(hub, error));
    hub.till.close();
    process.exit(1);
  });
};

const defect = (hub: Hub, error: unknown) => ({
  level: 'error',
  event: 'unexpected-error',
  incident: hub.newId(),
  error: error instanceof Error ? error.stack : String(error),
});
