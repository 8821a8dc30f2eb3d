import type { DevicesView } from '@pos/api';
import { readView } from '@pos/till';
import { staff, type TestTill } from '@pos/till/testing';

/** What the status strip is told. */
export const devicesOf = ({ till }: TestTill): DevicesView => {
  const answer = readView(till, { name: 'devices', query: {} }, staff.owner.id);
  if (!answer.ok || !('unprinted' in answer.data)) throw new Error('there is no such view');
  return answer.data;
};
