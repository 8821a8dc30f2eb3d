export type { DeviceLogEvent, TrySlip } from './device-log.ts';
