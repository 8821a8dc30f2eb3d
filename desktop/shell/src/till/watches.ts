import { newsOf, onChanges, watchOf, type Hub, type Watch } from '@pos/hub';
import type { Locale } from '@pos/kernel';
import { mayChange } from '@pos/till';
import type { Shown, Watched } from '../protocol.ts';

interface Kept extends Watch {
  readonly number: number;
  readonly token: string;
  readonly language: Locale;
}

interface Ears {
  readonly shown: (shown: Shown) => void;
  readonly loggedOut: (token: string) => void;
}

/** What the window watches: shown at once, and after every change. */
export class Watches implements Disposable {
  readonly #hub: Hub;
  readonly #ears: Ears;
  readonly #watches = new Map<number, Kept>();
  readonly #stop: () => void;

  constructor(hub: Hub, ears: Ears) {
    this.#hub = hub;
    this.#ears = ears;
    this.#stop = onChanges(hub.till, (streams) => {
      for (const watch of this.#watches.values())
        if (watch.asked !== null && mayChange(watch.asked, streams)) this.#show(watch);
    });
  }

  watch({
    watch: number,
    token,
    language,
    view,
    query,
  }: Watched & { readonly token: string }): void {
    const kept = { ...watchOf({ view, query: { ...query } }), number, token, language };
    this.#watches.set(number, kept);
    this.#show(kept);
  }

  unwatch(number: number): void {
    this.#watches.delete(number);
  }

  [Symbol.dispose](): void {
    this.#stop();
    this.#watches.clear();
  }

  #show(watch: Kept): void {
    const staff = this.#hub.till.desk.listenerOf(watch.token);
    if (staff === null) {
      this.#watches.delete(watch.number);
      this.#ears.loggedOut(watch.token);
      return;
    }
    const news = newsOf(this.#hub, watch, staff, watch.language);
    if (news !== null) this.#ears.shown({ watch: watch.number, news });
  }
}
