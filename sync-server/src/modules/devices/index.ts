export { authenticator, type Principal } from './authenticate.ts';
export { certificateFor } from './enrol.ts';
export { deviceRoutes } from './routes.ts';
export { zEpoch, zPairing, zVouch } from './wire.ts';
