export { goldenOrders } from '../pricing/testing/golden-orders.ts';
export { lineId } from '../pricing/testing/arbitraries.ts';
export * from './an-order.ts';
export * from './commands.ts';
export * from './ids.ts';
export {
  askedOf,
  someOrderCommands,
  someOrderHistory,
  type OrderHistory,
} from './order-history.ts';
export { anySessionCommand, anySessionEvent } from './nonsense/cash-session.ts';
export { anyOrderCommand, anyOrderEvent } from './nonsense/order.ts';
export * from './one-of-each.ts';
export * from './order-by-hand.ts';
export * from './takings-of.ts';
