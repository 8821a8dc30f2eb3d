import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bigJournal } from './kit/big-journal.ts';
import type { Bench } from './kit/finding.ts';
import { play, rateOf, timed } from './kit/rounds.ts';
import { openTill } from './kit/shop.ts';

const rounds = 3;

/** All read models folded again from a million events, against a bare loop that reads, parses and folds three maps. */
export const rebuild: Bench = async () => {
  const { folder, findings } = await bigJournal(1_000_000);
  using till = openTill(folder);
  const events = till.journal.log.head().pos;
  using db = new BareFold(join(folder, 'journal.db'));
  const played = play(rounds, 0, () => ({
    bare: [timed(() => db.fold())],
    ours: [timed(() => till.rebuild())],
  }));
  return [...findings, rateOf('rate', played, { unit: 'events/s', each: events })];
};

interface Parsed {
  readonly stream: string;
  readonly type: string;
  readonly data: { readonly totals?: { readonly total: number }; readonly businessDay?: string };
}

class BareFold implements Disposable {
  readonly #db: Database.Database;

  constructor(file: string) {
    this.#db = new Database(file, { readonly: true });
  }

  fold(): number {
    const eventsOfStream = new Map<string, number>();
    const totalOfDay = new Map<string, number>();
    const eventsOfType = new Map<string, number>();
    for (const raw of this.#db
      .prepare<[], string>('SELECT raw FROM event ORDER BY pos')
      .pluck()
      .iterate()) {
      const { stream, type, data } = JSON.parse(raw) as Parsed;
      eventsOfStream.set(stream, (eventsOfStream.get(stream) ?? 0) + 1);
      eventsOfType.set(type, (eventsOfType.get(type) ?? 0) + 1);
      if (!data.totals || data.businessDay === undefined) continue;
      totalOfDay.set(data.businessDay, (totalOfDay.get(data.businessDay) ?? 0) + data.totals.total);
    }
    return eventsOfStream.size + totalOfDay.size + eventsOfType.size;
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }
}
