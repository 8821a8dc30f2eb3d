import { useEffect, useRef, useState } from 'react';
import { useSale } from '../sell/sale.ts';
import { useData, useTill } from '../state/till.ts';
import { openGuestLine, type GuestLine } from './guest-channel.ts';

/** Tells the till which order the guest sees, and the guest's window what the till says of it. Draws nothing itself. */
export const GuestSide = () => {
  const till = useTill();
  const line = useRef<GuestLine | null>(null);
  const [hasWindow, setWindow] = useState(false);
  const hasDisplay = useData('devices', {})?.guest ?? false;
  const isSeen = hasWindow || hasDisplay;
  const order = useSale(({ ask, order: atHand }) => (ask?.about === 'pay' ? ask.order : atHand));
  const isPaying = useSale(({ ask }) => ask?.about === 'pay');
  const face = useData('guest', hasWindow ? {} : null);
  useEffect(() => {
    const opened = openGuestLine(() => setWindow(true));
    line.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => {
    if (!isSeen) return;
    const shown = order === null ? {} : { order };
    // Whether it is shown or not, the sale goes on.
    void till.send({ type: 'ShowOrder', ...shown, isPaying }).catch(() => undefined);
  }, [till, isSeen, order, isPaying]);
  useEffect(() => {
    if (face !== undefined) line.current?.tell(face);
  }, [face]);
  return null;
};
