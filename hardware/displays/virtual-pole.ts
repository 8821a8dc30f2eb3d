import type { Duplex } from 'node:stream';
import type { PoleLanguage } from './pole-languages.ts';
import { poleColumns } from './pole-rows.ts';

export interface VirtualPole {
  readonly plug: (device: Duplex) => void;
  /** What somebody in front of it reads. */
  readonly rows: () => readonly [string, string];
  /** What came in that it does not know. */
  readonly unknown: readonly string[];
}

const blank = ' '.repeat(poleColumns);

/** A pole of two rows made of software; written from the makers' tables, not from the driver. */
export const virtualPole = (language: PoleLanguage, onChange?: () => void): VirtualPole => {
  const rows = [blank, blank];
  const unknown: string[] = [];
  let waiting = '';
  let at = { row: 0, column: 0 };

  const put = (letter: string): void => {
    const row = rows[at.row] ?? blank;
    rows[at.row] = row.slice(0, at.column) + letter + row.slice(at.column + 1);
    const isEnd = at.column + 1 === poleColumns;
    at = isEnd ? { row: 1 - at.row, column: 0 } : { row: at.row, column: at.column + 1 };
  };

  const clear = (): void => {
    rows.fill(blank);
    at = { row: 0, column: 0 };
  };

  const obey: Readonly<Record<PoleLanguage, readonly Command[]>> = {
    escpos: [
      [/^\u001b@/, clear],
      [/^\u000c/, clear],
      [
        /^\u001f\$([^])([^])/,
        ([, x = '', y = '']) => {
          at = { row: y.charCodeAt(0) - 1, column: x.charCodeAt(0) - 1 };
        },
      ],
      [/^[\x20-\x7e]/, ([letter]) => put(letter)],
    ],
    cd5220: [
      [/^\u000c/, clear],
      [
        /^\u001bQ([AB])([\x20-\x7e]{1,20})\r/,
        ([, row, text = '']) => {
          rows[row === 'A' ? 0 : 1] = text.padEnd(poleColumns);
        },
      ],
    ],
  };
  const longest = 24;

  const hear = (bytes: Buffer): void => {
    waiting += bytes.toString('latin1');
    while (waiting !== '') {
      const known = obey[language].find(([pattern]) => pattern.test(waiting));
      const match = known?.[0].exec(waiting);
      if (!known || !match) {
        if (waiting.length < longest) break;
        unknown.push(waiting.slice(0, 1));
        waiting = waiting.slice(1);
        continue;
      }
      known[1](match);
      waiting = waiting.slice(match[0].length);
    }
    onChange?.();
  };

  return {
    plug: (device) => {
      clear();
      waiting = '';
      device.on('data', hear);
    },
    rows: () => [rows[0] ?? blank, rows[1] ?? blank],
    unknown,
  };
};

type Command = readonly [pattern: RegExp, does: (match: RegExpExecArray) => void];
