import { useEffect, useEffectEvent, useState } from 'react';
import { useTakenBack } from '../scan/use-typed.ts';
import { sinceOpened } from '../state/clock.ts';
import { typedAhead, type Ahead, type PayKey } from './typed-ahead.ts';

/**
 * Plays keys, now or as soon as nothing is being sent: one after the other, each on what the one before it has drawn.
 * Answers what hears a key, and what forgets those that wait.
 */
export const useTypedAhead = (
  isSending: boolean,
  onPlay: (key: PayKey) => void,
): { readonly hear: (key: PayKey) => void; readonly forget: () => void } => {
  const [ahead, setAhead] = useState<readonly Ahead[]>([]);
  const play = useEffectEvent(onPlay);
  useTakenBack((since) => setAhead((waiting) => waiting.filter(({ at }) => at < since)));
  useEffect(() => {
    const [next, ...others] = ahead;
    if (isSending || next === undefined) return;
    setAhead(others);
    play(next);
  }, [isSending, ahead]);
  return {
    hear: (key) => {
      if (!isSending && ahead.length === 0) onPlay(key);
      else setAhead((waiting) => typedAhead(waiting, { ...key, at: sinceOpened() }));
    },
    forget: () => setAhead([]),
  };
};
