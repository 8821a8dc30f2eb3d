import type { Sealed } from '@pos/sync';

const longestStream = 300;
const longestType = 100;
const highestEpoch = 2_147_483_647;

/**
 * Whether the columns can hold it. Postgres knows no zero character and no half of a surrogate pair; an index row has
 * its limits. No device of ours writes such a thing.
 */
export const isStorable = ({ envelope, raw }: Sealed): boolean => {
  const { stream, type, epoch } = envelope;
  return (
    raw.isWellFormed() &&
    isPlain(stream, longestStream) &&
    isPlain(type, longestType) &&
    epoch <= highestEpoch
  );
};

const isPlain = (text: string, longest: number): boolean =>
  text.length <= longest && text.isWellFormed() && !text.includes('\0');
