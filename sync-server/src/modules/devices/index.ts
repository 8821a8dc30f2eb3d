export { authenticator, type Authenticated, type Principal } from './authenticate.ts';
export { certificateFor } from './enrol.ts';
export { introduce } from './introduce.ts';
export { deviceRoutes } from './routes.ts';
export { zEpoch, zPairing, zVouch } from './wire.ts';
