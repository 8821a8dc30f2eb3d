import { spawnSync } from 'node:child_process';

export const tracer = 'strace';

/** Why this machine cannot watch what a program asks of the system. */
export const noTracer = (): string | null =>
  spawnSync(tracer, ['-V']).status === 0 ? null : `${tracer} is not installed`;
