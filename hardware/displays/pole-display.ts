import { KeptLine } from '../lines/kept-line.ts';
import type { Line } from '../lines/line.ts';
import type { CustomerDisplay, Face } from './face.ts';
import { poleLanguages, type PoleLanguage } from './pole-languages.ts';
import { poleRows } from './pole-rows.ts';

interface Parts {
  readonly name: string;
  readonly line: Line;
  readonly language: PoleLanguage;
  readonly pauses?: readonly number[];
}

export const poleDisplay = ({ name, line, language, pauses }: Parts): CustomerDisplay => {
  let bytes: Uint8Array | null = null;
  const write = (): void => {
    if (bytes) kept.write(bytes);
  };
  const kept = new KeptLine({
    line,
    ...(pauses && { pauses }),
    onBytes: () => undefined,
    onState: ({ isOpen }) => {
      if (isOpen) write();
    },
  });
  return {
    name,
    get isReachable() {
      return kept.isOpen;
    },
    show: (face: Face) => {
      bytes = Uint8Array.from(poleLanguages[language](poleRows(face)));
      write();
    },
    close: () => kept.close(),
  };
};
