import { Mechanism } from './mechanism.ts';
import { PaperRoll, type Slip } from './paper-roll.ts';
import { Parser } from './parser.ts';
import { RealTimeListener, type RealTime } from './real-time-listener.ts';

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
export const printBytes = (bytes: Uint8Array, dots: number): Printed => {
  const roll = new PaperRoll(dots);
  const parser = new Parser();
  let kicks = 0;
  const mechanism = new Mechanism(roll, {
    answer: () => undefined,
    kickDrawer: () => {
      kicks += 1;
    },
    isPaperOut: () => false,
  });
  for (const told of parser.push(bytes)) mechanism.obey(told);
  roll.cut();
  return {
    slips: roll.slips,
    unknown: mechanism.unknown,
    unfinished: parser.unfinished,
    realTime: new RealTimeListener().push(bytes),
    kicks,
  };
};
