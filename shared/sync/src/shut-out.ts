import { streamOf } from '@pos/domain';
import type { DeviceId } from '@pos/kernel';
import type { Envelope } from './envelope.ts';
import type { EventLog } from './event-log.ts';

/** Whether the shop has shut a device out, by its journal. What the device says of itself lets it in no more. */
export const isShutOut = async (
  log: Pick<EventLog, 'readStream'>,
  device: DeviceId,
): Promise<boolean> => {
  let isOut = false;
  for (const { raw } of await log.readStream(streamOf('device', device))) {
    const { type, device: by }: Envelope = JSON.parse(raw);
    if (type === 'DeviceWithdrawn') isOut = true;
    if (type === 'DevicePut' && by !== device) isOut = false;
  }
  return isOut;
};
