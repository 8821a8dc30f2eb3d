import type { TillClient, ToldRefusal } from '@pos/api';
import { useState } from 'react';
import { useTill } from '../state/till.ts';

export interface Exporting {
  readonly isBusy: boolean;
  /** How many were exported last. */
  readonly exported: number | null;
  readonly refusal: ToldRefusal | null;
  readonly start: (name: string) => Promise<void>;
}

/** Gives everything the server lacks to a file: as it was signed, with whose key proves it. */
export const useExport = (): Exporting => {
  const till = useTill();
  const [state, setState] = useState<Omit<Exporting, 'start'>>({
    isBusy: false,
    exported: null,
    refusal: null,
  });
  const start = async (name: string): Promise<void> => {
    setState({ isBusy: true, exported: null, refusal: null });
    const read = await readAll(till);
    if (read.ok) save(`${name}.ndjson`, read.lines.join(''));
    setState({
      isBusy: false,
      exported: read.ok ? read.lines.length - 1 : null,
      refusal: read.ok ? null : read.refusal,
    });
  };
  return { ...state, start };
};

type Read =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly refusal: ToldRefusal };

const readAll = async (till: TillClient): Promise<Read> => {
  const lines: string[] = [];
  for (let after = '0/0'; ;) {
    const told = await till.read('unsent-export', { after, limit: 200 });
    if (!told.ok) return told;
    const { events, next, ...whose } = told.data;
    if (lines.length === 0) lines.push(`${JSON.stringify({ quay: 'unsent', ...whose })}\n`);
    lines.push(...events.map((event) => `${JSON.stringify(event)}\n`));
    if (next === null) return { ok: true, lines };
    after = next;
  }
};

const save = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
