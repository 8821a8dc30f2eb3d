import type { Profile, TextMode } from './profile.ts';

/** What a person has read off the calibration slip of one printer. */
interface Read {
  readonly dots?: number | undefined;
  readonly text?: TextMode | undefined;
  readonly cuts?: boolean | undefined;
}

const dotsAColumn = 12;

/** The model's profile, corrected by what this very printer has shown. */
export const calibrated = (model: Profile, { dots, text, cuts }: Read = {}): Profile => ({
  ...model,
  ...(dots === undefined ? {} : { dots, columns: Math.floor(dots / dotsAColumn) }),
  ...(text === undefined ? {} : { text }),
  ...(cuts === undefined ? {} : { cutter: cuts ? 'partial' : 'none' }),
});
