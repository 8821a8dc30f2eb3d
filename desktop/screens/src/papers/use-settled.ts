import { useEffect, useState } from 'react';

const pause = 250;

/** What somebody is typing, once they have stopped for a moment. */
export const useSettled = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  const told = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(told) as Value), pause);
    return () => clearTimeout(timer);
  }, [told]);
  return settled;
};
