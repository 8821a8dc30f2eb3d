/** Milliseconds since the page was opened: for telling one press from the next, not for any hour of the day. */
export const sinceOpened = (): number => performance.now();
