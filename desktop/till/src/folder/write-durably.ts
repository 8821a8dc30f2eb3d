import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
  type MakeDirectoryOptions,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The whole file or none of it, also through a power cut. */
export const writeDurably = (file: string, content: string | Uint8Array): void => {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  writeFileSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(temporary, file);
  flushNamesIn(dirname(file));
};

/** A folder that is there after a power cut, with those above it: what is flushed inside is worth nothing without. */
export const makeFolderDurably = (
  path: string,
  { mode }: Pick<MakeDirectoryOptions, 'mode'> = {},
): void => {
  const made = mkdirSync(path, { recursive: true, mode });
  if (made === undefined) return;
  for (let folder = resolve(path); folder.length >= made.length; folder = dirname(folder))
    flushNamesIn(dirname(folder));
};

/** Windows does so by itself, and lets nobody ask for it. */
const flushNamesIn = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
