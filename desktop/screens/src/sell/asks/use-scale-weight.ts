import type { WeightReading } from '@pos/api';
import { quantity, type Quantity } from '@pos/kernel';
import { useEffect } from 'react';
import { create } from 'zustand';
import { useData } from '../../state/till.ts';

/** What was sold is not sold again before something else lies on the scale. */
const useSold = create<{ readonly isSold: boolean }>(() => ({ isSold: false }));

export interface ScaleWeight {
  readonly reading: WeightReading;
  /** What may be put on the order; `null` until it lies still, and once it was. */
  readonly fresh: Quantity | null;
}

/** The scale of this till, for goods that are sold by the kilogram; `null` where none stands. */
export const useScaleWeight = (unit: string): ScaleWeight | null => {
  const reading = useData('weight', unit === 'kg' ? {} : null)?.reading ?? null;
  const { isSold } = useSold();
  const isStill = reading?.state === 'stable';
  useEffect(() => {
    if (reading !== null && !isStill) useSold.setState({ isSold: false });
  }, [reading, isStill]);
  if (reading === null) return null;
  return { reading, fresh: isStill && !isSold ? quantity(reading.grams) : null };
};

export const noteSold = (): void => useSold.setState({ isSold: true });
