export { remedies, type DeviceLogEvent, type Remedy, type TrySlip } from './device-log.ts';
