/** Who and what the examples of events are about. */
export const staffMember = '01935000-0005-7000-8000-000000000001';
export const product = '01935000-0003-7000-8000-000000000001';
export const order = '01935000-0001-7000-8000-000000000001';
export const line = '00000000-0000-7000-8000-000000000001';
export const tea = '00000000-0000-7000-8000-000000000002';
export const byCard = '01935000-0002-7000-8000-000000000001';
export const byCash = '01935000-0002-7000-8000-000000000002';
export const cashBack = '01935000-0002-7000-8000-000000000003';
export const session = '01935000-0004-7000-8000-000000000001';
export const at = '2026-11-20T19:02:40.000+07:00';
export const businessDay = '2026-11-20';
export const number = { series: 'receipt/2026', value: 1, text: 'T01-26-000001' };
