import { useEffect, useEffectEvent, useRef } from 'react';
import { useData } from '../state/till.ts';
import type { Trace } from './trace.ts';

/** Hears the scanners that hang on the till itself, as if they had typed: each code once, none from before. */
export const useTillScans = (isOn: boolean, onScan: (scan: Trace) => void): void => {
  const scans = useData('scans', isOn ? {} : null)?.scans;
  const heard = useRef<number | null>(null);
  const take = useEffectEvent(onScan);
  useEffect(() => {
    if (scans === undefined) return;
    const last = scans.at(-1)?.number ?? 0;
    const before = heard.current;
    heard.current = last;
    if (before === null) return;
    // A till that was started anew counts from one again.
    const fresh = scans.filter(({ number }) => number > before || last < before);
    for (const { code, symbology } of fresh) take({ code, symbology, keys: [], hasEnd: true });
  }, [scans]);
};
