import type { Profile } from '../profile.ts';
import { interiorOf } from './interior.ts';
import { PaperRoll, type Slip } from './paper-roll.ts';
import { Parser } from './parser.ts';
import type { RealTime } from './real-time-listener.ts';

export interface Printed {
  readonly slips: readonly Slip[];
  readonly unknown: readonly string[];
  /** Bytes at the end that began a command and did not finish it. */
  readonly unfinished: number;
  /** What a careless printer would have obeyed before its turn. */
  readonly realTime: readonly RealTime[];
  readonly kicks: number;
}

/** What comes out of a printer of so many dots that is sent these bytes, without a printer or a network. */
export const printBytes = (
  bytes: Uint8Array,
  dots: number,
  language: Profile['language'] = 'escpos',
): Printed => {
  const roll = new PaperRoll(dots);
  let kicks = 0;
  const { mechanism, table, listener } = interiorOf(language, roll, {
    answer: () => undefined,
    kickDrawer: () => {
      kicks += 1;
    },
    isPaperOut: () => false,
    isCoverOpen: () => false,
    isCutterJammed: () => false,
  });
  const parser = new Parser(table);
  for (const told of parser.push(bytes)) mechanism.obey(told);
  roll.cut();
  return {
    slips: roll.slips,
    unknown: mechanism.unknown,
    unfinished: parser.unfinished,
    realTime: listener().push(bytes),
    kicks,
  };
};
