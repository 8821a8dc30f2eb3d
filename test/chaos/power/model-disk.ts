import type { Loss } from './loss.ts';
import { newFile, remainsOf, type ModelFile } from './model-file.ts';

/** What a program asked of the file system. A path begins below the disk's root, which is ''. */
export type Call =
  | { readonly does: 'make-folder' | 'create' | 'remove' | 'flush'; readonly path: string }
  | {
      readonly does: 'write';
      readonly path: string;
      readonly at: number;
      readonly bytes: Uint8Array;
    }
  | { readonly does: 'resize'; readonly path: string; readonly size: number }
  | { readonly does: 'rename'; readonly path: string; readonly to: string };

/** Each file's content by its path. */
export type Held = ReadonlyMap<string, Uint8Array>;

type Thing = ModelFile | ModelFolder;

/** From now on this name leads there, or nowhere; a rename changes two names at once. */
type Naming = readonly (readonly [name: string, thing: Thing | null])[];

interface ModelFolder {
  readonly now: Map<string, Thing>;
  readonly namings: Naming[];
  flushed: number;
}

/**
 * A disk with the memory before it. Only a flush brings a file's content, or a folder's names, to the disk for certain:
 * of everything else any part may have arrived when the power is cut, in any order, torn anywhere between two sectors.
 */
export class ModelDisk {
  readonly #root: ModelFolder = newFolder();

  /** `held` is on the disk from the beginning. */
  constructor(held: Held = new Map()) {
    for (const [path, bytes] of held) {
      const folders = path.split('/').slice(0, -1);
      for (const depth of folders.keys()) {
        const folder = folders.slice(0, depth + 1).join('/');
        if (!this.#find(folder)) this.#doAndFlush({ does: 'make-folder', path: folder });
      }
      this.#doAndFlush({ does: 'create', path });
      this.do({ does: 'write', path, at: 0, bytes });
      this.do({ does: 'flush', path });
    }
  }

  do(call: Call): void {
    switch (call.does) {
      case 'make-folder':
        return this.#name(call.path, newFolder());
      case 'create':
        if (!this.#find(call.path)) this.#name(call.path, newFile());
        return;
      case 'remove':
        return this.#name(call.path, null);
      case 'rename':
        return this.#rename(call.path, call.to);
      case 'write':
        this.#file(call.path).changes.push({ at: call.at, bytes: call.bytes });
        return;
      case 'resize':
        this.#file(call.path).changes.push({ size: call.size });
        return;
      case 'flush':
        return flush(this.#find(call.path) ?? unknown(call.path));
    }
  }

  /** What may be left after the power was cut now. The disk itself goes on as if nothing had been. */
  cut(loss: Loss): Held {
    return new Map(remainsIn(this.#root, '', loss));
  }

  #doAndFlush(call: Call): void {
    this.do(call);
    flush(this.#folderOf(call.path).folder);
  }

  #name(path: string, thing: Thing | null): void {
    const { folder, name } = this.#folderOf(path);
    change(folder, [[name, thing]]);
  }

  #rename(path: string, to: string): void {
    const [from, into] = [this.#folderOf(path), this.#folderOf(to)];
    if (from.folder !== into.folder) throw new Error(`${path} was moved to another folder: ${to}`);
    change(from.folder, [
      [from.name, null],
      [into.name, this.#find(path) ?? unknown(path)],
    ]);
  }

  #file(path: string): ModelFile {
    const thing = this.#find(path);
    return thing && 'changes' in thing ? thing : unknown(path);
  }

  #folderOf(path: string): { readonly folder: ModelFolder; readonly name: string } {
    const end = path.lastIndexOf('/');
    const thing = this.#find(path.slice(0, Math.max(end, 0)));
    if (!thing || 'changes' in thing) return unknown(path);
    return { folder: thing, name: path.slice(end + 1) };
  }

  #find(path: string): Thing | undefined {
    let thing: Thing | undefined = this.#root;
    for (const name of path === '' ? [] : path.split('/'))
      thing = thing && 'now' in thing ? thing.now.get(name) : undefined;
    return thing;
  }
}

const newFolder = (): ModelFolder => ({ now: new Map(), namings: [], flushed: 0 });

const unknown = (path: string): never => {
  throw new Error(`the model disk has no ${path}`);
};

const flush = (thing: Thing): void => {
  thing.flushed = 'changes' in thing ? thing.changes.length : thing.namings.length;
};

const change = (folder: ModelFolder, naming: Naming): void => {
  folder.namings.push(naming);
  apply(folder.now, naming);
};

const apply = (names: Map<string, Thing>, naming: Naming): void => {
  for (const [name, thing] of naming) {
    if (thing) names.set(name, thing);
    else names.delete(name);
  }
};

const remainsIn = (
  { namings, flushed }: ModelFolder,
  path: string,
  loss: Loss,
): [string, Uint8Array][] => {
  const names = new Map<string, Thing>();
  for (const [place, naming] of namings.entries())
    if (place < flushed || !loss.strikes()) apply(names, naming);
  return [...names].flatMap(([name, thing]) =>
    'changes' in thing
      ? [[`${path}${name}`, remainsOf(thing, loss)] satisfies [string, Uint8Array]]
      : remainsIn(thing, `${path}${name}/`, loss),
  );
};
