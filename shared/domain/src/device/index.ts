export { remedies, type DeviceLogEvent, type Remedy } from './device-log.ts';
