import { id, type OrderId } from '@pos/kernel';

/** Names one slip for good: whatever is set up otherwise meanwhile, it says what it was queued with. */
export interface SlipKey {
  readonly order: OrderId;
  readonly round: number;
  /** The station's printer. */
  readonly station: string;
  /** Which of the lines that were told. */
  readonly places: readonly number[];
}

export const slipKey = ({ order, round, station, places }: SlipKey): string =>
  [order, round, station, places.join('.')].join('/');

export const readSlipKey = (key: string): SlipKey => {
  const [order = '', round = '', station = '', places = ''] = key.split('/');
  return {
    order: id<'OrderId'>(order),
    round: Number(round),
    station,
    places: places === '' ? [] : places.split('.').map(Number),
  };
};
