/** One numbered step of a schema's history. Once shipped it is never edited. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export interface Applied {
  readonly number: number;
  readonly sha256: string;
}

export type Plan =
  | { readonly ok: true; readonly pending: readonly Migration[] }
  | { readonly ok: false; readonly problem: string };

/** What is left to do, or why this program must not touch that database. */
export const plan = (history: readonly Migration[], applied: readonly Applied[]): Plan => {
  for (const { number, sha256 } of applied) {
    const ours = history.find((migration) => migration.number === number);
    if (!ours) {
      return {
        ok: false,
        problem: `the database was written by a newer version (migration ${number}): install that version again`,
      };
    }
    if (ours.sha256 !== sha256) {
      return { ok: false, problem: `migration ${number} was edited after it had been applied` };
    }
  }
  const done = new Set(applied.map(({ number }) => number));
  return { ok: true, pending: history.filter(({ number }) => !done.has(number)) };
};
