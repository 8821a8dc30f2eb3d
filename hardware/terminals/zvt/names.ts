/** Messages by their two bytes, as PA00P015 lists them. */
export const names = {
  register: 0x0600,
  authorise: 0x0601,
  completed: 0x060f,
  aborted: 0x061e,
  repeatReceipt: 0x0620,
  reverse: 0x0630,
  abort: 0x06b0,
  status: 0x040f,
  intermediate: 0x04ff,
  yes: 0x8000,
} as const;

/** A no is 84 and why. */
export const isNo = (name: number): boolean => name >> 8 === 0x84;

/** Cancelled by hand, or nobody came with a card. */
export const cancelledByHand = 0x6c;
