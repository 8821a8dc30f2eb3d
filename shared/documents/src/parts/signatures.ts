import { row, wording, type Block } from '../document.ts';

/** Two names beside each other and room to sign below them. */
export const signatures = (left: string, right: string): Block[] => [
  row([wording(left, { align: 'center' }), wording(right, { align: 'center' })]),
  { kind: 'feed', lines: 3 },
];
