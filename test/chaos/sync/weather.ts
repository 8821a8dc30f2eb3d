/** What happens to bytes that travel one way. */
export type Way =
  | { readonly kind: 'lost' }
  | { readonly kind: 'late'; readonly most: number }
  | { readonly kind: 'cut'; readonly likely: number }
  | { readonly kind: 'trickle'; readonly bytes: number }
  | { readonly kind: 'twice' };

/** How a network treats the connections of one till. */
export interface Weather {
  readonly name: string;
  readonly meets?: 'refused';
  readonly toServer?: Way;
  readonly toTill?: Way;
}

export const fair: Weather = { name: 'fair' };
export const noRoute: Weather = { name: 'no route', meets: 'refused' };

const late: Way = { kind: 'late', most: 400 };
const lost: Way = { kind: 'lost' };
const cut: Way = { kind: 'cut', likely: 0.3 };
const trickle: Way = { kind: 'trickle', bytes: 120 };

export const weathers: readonly [Weather, ...Weather[]] = [
  fair,
  noRoute,
  { name: 'late', toServer: late, toTill: late },
  { name: 'reset', toServer: cut, toTill: cut },
  { name: 'half-open', toServer: lost, toTill: lost },
  { name: 'questions lost', toServer: lost },
  { name: 'answers lost', toTill: lost },
  { name: 'slow', toServer: trickle, toTill: trickle },
  { name: 'questions doubled', toServer: { kind: 'twice' } },
  { name: 'answers doubled', toTill: { kind: 'twice' } },
];
