import type { ElectronApi, TillChild } from '../../electron.ts';
import type { FromTill, Ready, StartProblem, TillWanted, ToTill } from '../../protocol.ts';
import { pauseAfter, recentDeaths } from './restart.ts';

/** What a till says to those before it; the rest is between it and its process. */
export type Heard = Exclude<FromTill, { type: 'ready' | 'cannot-start' | 'pong' }>;

/** What happens to the process, told to whoever has something to say to the till. */
export interface TillEars {
  readonly ready: (ready: Ready) => void;
  readonly said: (message: Heard) => void;
  /** It answers nothing any more, and is being ended. */
  readonly stuck: () => void;
  /** It died. Another one is on its way. */
  readonly away: (death: { readonly code: number; readonly pause: number }) => void;
  /** It will not start on this folder; another try is a person's decision. */
  readonly cannotStart: (problem: StartProblem) => void;
}

interface Parts {
  readonly utilityProcess: ElectronApi['utilityProcess'];
  readonly program: string;
  readonly wanted: TillWanted;
  readonly elapsed: () => number;
  /** Milliseconds between two pings. */
  readonly pingEvery?: number;
  readonly ears: TillEars;
}

/** How long a till that was told to stop may take to finish what it began. */
const patience = 8000;

/** A till that has let so many pings in a row go unanswered is stuck, and as good as dead. */
const mostMissed = 3;

/** The till's process: started, and started again when it dies, until it is told to stop. */
export class TillProcess {
  readonly #parts: Parts;
  #child: TillChild | null = null;
  #isReady = false;
  #isStopping = false;
  #deaths: readonly number[] = [];
  #problem: StartProblem | null = null;
  #missed = 0;
  #pinging: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    if (this.#isStopping || this.#child) return;
    const { utilityProcess, program, wanted } = this.#parts;
    const child = utilityProcess.fork(program, [], { serviceName: 'quay-till', stdio: 'inherit' });
    this.#child = child;
    this.#problem = null;
    child.on('message', (message) => this.#hear(message));
    child.once('exit', (code) => this.#ended(code));
    child.postMessage({ type: 'start', wanted });
  }

  /** Says it to a till that is there. Whatever must not be lost is said again when the next one is ready. */
  post(message: ToTill): void {
    if (this.#isReady) this.#child?.postMessage(message);
  }

  /** Resolves when the process has ended, one way or the other. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const child = this.#child;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.postMessage({ type: 'stop' });
    const late = setTimeout(() => child.kill(), patience);
    await ended;
    clearTimeout(late);
  }

  #hear(message: FromTill): void {
    const { ears } = this.#parts;
    if (message.type === 'cannot-start') {
      this.#problem = message.problem;
      this.#child?.kill();
      return;
    }
    if (message.type === 'pong') {
      this.#missed = 0;
      return;
    }
    if (message.type === 'ready') {
      this.#isReady = true;
      this.#watchOver();
      ears.ready(message);
      return;
    }
    ears.said(message);
  }

  /** Pings are counted, not timed: a computer that slept is not a till that hangs. */
  #watchOver(): void {
    const { pingEvery = 5000, ears } = this.#parts;
    this.#missed = 0;
    this.#pinging = setInterval(() => {
      if (this.#missed === mostMissed) {
        clearInterval(this.#pinging);
        ears.stuck();
        this.#child?.kill();
        return;
      }
      this.#missed += 1;
      this.post({ type: 'ping' });
    }, pingEvery);
  }

  #ended(code: number): void {
    const { ears, elapsed } = this.#parts;
    clearInterval(this.#pinging);
    this.#child = null;
    this.#isReady = false;
    if (this.#isStopping) return;
    if (this.#problem !== null) {
      ears.cannotStart(this.#problem);
      return;
    }
    const now = elapsed();
    this.#deaths = [...recentDeaths(this.#deaths, now), now];
    const pause = pauseAfter(this.#deaths.length);
    ears.away({ code, pause });
    setTimeout(() => this.start(), pause);
  }
}
