export { asOrdinaryUser } from '../embedded/ordinary-user.ts';
export { noPgbouncer, Pgbouncer } from './pgbouncer.ts';
export { runOf, TestDevice } from './a-device.ts';
