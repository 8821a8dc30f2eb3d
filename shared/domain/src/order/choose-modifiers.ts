import type { ModifierGroupFields } from '../document/index.ts';
import type { ChosenModifier } from './order.ts';

export type ModifierRefusal =
  | {
      readonly type: 'ModifiersOutOfRange';
      readonly group: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly type: 'ModifierNotFound'; readonly modifier: string };

export type Chosen =
  | { readonly accepted: true; readonly chosen: readonly ChosenModifier[] }
  | { readonly accepted: false; readonly refusal: ModifierRefusal };

/** What was wished for, group by group; each group says how many of its own there must and may be. */
export const chooseModifiers = (
  groups: readonly ModifierGroupFields[],
  wanted: readonly string[],
): Chosen => {
  const chosen: ChosenModifier[] = [];
  const left = new Set(wanted);
  for (const { name, least, most, modifiers } of groups) {
    const ofGroup = wanted.flatMap(
      (wish) => modifiers.find(({ modifier }) => modifier === wish) ?? [],
    );
    if (ofGroup.length < least || ofGroup.length > most)
      return {
        accepted: false,
        refusal: { type: 'ModifiersOutOfRange', group: name, least, most },
      };
    for (const { modifier } of ofGroup) left.delete(modifier);
    chosen.push(...ofGroup);
  }
  const [unknown] = left;
  return unknown === undefined
    ? { accepted: true, chosen }
    : { accepted: false, refusal: { type: 'ModifierNotFound', modifier: unknown } };
};
