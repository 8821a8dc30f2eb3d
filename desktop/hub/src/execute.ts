import { isCommandType, type Answer } from '@pos/api';
import type { StaffId } from '@pos/kernel';
import { isStorageTrouble } from './http/refusal-response.ts';
import type { Hub } from './hub.ts';

/** Has the till do a command, whichever way it came, and counts it. */
export const execute = async (hub: Hub, sent: unknown, staff: StaffId): Promise<Answer> => {
  const began = hub.clock.elapsed();
  const answer = await hub.till.desk.execute(sent, staff);
  remember(hub, sent, answer, hub.clock.elapsed() - began);
  return answer;
};

const remember = (hub: Hub, sent: unknown, answer: Answer, milliseconds: number): void => {
  hub.metrics.countCommand(typeIn(sent), answer.ok ? 'ok' : answer.refusal.type, milliseconds);
  if (answer.ok) {
    if (answer.events.length > 0) hub.state.storage = null;
  } else if (isStorageTrouble(answer.refusal)) {
    hub.state.storage = answer.refusal;
  }
};

/** A type of ours or `unknown`: a row for each thing anybody sends would be a leak. */
const typeIn = (sent: unknown): string => {
  const type = typeof sent === 'object' && sent !== null && 'type' in sent ? sent.type : undefined;
  return isCommandType(type) ? type : 'unknown';
};
