import { peripheralHardware, type PeripheralHardware } from '@pos/hardware/peripherals';
import { printerHardware, type Printer, type PrinterHardware } from '@pos/hardware/printers';
import type { Locale } from '@pos/kernel';
import type { Clock } from './clock.ts';
import { openDataFolder, type KeyStores } from './folder/data-folder.ts';
import { plainKeys } from './folder/key-store.ts';
import { lockFolder } from './folder/single-writer.ts';
import type { Ids } from './ids.ts';
import { JobQueue } from './jobs/job-queue.ts';
import { Journal } from './journal.ts';
import { Badge } from './link/badge.ts';
import { knownKeys } from './link/known-keys.ts';
import { LateOrders } from './link/late-orders.ts';
import { Links } from './link/links.ts';
import { readPairing } from './link/pairing.ts';
import { openDatabase, type Db } from './log/database.ts';
import { envelopeIn, timesOf } from './log/last-words.ts';
import { openLog } from './log/open-log.ts';
import { nodeCrypto, signerFrom } from './node-crypto.ts';
import { ReadModels } from './projections/read-models.ts';
import { slipsHere } from './stations/slips-for.ts';
import { baseOf } from './snapshot/base.ts';
import { SnapshotFiles } from './snapshot/snapshot-files.ts';
import { SnapshotKeeper } from './snapshot/snapshot-keeper.ts';
import { TimeKeeper } from './time-keeper.ts';
import { Till } from './till.ts';

export interface TillParts {
  /** The data folder; made at the first start. */
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** A person says that this copied folder is the till now, and that the original is gone. */
  readonly movedHere?: boolean;
  /** Where the device's private key lies; usually as it is, in the folder. */
  readonly keys?: KeyStores;
  /** What it prints on where the shop has set up no printer of its own. */
  readonly printers?: readonly Printer[];
  /** Its ways to the printers that the shop has set up. */
  readonly hardware?: PrinterHardware;
  /** And to what else stands on its counter. */
  readonly peripherals?: PeripheralHardware;
  /** Addresses of other tills of this shop, for a network in which none is heard. */
  readonly hubs?: readonly string[];
  /** What papers are written in. */
  readonly paperLanguage?: Locale;
}

/** A till without a window: it sells, settles and closes, and survives. Read this first. */
export const createTill = ({
  folder: path,
  clock,
  ids,
  movedHere = false,
  keys = [plainKeys],
  printers = [],
  hardware = printerHardware,
  peripherals = peripheralHardware,
  hubs = [],
  paperLanguage = 'vi',
}: TillParts): Till => {
  const lock = lockFolder(path);
  let db: Db | undefined;
  try {
    const newId = (): string => ids.next(clock.wall());
    const folder = openDataFolder(path, newId, keys);
    const database = openDatabase(folder.journal);
    db = database;
    const { log, origin, newEpoch } = openLog(db, folder, { movedHere, newId });
    const readModels = new ReadModels(db, baseOf(db, path));
    const rebuilt = readModels.catchUp(log.head().pos);
    const last = envelopeIn(log.lastBy(origin.device)?.raw);
    const signer = signerFrom(folder.identity.privateKey);
    const { documents } = readModels;
    const jobs = new JobQueue(db, slipsHere({ documents, log, till: origin.device }));
    const journal = new Journal({
      origin,
      author: folder.identity,
      log,
      readModels,
      jobs,
      crypto: nodeCrypto,
      signer,
      now: () => clock.wall(),
    });
    const { identity, installMark } = folder;
    const badge = new Badge({
      folder: path,
      pairing: readPairing(path),
      device: identity.device,
      signer,
      clock,
    });
    const serverKey = (): string | null => badge.pairing?.trust ?? null;
    const own = { device: identity.device, publicKey: signer.publicKey };
    const admission = {
      scope: identity,
      crypto: nodeCrypto,
      keyOf: knownKeys(documents, own, serverKey),
    };
    const links = new Links(
      { badge, journal, admission, clock, ids },
      { identity, signer, installMark, documents, folder: path, addresses: hubs },
    );
    const lateOrders = new LateOrders({ db, journal, links });
    const till = new Till({
      folder: path,
      links,
      lanParts: {
        folder: path,
        identity,
        signer,
        server: () => badge.pairing?.server ?? null,
        serverKey,
        journal,
        documents,
        admission,
        clock,
        ids,
        hubs: links.hubs,
        snapshots: new SnapshotKeeper({
          journal: folder.journal,
          files: new SnapshotFiles(path),
          identity,
          signer,
          fold: readModels.fold,
          badge,
          db: database,
          log,
          clock,
          isWhole: () => !lateOrders.isWaiting,
        }),
      },
      publicKey: signer.publicKey,
      tenant: folder.identity.tenant,
      storeId: folder.identity.store,
      db,
      lock,
      clock,
      ids,
      journal,
      readModels,
      jobs,
      rebuilt,
      time: new TimeKeeper(clock, last && timesOf(last)),
    });
    till.begin(newEpoch);
    till.printOn(printers, hardware, paperLanguage);
    till.stand(peripherals);
    return till;
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
};
