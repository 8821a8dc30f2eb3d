import type { ProductView } from '@pos/api';

export type Group = ProductView['modifierGroups'][number];

/** What is chosen in each group; several of one stand there several times. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** What must be chosen once has its first choice made, so that Enter alone can be an answer. */
export const atFirst = (groups: readonly Group[]): Chosen =>
  Object.fromEntries(
    groups.map(({ id, least, most, modifiers }) => [
      id,
      least === 1 && most === 1 ? modifiers.slice(0, 1).map(({ modifier }) => modifier) : [],
    ]),
  );

/** What was chosen before, as far as it can still be had. */
export const asBefore = (groups: readonly Group[], before: readonly string[]): Chosen =>
  Object.fromEntries(
    groups.map(({ id, modifiers }) => [
      id,
      before.filter((chosen) => modifiers.some(({ modifier }) => modifier === chosen)),
    ]),
  );

export const isWithin = ({ id, least, most }: Group, chosen: Chosen): boolean => {
  const count = chosen[id]?.length ?? 0;
  return count >= least && count <= most;
};

export const countOf = (chosen: Chosen, { id }: Group, modifier: string): number =>
  (chosen[id] ?? []).filter((each) => each === modifier).length;

/** No further than the group allows. */
export const oneMore = (chosen: Chosen, { id, most }: Group, modifier: string): Chosen => {
  const before = chosen[id] ?? [];
  return before.length < most ? { ...chosen, [id]: [...before, modifier] } : chosen;
};

export const oneFewer = (chosen: Chosen, { id }: Group, modifier: string): Chosen => {
  const before = chosen[id] ?? [];
  const last = before.lastIndexOf(modifier);
  return last < 0 ? chosen : { ...chosen, [id]: before.toSpliced(last, 1) };
};
