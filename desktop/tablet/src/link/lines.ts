import { HubLine, type LineParts } from './hub-line.ts';

const remembered = 'quay-hubs';

/** The tablet's lines to every till it knows: the one its page came from, those that one names, and those it knew before. */
export class Lines {
  readonly #parts: Omit<LineParts, 'learned'>;
  readonly #lines = new Map<string, HubLine>();

  constructor(home: string, parts: Omit<LineParts, 'learned'>) {
    this.#parts = parts;
    this.#learn([home, ...readRemembered()]);
  }

  get isInTouch(): boolean {
    return this.#all.some((line) => line.isInTouch);
  }

  /** What a till says no with, when none says yes. */
  get refusal(): string | null {
    if (this.isInTouch) return null;
    return this.#all.map((line) => line.refusal).find((code) => code !== null) ?? null;
  }

  nudge(): void {
    for (const line of this.#all) line.nudge();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#all.map((line) => line.stop()));
  }

  get #all(): readonly HubLine[] {
    return [...this.#lines.values()];
  }

  #learn(hubs: readonly string[]): void {
    for (const url of hubs) {
      if (this.#lines.has(url)) continue;
      const learned = (more: readonly string[]): void => this.#learn(more);
      this.#lines.set(url, new HubLine(url, { ...this.#parts, learned }));
    }
    localStorage.setItem(remembered, JSON.stringify([...this.#lines.keys()].slice(-8)));
  }
}

const readRemembered = (): readonly string[] => {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(remembered) ?? '[]');
    return Array.isArray(known) ? known.filter((url) => typeof url === 'string') : [];
  } catch {
    return [];
  }
};
