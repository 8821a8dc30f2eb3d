import { useEffect, useEffectEvent } from 'react';

/** Things wait here until the screen that knows what to do with them is there. */
export interface Inbox<Thing> {
  readonly put: (thing: Thing) => void;
  readonly attend: (take: (thing: Thing) => void) => () => void;
}

export const createInbox = <Thing>(): Inbox<Thing> => {
  let taker: ((thing: Thing) => void) | null = null;
  let waiting: Thing[] = [];
  return {
    put: (thing) => {
      if (taker) taker(thing);
      else waiting.push(thing);
    },
    attend: (take) => {
      taker = take;
      const waited = waiting;
      waiting = [];
      for (const thing of waited) take(thing);
      return () => {
        if (taker === take) taker = null;
      };
    },
  };
};

export const useInbox = <Thing>(inbox: Inbox<Thing>, onThing: (thing: Thing) => void): void => {
  const take = useEffectEvent(onThing);
  useEffect(() => inbox.attend((thing) => take(thing)), [inbox]);
};
