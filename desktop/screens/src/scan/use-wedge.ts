import { useEffect, useEffectEvent } from 'react';
import { takeBack, typedSince, whatIsTyped, type TypedSoFar } from './leaks.ts';
import type { Trace } from './trace.ts';
import {
  foldWedgeKey,
  foldWedgeSilence,
  noKeys,
  patienceWith,
  silenceAfter,
  type WedgeAnswer,
} from './wedge.ts';
import { characterOf, digitAt } from './wedge-key.ts';

/**
 * Hears the scanner wherever the focus is. Keys are judged by the instants at which they were pressed, not by when
 * a busy page gets round to them. What a scan left in a field meanwhile is taken out again: at once, or, where `onScan`
 * says that the till has been asked, after its answer.
 */
export const useWedge = (onScan: (scan: Trace) => 'asked' | void): void => {
  const scanned = useEffectEvent(onScan);
  useEffect(() => {
    let state = noKeys;
    let before: TypedSoFar | null = null;
    let began = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let leaks: { readonly putBack: () => void; readonly soon: number } | null = null;
    const tidyUp = (): void => {
      if (leaks === null) return;
      clearTimeout(leaks.soon);
      leaks.putBack();
      leaks = null;
    };
    const take = (answer: WedgeAnswer): void => {
      const keys = state.run;
      ({ state } = answer);
      if (answer.scan === null) return;
      const became = scanned({ code: answer.scan, keys, hasEnd: answer.isSwallowed });
      takeBack(began);
      if (before === null) return;
      leaks = { putBack: typedSince(before), soon: window.setTimeout(tidyUp, tidyAfter) };
      if (became !== 'asked') tidyUp();
    };
    // The second, shorter wait lets keys in that were pressed in time but queued behind other work.
    const listenForSilence = (at: number, wait: number, isLast: boolean): void => {
      timer = setTimeout(() => {
        if (isLast) take(foldWedgeSilence(state, at + patienceWith(state)));
        else listenForSilence(at, 40, true);
      }, wait);
    };
    const hear = (event: KeyboardEvent): void => {
      // Keys made by a program (ours, taking leaks back) are no scanner's.
      if (!event.isTrusted || event.isComposing) return;
      clearTimeout(timer);
      tidyUp();
      const key =
        event.repeat || event.ctrlKey || event.metaKey || event.altKey
          ? 'held'
          : characterOf(event);
      const last = state.run.at(-1);
      const isNewRun = last === undefined || event.timeStamp - last.at > patienceWith(state);
      if (isNewRun) {
        if (last !== undefined) take(foldWedgeSilence(state, event.timeStamp));
        if (key.length === 1) {
          before = whatIsTyped();
          began = event.timeStamp;
        }
      }
      const answer = foldWedgeKey(state, key, event.timeStamp, digitAt(event));
      if (answer.isSwallowed) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      take(answer);
      if (state.run.length > 0) listenForSilence(event.timeStamp, silenceAfter(state), false);
    };
    addEventListener('keydown', hear, true);
    return () => {
      removeEventListener('keydown', hear, true);
      clearTimeout(timer);
      tidyUp();
    };
  }, []);
};

/** By then the answer has been drawn; the next key comes later, or else tidies up first. */
const tidyAfter = 100;
