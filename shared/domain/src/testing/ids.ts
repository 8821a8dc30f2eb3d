import { id, type Id } from '@pos/kernel';

const numbered =
  <Name extends string>(kind: string) =>
  (place = 1): Id<Name> =>
    id<Name>(`01935000-${kind}-7000-8000-${place.toString(16).padStart(12, '0')}`);

export const orderId = numbered<'OrderId'>('0001');
export const paymentId = numbered<'PaymentId'>('0002');
export const sessionId = numbered<'CashSessionId'>('0004');
