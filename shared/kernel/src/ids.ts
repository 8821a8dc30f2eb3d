import type { Brand } from './brand.ts';

/** A UUID in lower-case text. Which thing it names is in the brand. */
export type Id<Name extends string> = Brand<string, Name>;

export type TenantId = Id<'TenantId'>;
export type StoreId = Id<'StoreId'>;
export type DeviceId = Id<'DeviceId'>;
export type StaffId = Id<'StaffId'>;
export type CommandId = Id<'CommandId'>;
export type OrderId = Id<'OrderId'>;
export type LineId = Id<'LineId'>;
export type PaymentId = Id<'PaymentId'>;
export type ProductId = Id<'ProductId'>;
export type CashSessionId = Id<'CashSessionId'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => uuid.test(text);

export const id = <Name extends string>(text: string): Id<Name> => {
  if (!isId(text)) throw new RangeError(`not an id: ${text}`);
  return text as Id<Name>;
};

/**
 * UUID version 7: 48 bits of the instant, then randomness. `sequence` (12 bits) keeps the ids of one millisecond
 * in the order they were made.
 */
export const uuidV7 = (epochMilliseconds: number, sequence: number, random: Uint8Array): string => {
  if (random.length < 8) throw new RangeError('a UUID wants eight random bytes');
  const time = epochMilliseconds.toString(16).padStart(12, '0');
  const ordered = (sequence & 0xfff).toString(16).padStart(3, '0');
  const bytes = [(random[0]! & 0x3f) | 0x80, ...random.subarray(1, 8)];
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${ordered}-${tail.slice(0, 4)}-${tail.slice(4)}`;
};
