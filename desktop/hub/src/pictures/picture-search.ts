import {
  isPictureName,
  keepPicture,
  mostPictureBytes,
  pictureKind,
  pictureName,
  readPicture,
  type Picture,
} from '@pos/till/pictures';

interface Parts {
  readonly folder: string;
  /** Addresses of the other tills of the shop. */
  readonly neighbours: () => readonly string[];
  readonly elapsed: () => number;
}

/** A tile waits no longer for its picture; the next time it is shown it may be here. */
const patience = 2_000;
/** What nobody had is not asked for again with every look at the catalog. */
const restAfterMiss = 60_000;
/** Whoever makes up names keeps the neighbours busy no more than this. */
const mostAtOnce = 8;

/**
 * Pictures that another till of the shop was given: fetched when a screen first shows them, and kept. A picture is called
 * what it contains, so it does not matter who answers.
 */
export class PictureSearch {
  readonly #parts: Parts;
  readonly #underWay = new Map<string, Promise<Picture | null>>();
  #missed = new Set<string>();
  #missedSince = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async find(name: string): Promise<Picture | null> {
    const here = readPicture(this.#parts.folder, name);
    if (here !== null || !isPictureName(name)) return here;
    const search = this.#underWay.get(name);
    if (search) return search;
    if (this.#hasMissed(name) || this.#underWay.size >= mostAtOnce) return null;
    const begun = this.#ask(name).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, begun);
    return begun;
  }

  async #ask(name: string): Promise<Picture | null> {
    const { folder, neighbours } = this.#parts;
    const asked = neighbours().map((address) => fetchFrom(address, name));
    const picture = await Promise.any(asked).catch(() => null);
    if (picture === null) this.#missed.add(name);
    else keepIfThereIsRoom(folder, picture);
    return picture;
  }

  #hasMissed(name: string): boolean {
    const now = this.#parts.elapsed();
    if (now - this.#missedSince > restAfterMiss) {
      this.#missed = new Set();
      this.#missedSince = now;
    }
    return this.#missed.has(name);
  }
}

/** A disk that takes nothing more costs no picture: it is fetched again the next time. */
const keepIfThereIsRoom = (folder: string, { bytes }: Picture): void => {
  try {
    keepPicture(folder, bytes);
  } catch {
    return;
  }
};

/** Rejects when that till has none of this name, or something else. */
const fetchFrom = async (address: string, name: string): Promise<Picture> => {
  // Only what lies there: two tills without it would ask each other for ever.
  const response = await fetch(new URL(`/pictures/${name}?here`, address), {
    signal: AbortSignal.timeout(patience),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const bytes = await readUpTo(response, mostPictureBytes);
  const kind = pictureKind(bytes);
  if (kind === null || pictureName(bytes) !== name)
    throw new Error(`${address} sent something else`);
  return { kind, bytes };
};

const readUpTo = async ({ body }: Response, most: number): Promise<Picture['bytes']> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) throw new Error('too large for a picture');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};
