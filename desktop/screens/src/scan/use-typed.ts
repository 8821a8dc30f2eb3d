import { useEffect, useEffectEvent, useState } from 'react';
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
  useTakenBack((since) =>
    setMoments(([oldest, ...others]) => [oldest!, ...others.filter(({ at }) => at < since)]),
  );
  return [last(moments), change];
};

/** Hears that a scanner's keys are taken back, and since when they were a scanner's. */
export const useTakenBack = (onTakenBack: (since: number) => void): void => {
  const takenBack = useEffectEvent(onTakenBack);
  useEffect(() => {
    const listen = (event: Event): void => {
      if (event instanceof CustomEvent) takenBack(Number(event.detail) - slack);
    };
    addEventListener(takeBackEvent, listen);
    return () => removeEventListener(takeBackEvent, listen);
  }, []);
};

/** Two clocks are compared: that of the key, and ours when we heard it. */
const slack = 4;

/** Longer than any code. */
const longest = 250;

const last = <State>(moments: readonly Moment<State>[]): State => moments.at(-1)!.state;
