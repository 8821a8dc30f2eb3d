import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NetworkPrinter, profiles } from '@pos/hardware/printers';
import { openVirtualZvt, VirtualPrinter, type VirtualZvt } from '@pos/hardware/testing';
import { streamOf } from '@pos/domain';
import { createHub, seedAtFirst, serve } from '@pos/hub';
import { readScreens } from '@pos/hub/screens';
import { TestDevice } from '@pos/sync-server/testing';
import { createTill, systemIds, type Till } from '@pos/till';
import { fakeClock, journalOf, receive, seededIds, TestTill } from '@pos/till/testing';
import type { Browser, Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import { withFloat } from './at-the-till.ts';
import { launchChromium } from './chromium.ts';
import { owner } from './people.ts';
import { newForEach, Shop, type Look, type TillAtHand } from './shop.ts';
import { askTill, orderByApi, putCups, settleForCash, tellTill } from './till-api.ts';

const screens = fileURLToPath(new URL('../../../desktop/screens/dist/', import.meta.url));
const friday = '2026-11-20T10:24:00+07:00';

/**
 * The demo shop in which no time passes unless somebody says so and every id comes out the same again: what it shows
 * today it shows tomorrow, to the dot. The till runs in this process, with a printer one can take the paper out of.
 */
export const stillShop = (): StillShop => newForEach(new StillShop());

/** Letters are drawn the same wherever on the screen they come to stand. */
const steadyHand = ['--font-render-hinting=none', '--disable-lcd-text', '--disable-partial-raster'];

/** The clock stands, chance is none, the caret does not blink, and what turns while one waits does not turn. */
const standStill = `{
  const now = Number(localStorage.getItem('now'));
  Date.now = () => now;
  let drawn = now % 2_147_483_647;
  crypto.getRandomValues = (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      drawn = (drawn * 48_271) % 2_147_483_647;
      bytes[at] = drawn >> 8;
    }
    return bytes;
  };
  const still = new CSSStyleSheet();
  still.replaceSync('* { caret-color: transparent !important; animation: none !important; }');
  document.adoptedStyleSheets = [still];
}`;

interface Inside {
  readonly till: Till;
  readonly printer: VirtualPrinter;
  readonly terminal: VirtualZvt;
  readonly clock: ReturnType<typeof fakeClock>;
}

/** As a shop, and more. */
export class StillShop extends Shop {
  #running: Inside | null = null;

  get #inside(): Inside {
    if (this.#running === null) throw new Error('the shop is not open');
    return this.#running;
  }

  get printer(): VirtualPrinter {
    return this.#inside.printer;
  }

  protected override browse(): Promise<Browser | null> {
    return launchChromium(steadyHand);
  }

  protected override async start(): Promise<TillAtHand> {
    const folder = mkdtempSync(join(tmpdir(), 'quay-still-'));
    const clock = fakeClock(friday);
    const profile = profiles['epson-80'];
    const printer = new VirtualPrinter({ profile });
    await printer.listen(0);
    const terminal = await openVirtualZvt();
    const till = createTill({
      folder,
      clock,
      // A token travels in a header, so it has to be a real one; nobody sees it.
      ids: { ...seededIds(), secret: systemIds().secret },
      printers: [
        new NetworkPrinter({
          name: 'Epson TM-T82',
          address: { host: '127.0.0.1', port: printer.port },
          profile,
        }),
      ],
    });
    this.#running = { till, printer, terminal, clock };
    await seedAtFirst(till, () => undefined);
    const hub = createHub({
      till,
      folder,
      host: '127.0.0.1',
      language: 'vi',
      screens: readScreens(screens),
    });
    const served = await serve(hub, 0);
    return {
      url: served.url,
      counter: '',
      close: async () => {
        await served.close();
        till.close();
        await printer.close();
        await terminal.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }

  override async screen(context: TestContext, look: Look = {}): Promise<Page> {
    const page = await super.screen(context, look);
    await page.addInitScript(standStill);
    await this.#tellTime(page);
    await page.reload();
    return page;
  }

  /** Hours go by for the till and for whoever looks at its screen. */
  async wait(hours: number, page: Page): Promise<void> {
    this.#inside.clock.advance(hours * 3_600_000);
    await this.#tellTime(page);
    await page.reload();
  }

  /** Tablets would find it there. */
  joinNetwork(address: string): void {
    this.#inside.till.lan.servedAt(() => [address]);
  }

  /** Another till of the shop says that it is there. */
  hearTill(address: string): void {
    const { lan, identity } = this.#inside.till;
    lan.met({ store: identity.store, device: 'another' }, address);
  }

  /** A waiter's tablet has typed the code that the till shows. */
  async letTabletIn(): Promise<void> {
    await tellTill(this.url, owner.pin, { type: 'OfferPairing' });
    const { offer } = await askTill(this.url, owner.pin, 'tablets');
    await new TestDevice().enrol(this.url, offer!.code);
  }

  /** A card terminal comes to stand at the counter, and does with the next card what it is told. */
  async standTerminal(scenario: Parameters<VirtualZvt['play']>[0]): Promise<void> {
    const { till, terminal } = this.#inside;
    terminal.play(scenario);
    await tellTill(this.url, owner.pin, {
      type: 'PutPeripheral',
      peripheral: 'terminal',
      fields: {
        name: 'Máy cà thẻ',
        kind: 'terminal',
        language: 'zvt',
        connection: { by: 'network', host: '127.0.0.1', port: terminal.port },
        till: till.journal.origin.device,
      },
    });
  }

  /** Nothing connects two tills of the shop while both take the money for one order. */
  async settleOnTwoTills(): Promise<void> {
    const { till, clock } = this.#inside;
    await withFloat(this);
    const order = await orderByApi(this.url, owner.pin, putCups(2));
    const { orders } = await askTill(this.url, owner.pin, 'orders');
    using other = new TestTill({ on: 'memory', clock, ids: seededIds(4321) });
    const { device } = other.till.journal.origin;
    const changed = { name: 'Quầy 2', register: 'T02' };
    till.import(
      [{ stream: streamOf('device', device), events: [{ type: 'DevicePut', changed }] }],
      null,
    );
    receive(other, journalOf({ till }));
    const who = { by: orders[0]!.openedBy!.id, approvedBy: null };
    other.do({ type: 'OpenSession', notes: [] }, who);
    other.do(settleForCash(order), who);
    await tellTill(this.url, owner.pin, settleForCash(order));
    receive({ till }, journalOf(other));
  }

  async #tellTime(page: Page): Promise<void> {
    await page.evaluate(`localStorage.setItem('now', ${this.#inside.clock.wall()})`);
  }

  /** Until the printer has done what it can: out of paper, it waits for some. */
  async quiet(): Promise<void> {
    const { till } = this.#inside;
    const isBusy = (): boolean =>
      till.printers.some(({ isPrinting }) => isPrinting) ||
      (till.jobs.waiting() > 0 && !this.printer.switches.paperOut);
    await expect.poll(isBusy).toBe(false);
  }
}
