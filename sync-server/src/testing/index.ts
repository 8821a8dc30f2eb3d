export { runOf, TestDevice } from './a-device.ts';
