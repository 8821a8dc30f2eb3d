import type { CatalogEntry, ToldRefusal } from '@pos/api';
import { useEffect, useState } from 'react';
import { useTill } from '../../state/till.ts';

interface Answer {
  readonly typed: string;
  readonly products: readonly CatalogEntry[];
  readonly refusal: ToldRefusal | null;
}

const most = 60;
/** Digits may be a scanner at work: it is told from a person only when it has finished. */
const patience = 170;

/** What fits what is typed. The answer before stays in sight until the next one is there. */
export const useSearch = (typed: string): Answer | null => {
  const till = useTill();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (typed === '') {
      setAnswer(null);
      return undefined;
    }
    let isWanted = true;
    const look = async (): Promise<void> => {
      const told = await till.read('catalog', { q: typed, limit: most });
      if (!isWanted) return;
      setAnswer(
        told.ok
          ? { typed, products: told.data.items, refusal: null }
          : { typed, products: [], refusal: told.refusal },
      );
    };
    const timer = /^\d+$/.test(typed) ? setTimeout(() => void look(), patience) : null;
    if (timer === null) void look();
    return () => {
      isWanted = false;
      if (timer !== null) clearTimeout(timer);
    };
  }, [till, typed]);
  return answer;
};
