export { Pokes } from './pokes.ts';
