import pino, { type Logger } from 'pino';

export type Log = Logger;

/** JSON on stdout. Nothing that opens a door is ever written, whoever logs an object that holds it. */
export const createLog = (destination?: NodeJS.WritableStream): Log =>
  pino(
    {
      base: { program: 'sync-server' },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'authorization',
          'code',
          'password',
          'operatorKey',
          '*.authorization',
          '*.code',
          '*.password',
        ],
        censor: '…',
      },
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  );
