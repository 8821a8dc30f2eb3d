import type { Environment } from './program.ts';

/** Where a sync server keeps what it knows. */
export interface CloudDatabase extends AsyncDisposable {
  /** What the server is told of it. */
  readonly environment: Environment;
  /** For whoever looks past the server. */
  readonly ownerUrl: () => string;
  /** It is the server's own: runs while the server does, and its end is the server's. */
  readonly isEmbedded: boolean;
  /** Dies in the middle of whatever it does. */
  readonly kill: () => void;
  /** Runs again after it was killed. */
  readonly startAgain: () => Promise<void>;
  /** Puts all it has where nobody touches it. */
  readonly save: (copy: string) => Promise<void>;
  /** What came after is gone. */
  readonly restore: (copy: string) => Promise<void>;
}
