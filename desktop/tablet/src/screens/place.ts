import { useState } from 'react';

/** Where this tablet is used. One that hangs in the kitchen opens there again. */
export type Place = 'tables' | 'kitchen';

const key = 'quay-place';

export const usePlace = (): readonly [place: Place, goTo: (place: Place) => void] => {
  const [place, setPlace] = useState<Place>(() =>
    localStorage.getItem(key) === 'kitchen' ? 'kitchen' : 'tables',
  );
  const goTo = (next: Place): void => {
    localStorage.setItem(key, next);
    setPlace(next);
  };
  return [place, goTo];
};
