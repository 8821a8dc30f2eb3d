import type { Trouble } from '../printers/printer.ts';
import { layLabel } from './label-sheet.ts';
import type { LabelModel } from './label-model.ts';
import type { Label } from './label.ts';
import { tsplBytes } from './tspl.ts';
import { zplBytes } from './zpl.ts';

/** How each is written, asked how it is, and what its answer says. */
export const labelLanguages = {
  zpl: {
    bytes: zplBytes,
    question: [0x7e, 0x48, 0x53],
    /** Three lines; of the first the second field is paper, of the second the third the head. */
    troubleIn: (answer: string): Trouble | null => {
      const [first = '', second = ''] = answer.split('\u0003');
      if (first.split(',')[1] === '1') return 'paper-out';
      return second.split(',')[2] === '1' ? 'cover-open' : null;
    },
    isWhole: (answer: string) => answer.split('\u0003').length > 3,
  },
  tspl: {
    bytes: tsplBytes,
    question: [0x1b, 0x21, 0x3f],
    troubleIn: (answer: string): Trouble | null => {
      const state = answer.charCodeAt(0);
      if ((state & 0x04) !== 0) return 'paper-out';
      if ((state & 0x01) !== 0) return 'cover-open';
      return (state & 0x8a) !== 0 ? 'error' : null;
    },
    isWhole: (answer: string) => answer.length > 0,
  },
} as const;

export const encodeLabel = (label: Label, { language, stock }: LabelModel, copies: number) =>
  labelLanguages[language].bytes(layLabel(label, stock), copies);
