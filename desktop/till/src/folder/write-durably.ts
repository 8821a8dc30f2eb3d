import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The whole file or none of it, also through a power cut. */
export const writeDurably = (file: string, content: string | Uint8Array): void => {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  writeFileSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(temporary, file);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
};
