import type { QueryOf, TillClient, Told, ViewAnswers, ViewName } from '@pos/api';
import { createContext, useContext, useEffect, useState } from 'react';

const TillContext = createContext<TillClient | null>(null);

export const TillProvider = TillContext.Provider;

export const useTill = (): TillClient => {
  const till = useContext(TillContext);
  if (!till) throw new Error('no till above this screen');
  return till;
};

/** A view of the till, pushed again after every change; `undefined` until it first arrives. */
export const useView = <Name extends ViewName>(
  view: Name,
  query: QueryOf<Name> | null,
): Told<{ readonly data: ViewAnswers[Name] }> | undefined => {
  const till = useTill();
  const asked = query === null ? null : JSON.stringify(query);
  const [answer, setAnswer] = useState<{
    asked: string;
    told: Told<{ data: ViewAnswers[Name] }>;
  } | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    return till.watch(view, JSON.parse(asked) as QueryOf<Name>, (told) =>
      setAnswer({ asked, told }),
    );
  }, [till, view, asked]);
  return answer !== null && answer.asked === asked ? answer.told : undefined;
};

export const useData = <Name extends ViewName>(
  view: Name,
  query: QueryOf<Name> | null,
): ViewAnswers[Name] | undefined => {
  const told = useView(view, query);
  return told?.ok ? told.data : undefined;
};
