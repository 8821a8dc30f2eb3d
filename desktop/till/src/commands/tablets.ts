import {
  device as deviceDecider,
  streamOf,
  type DeviceFields,
  type DocumentCommand,
} from '@pos/domain';
import type { DeviceId } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';

/** A tablet gets another name, or is shut out. Tills are let in and out by the server's operator. */
export const changeTablet = (
  shop: Shop,
  device: DeviceId,
  command: DocumentCommand<DeviceFields>,
): Outcome => {
  const { documents } = shop.readModels;
  if (documents.find('device', device)?.role !== 'tablet')
    return refused({ type: 'DocumentNotFound' });
  return outcomeOf(
    streamOf('device', device),
    deviceDecider.decide(documents.state('device', device), command),
  );
};
