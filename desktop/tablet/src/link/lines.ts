import { cloudAudience } from '@pos/sync';
import { Line, type LineParts } from './line.ts';
import { remembered } from './remembered.ts';
import { whoIsThere, type WhoIsThere } from './who-is-there.ts';

/** How long no till may answer before the cloud is asked. */
const aloneFor = 4000;
/** Tills that came later, and where they are now, are asked for this often. */
const lookAround = 60_000;

/** Where this tablet is connected. `home`: the till that its page came from. */
export type Connected =
  | { readonly to: 'home' | 'till'; readonly device: string }
  | { readonly to: 'cloud' }
  | { readonly to: 'nobody' };

/**
 * The tablet's lines: to every till it knows, which are those it knew before, the one its page came from and whom they
 * name; and to the cloud while no till answers. Whatever comes back is used again by itself.
 */
export class Lines {
  readonly #home: string;
  readonly #store: string;
  readonly #parts: LineParts;
  readonly #tills = new Map<string, Line>();
  readonly #looking: ReturnType<typeof setInterval>;
  #server = remembered.server();
  #cloud: Line | null = null;
  #alone: ReturnType<typeof setTimeout> | null = null;

  constructor(home: string, store: string, parts: LineParts) {
    this.#home = home;
    this.#store = store;
    this.#parts = { ...parts, told: () => this.#told(parts.told) };
    for (const url of [home, ...remembered.tills()]) this.add(url);
    this.#looking = setInterval(() => this.#lookAround(), lookAround);
    this.#mindTheCloud();
  }

  get connected(): Connected {
    const reached = [...this.#tills].filter(([, line]) => line.isInTouch && line.peer !== null);
    const [url, line] = reached.find(([each]) => each === this.#home) ?? reached[0] ?? [];
    if (url !== undefined && line?.peer)
      return { to: url === this.#home ? 'home' : 'till', device: line.peer };
    return { to: this.#cloud?.isInTouch ? 'cloud' : 'nobody' };
  }

  /** What a till says no with, when none says yes. */
  get refusal(): string | null {
    if (this.connected.to !== 'nobody') return null;
    return this.#all.map((line) => line.refusal).find((code) => code !== null) ?? null;
  }

  /** Another till of the shop, as a till names it or a person typed it. */
  add(url: string): void {
    if (this.#tills.has(url)) return;
    const audience = async (signal: AbortSignal): Promise<string> => {
      const who = await whoIsThere(url, this.#store, signal);
      this.#learn(who);
      return who.device;
    };
    this.#tills.set(url, new Line({ url, level: 'hub', audience }, this.#parts));
    remembered.keepTills([...this.#tills.keys()]);
  }

  nudge(): void {
    for (const line of this.#all) line.nudge();
  }

  async stop(): Promise<void> {
    clearInterval(this.#looking);
    if (this.#alone !== null) clearTimeout(this.#alone);
    await Promise.all(this.#all.map((line) => line.stop()));
  }

  get #all(): readonly Line[] {
    return [...this.#tills.values(), ...(this.#cloud === null ? [] : [this.#cloud])];
  }

  get #reachesTill(): boolean {
    return [...this.#tills.values()].some((line) => line.isInTouch);
  }

  #told(tell: () => void): void {
    this.#mindTheCloud();
    tell();
  }

  /** A till in reach passes everything on; only a tablet that has been alone for a while speaks with the cloud itself. */
  #mindTheCloud(): void {
    if (this.#reachesTill) {
      if (this.#alone !== null) clearTimeout(this.#alone);
      this.#alone = null;
      void this.#cloud?.stop();
      this.#cloud = null;
      return;
    }
    this.#alone ??= setTimeout(() => this.#askTheCloud(), aloneFor);
  }

  #askTheCloud(): void {
    if (this.#server === null || this.#cloud !== null) return;
    const audience = async (): Promise<string> => cloudAudience;
    this.#cloud = new Line({ url: this.#server, level: 'cloud', audience }, this.#parts);
  }

  #learn({ hubs, server }: WhoIsThere): void {
    for (const url of hubs) this.add(url);
    if (server === null || server === this.#server) return;
    this.#server = server;
    remembered.keepServer(server);
  }

  #lookAround(): void {
    for (const [url, line] of this.#tills)
      if (line.isInTouch)
        void whoIsThere(url, this.#store).then(
          (who) => this.#learn(who),
          () => undefined,
        );
  }
}
