import { plus } from '@pos/kernel';
import type { ChosenModifier } from './order.ts';

export interface TalliedModifier extends ChosenModifier {
  readonly count: number;
}

/** Several of one as one, with the price of all of them, in the order they were first chosen. */
export const tallied = (modifiers: readonly ChosenModifier[]): readonly TalliedModifier[] => {
  const tallies = new Map<string, TalliedModifier>();
  for (const chosen of modifiers) {
    const known = tallies.get(chosen.modifier);
    tallies.set(
      chosen.modifier,
      known === undefined
        ? { ...chosen, count: 1 }
        : { ...known, price: plus(known.price, chosen.price), count: known.count + 1 },
    );
  }
  return [...tallies.values()];
};
