/** Shorter than anybody notices, longer than a quick scanner takes from one key to the next. */
const patience = 50;

/**
 * Digits struck while no field has the focus are mostly a scanner's. They are held until nothing follows quickly: then
 * a person typed them. What turns out to be a scan has drawn nothing, and nothing has to be taken out again.
 */
export interface HeldDigits {
  readonly hold: (digit: string) => void;
  /** Gives what is held to whoever types; answers whether there was anything. */
  readonly release: () => boolean;
  readonly drop: () => void;
}

export const createHeldDigits = (onTyped: (digits: string) => void): HeldDigits => {
  let held = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    clearTimeout(timer);
    held = '';
  };
  const release = (): boolean => {
    const digits = held;
    drop();
    if (digits !== '') onTyped(digits);
    return digits !== '';
  };
  const hold = (digit: string): void => {
    clearTimeout(timer);
    held += digit;
    timer = setTimeout(release, patience);
  };
  return { hold, release, drop };
};
