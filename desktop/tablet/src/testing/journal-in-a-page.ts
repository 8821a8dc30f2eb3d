import { openRows } from '../log/open-rows.ts';
import { RxdbEventLog } from '../log/rxdb-event-log.ts';

declare global {
  interface Window {
    /** The journal of this page, for a test that stands outside it. */
    openJournal: (name: string) => Promise<void>;
    journal: RxdbEventLog | null;
  }
}

window.journal = null;
window.openJournal = async (name) => {
  await window.journal?.close();
  window.journal = await RxdbEventLog.open(await openRows(name), () => crypto.randomUUID());
};
