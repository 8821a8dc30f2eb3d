import { useEffect, useState } from 'react';
import { sinceOpened } from '../state/clock.ts';
import { takeBackEvent } from './leaks.ts';

interface Moment<State> {
  readonly state: State;
  readonly at: number;
}

/**
 * Something that is typed key by key into no field of its own, like a PIN or an amount. It remembers when each key
 * came, so that what a scanner typed into it can be taken back to the last one.
 */
export const useTyped = <State>(
  first: State,
): readonly [state: State, change: (step: (before: State) => State) => void] => {
  const [moments, setMoments] = useState<readonly Moment<State>[]>([{ state: first, at: 0 }]);
  const change = (step: (before: State) => State): void => {
    const at = sinceOpened();
    setMoments((before) => [...before, { state: step(last(before)), at }].slice(-longest));
  };
  useEffect(() => {
    const takeBack = (event: Event): void => {
      if (!(event instanceof CustomEvent)) return;
      const since = Number(event.detail);
      setMoments(([oldest, ...others]) => [
        oldest!,
        ...others.filter(({ at }) => at < since - slack),
      ]);
    };
    addEventListener(takeBackEvent, takeBack);
    return () => removeEventListener(takeBackEvent, takeBack);
  }, []);
  return [last(moments), change];
};

/** Two clocks are compared: that of the key, and ours when we heard it. */
const slack = 4;

/** Longer than any code. */
const longest = 250;

const last = <State>(moments: readonly Moment<State>[]): State => moments.at(-1)!.state;
