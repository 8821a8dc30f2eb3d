import type { Duplex } from 'node:stream';
import { virtualScale } from '../../scales/virtual-scale.ts';

export interface SwingingScale {
  readonly grams: number;
  readonly load: (grams: number) => void;
  readonly plug: (cable: Duplex) => void;
}

/** What is put on a plate swings for a moment. */
const swings = 700;

export const swingingScale = (): SwingingScale => {
  const scale = virtualScale('toledo-8217');
  let grams = 0;
  let settling: NodeJS.Timeout | undefined;
  return {
    get grams() {
      return grams;
    },
    load: (wanted) => {
      if (wanted === grams) return;
      grams = wanted;
      scale.put({ grams, isMoving: true });
      clearTimeout(settling);
      settling = setTimeout(() => scale.put({ isMoving: false }), swings).unref();
    },
    plug: scale.plug,
  };
};
