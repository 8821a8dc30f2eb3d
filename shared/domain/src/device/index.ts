export type { DeviceLogEvent } from './device-log.ts';
