/** In a word for the strip, in a sentence for who asks. */
export interface Said {
  readonly short: string;
  readonly full: string;
}

export const said = (short: string, full: string): Said => ({ short, full });
