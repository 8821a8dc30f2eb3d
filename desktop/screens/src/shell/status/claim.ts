import type { LucideIcon } from 'lucide-react';

/** One thing that is known to be so: in a word for the strip, in a sentence for who asks. */
export interface Claim {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly tone: 'calm' | 'safe' | 'caution' | 'danger';
  readonly short: string;
  readonly full: string;
}
