import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { TillChild } from '../electron.ts';
import type { FromTill, ToTill } from '../protocol.ts';

const parentPort = new URL('./parent-port.ts', import.meta.url).href;

/** A utility process over a child process of Node's: the till's program really runs, and can really be killed. */
export class StandInTillChild extends EventEmitter implements TillChild {
  readonly #process: ChildProcess;
  #isMute = false;
  /** What it printed. */
  said = '';

  constructor(program: string) {
    super();
    this.#process = fork(program, [], {
      execArgv: ['--import', parentPort],
      serialization: 'advanced',
      silent: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.#process.on('message', (message: FromTill) => {
      if (!this.#isMute) this.emit('message', message);
    });
    this.#process.once('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  postMessage(message: ToTill): void {
    if (this.#process.connected) this.#process.send(message);
  }

  /** As Electron does it: asked to go first, and two seconds later made to. */
  kill(): boolean {
    const late = setTimeout(() => this.#process.kill('SIGKILL'), 2000);
    this.#process.once('exit', () => clearTimeout(late));
    return this.#process.kill();
  }

  /** A till that hears nothing from now on: what it is asked lies in the pipe. */
  freeze(): void {
    this.#process.kill('SIGSTOP');
  }

  /** A till whose answers do not arrive any more, although it does what it is asked. */
  mute(): void {
    this.#isMute = true;
  }

  /** The power cut of a process. */
  killNow(): void {
    this.#process.kill('SIGKILL');
  }
}
