export { kitchenTicket } from './decide.ts';
export type {
  KitchenTicket,
  KitchenTicketCommand,
  KitchenTicketEvent,
  TicketPart,
} from './kitchen-ticket.ts';
export { isMade, placesAt, stationsOf, type Station } from './stations.ts';
export { ticketsOf, type Telling, type Ticket } from './tickets.ts';
