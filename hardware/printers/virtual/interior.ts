import type { Profile } from '../profile.ts';
import { escposLengths } from './escpos-lengths.ts';
import type { Table } from './lengths.ts';
import { isStopped, Mechanism, type Interpreter, type Surroundings } from './mechanism.ts';
import { modelOf } from './model.ts';
import type { PaperRoll } from './paper-roll.ts';
import { RealTimeListener, StarRealTimeListener, type HearsAtOnce } from './real-time-listener.ts';
import { StarMechanism } from './star-mechanism.ts';
import { starGraphicLengths, starLengths } from './star-lengths.ts';

/** What stands inside a printer's case, by the family of commands it obeys. */
export interface Interior {
  readonly table: Table;
  readonly mechanism: Interpreter;
  readonly listener: () => HearsAtOnce;
  /** The answer to a question that does not wait for its turn. */
  readonly answerTo: (question: number) => readonly number[];
}

export const interiorOf = (
  language: Profile['language'],
  roll: PaperRoll,
  around: Surroundings,
): Interior => {
  if (language === 'escpos' || language === 'impact') {
    return {
      table: escposLengths,
      mechanism: new Mechanism(roll, around, modelOf(language)),
      listener: () => new RealTimeListener(),
      answerTo: (question) => [statusByte(question, around)],
    };
  }
  const mechanism = new StarMechanism(roll, around, language === 'star');
  return {
    table: language === 'star' ? starLengths : starGraphicLengths,
    mechanism,
    listener: () => new StarRealTimeListener(),
    answerTo: () => mechanism.status(),
  };
};

const statusByte = (question: number, around: Surroundings): number => {
  const [usual, isJammed] = [0x12, around.isCutterJammed()];
  const [cover, paper] = [around.isCoverOpen() ? 0x04 : 0, around.isPaperOut() ? 0x20 : 0];
  if (question === 1) return usual | (isStopped(around) ? 0x08 : 0);
  if (question === 2) return usual | cover | paper | (isJammed ? 0x40 : 0);
  if (question === 3) return usual | (isJammed ? 0x08 : 0);
  return question === 4 && around.isPaperOut() ? usual | 0x60 : usual;
};
