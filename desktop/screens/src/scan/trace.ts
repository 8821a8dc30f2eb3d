import { create } from 'zustand';
import type { WedgeKey } from './wedge.ts';

/** A scan as it arrived, for whoever sets up a scanner. */
export interface Trace {
  readonly code: string;
  /** None of a scanner that does not type. */
  readonly keys: readonly WedgeKey[];
  /** The kind of symbol as AIM names it, where the scanner tells. */
  readonly symbology?: string | null;
  /** An Enter or Tab ended it, not silence. */
  readonly hasEnd: boolean;
}

interface Tracing {
  readonly isOn: boolean;
  readonly scans: readonly Trace[];
}

/** While it is on, scans are shown and do nothing else. */
export const useTracing = create<Tracing>(() => ({ isOn: false, scans: [] }));

const mostKept = 20;

export const startTracing = (): void => useTracing.setState({ isOn: true, scans: [] });
export const stopTracing = (): void => useTracing.setState({ isOn: false });

/** Whether somebody is tracing, and has taken it. */
export const traceScan = (scan: Trace): boolean => {
  const { isOn, scans } = useTracing.getState();
  if (isOn) useTracing.setState({ scans: [scan, ...scans].slice(0, mostKept) });
  return isOn;
};
