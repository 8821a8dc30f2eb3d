import type { TillCommand } from '@pos/api';
import { peripheral as peripheralDecider, streamOf } from '@pos/domain';
import type { Shop } from '../shop.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

export const putPeripheral = (
  shop: Shop,
  { peripheral, fields }: TillCommand<'PutPeripheral'>,
): Outcome =>
  outcomeOf(
    streamOf('peripheral', peripheral),
    peripheralDecider.decide(shop.readModels.documents.state('peripheral', peripheral), {
      type: 'Put',
      fields,
    }),
  );

export const withdrawPeripheral = (
  shop: Shop,
  { peripheral }: TillCommand<'WithdrawPeripheral'>,
): Outcome =>
  outcomeOf(
    streamOf('peripheral', peripheral),
    peripheralDecider.decide(shop.readModels.documents.state('peripheral', peripheral), {
      type: 'Withdraw',
    }),
  );

/** Nothing is written down: what is found is true for a moment, and stands in the view. */
export const lookForPeripherals = (shop: Shop): Outcome => {
  shop.counter?.peripherals.look();
  return nothing;
};

/** Nor what the guest sees. */
export const showOrder = (shop: Shop, { order, isPaying }: TillCommand<'ShowOrder'>): Outcome => {
  shop.counter?.guest.turnTo({ order: order ?? null, isPaying });
  return nothing;
};

const nothing: Outcome = { ok: true, streams: [], training: false };
