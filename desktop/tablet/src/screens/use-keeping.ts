import { useEffect, useState } from 'react';
import { askToKeep, type Keeping } from '../storage/keeping.ts';

/** `null` until the browser has said how it keeps what is written here. */
export const useKeeping = (): Keeping | null => {
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  useEffect(() => void askToKeep(navigator.storage).then(setKeeping), []);
  return keeping;
};
