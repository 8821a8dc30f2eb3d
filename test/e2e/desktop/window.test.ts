import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi, type TestContext } from 'vitest';
import { desktopOnStandIn, type StandInDesktop } from '../kit/desktop.ts';
import { journalIn } from '../kit/journal.ts';
import { picture } from '../kit/looks.ts';
import { cashier, manager } from '../kit/people.ts';
import { loginPage } from '../pages/login-page.ts';
import { shellPage } from '../pages/shell-page.ts';

vi.setConfig({ testTimeout: 60_000 });

const logIn = async (page: Page, pin: string): Promise<void> => {
  await loginPage(page).withKeys(pin);
  await shellPage(page).strip.waitFor();
};

/** Somebody presses the cross of the window. */
const pressCross = ({ desktop: { electron } }: StandInDesktop): boolean =>
  electron.window.emit('close', { preventDefault: () => undefined });

const pressPanelKeys = ({ desktop: { electron } }: StandInDesktop): boolean =>
  electron.window.webContents.emit(
    'before-input-event',
    { preventDefault: () => undefined },
    { type: 'keyDown', key: 'F12', control: true, shift: true, alt: false },
  );

const boxes = async ({ desktop: { electron } }: StandInDesktop, count: number) => {
  await vi.waitUntil(() => electron.boxes.length === count, { timeout: 10_000 });
  return electron.boxes;
};

test('a page reaches nothing, opens nothing and goes nowhere', async (context) => {
  await using window = await desktopOnStandIn(context);
  const { page, desktop } = window;
  await loginPage(page).title.waitFor();
  const refused = `fetch('https://example.com').then(() => 'reached', () => 'refused')`;
  expect(await page.evaluate(refused)).toBe('refused');
  expect(await page.evaluate(`[typeof quayTill.send, typeof require, typeof process]`)).toEqual([
    'function',
    'undefined',
    'undefined',
  ]);
  await page.evaluate(`
    window.ran = 'nothing';
    const inline = document.createElement('script');
    inline.textContent = "window.ran = 'inline'";
    document.head.append(inline);
  `);
  expect(await page.evaluate('window.ran')).toBe('nothing');
  await page.evaluate(`location.assign('https://example.com/')`).catch(() => undefined);
  await loginPage(page).title.waitFor();
  expect(page.url()).not.toContain('example.com');
  expect(
    ['media', 'notifications', 'geolocation', 'usb'].filter(desktop.electron.isGranted),
  ).toEqual([]);
});

test('a page that crashes comes back at the PIN pad, and one that keeps crashing says so', async (context) => {
  await using window = await desktopOnStandIn(context);
  const { electron, log } = window.desktop;
  await logIn(window.page, cashier.pin);
  const crash = async (): Promise<Page> => {
    const page = await electron.window.page();
    page.goto('chrome://crash').catch(() => undefined);
    await vi.waitUntil(async () => (await electron.window.page()) !== page, { timeout: 10_000 });
    return electron.window.page();
  };
  await logIn(await crash(), cashier.pin);
  await logIn(await crash(), cashier.pin);
  const stopped = await crash();
  await stopped.getByRole('heading', { name: 'Màn hình bán hàng đã dừng nhiều lần' }).waitFor();
  await picture(stopped, 'desktop-stopped');
  await stopped.getByRole('link', { name: 'Mở lại' }).click();
  await logIn(stopped, cashier.pin);
  expect(log.filter(({ event }) => event === 'page-crashed')).toHaveLength(3);
  expect(electron.tills).toHaveLength(1);
});

test('closing says exactly what is unsent, stays when told to, and ends the till when told that', async (context) => {
  const answers = ['Ở lại', 'Đóng'];
  await using window = await desktopOnStandIn(context, { press: () => answers.shift() });
  const { electron } = window.desktop;
  await logIn(window.page, cashier.pin);
  const { unsent } = JSON.parse(
    await window.page.evaluate(
      `quayTill.read('sync', {}).then((told) => JSON.stringify(told.data))`,
    ),
  ) as { readonly unsent: number };
  pressCross(window);
  const [first] = await boxes(window, 1);
  expect(first!.message).toBe(`${unsent.toLocaleString('vi')} việc đã ghi chưa gửi lên máy chủ.`);
  await shellPage(window.page).strip.waitFor();
  pressCross(window);
  expect(await electron.app.exited).toBe(0);
  expect(journalIn(window.data).verify()).toMatchObject({ ok: true });
});

test('a kiosk is left by a manager alone, and is one again at the next start until it is left', async (context) => {
  const press = (box: { readonly buttons: string[] }) =>
    box.buttons.find((button) => button.startsWith('Thoát chế độ'));
  await using window = await desktopOnStandIn(context, { kiosk: true, press });
  const { electron } = window.desktop;
  await logIn(window.page, cashier.pin);
  expect(electron.window.isKiosk()).toBe(true);
  pressCross(window);
  const [refused] = await boxes(window, 1);
  expect(refused!.message).toBe('Chỉ quản lý được thoát chế độ này.');
  pressPanelKeys(window);
  const [, panel] = await boxes(window, 2);
  expect(panel!.buttons).toEqual(['Đóng']);
  expect(electron.window.isKiosk()).toBe(true);

  await shellPage(window.page).logOut.click();
  await logIn(window.page, manager.pin);
  pressPanelKeys(window);
  await vi.waitUntil(() => !electron.window.isKiosk(), { timeout: 10_000 });
  expect(JSON.parse(readFileSync(join(window.data, 'window.json'), 'utf8'))).toMatchObject({
    kiosk: false,
  });
});

test('a second start brings the first window forward, and is over', async (context) => {
  await using window = await desktopOnStandIn(context);
  const { electron } = window.desktop;
  electron.window.isMinimised = true;
  electron.startAgain();
  expect(electron.window.isMinimised).toBe(false);
  expect(electron.window.timesFocused).toBe(1);
  await using second = await desktopOnStandIn(context, { isFirst: false });
  expect(second.desktop.shell).toBeNull();
  expect(second.desktop.electron.windows).toEqual([]);
  expect(await second.desktop.electron.app.exited).toBe(0);
});

test('the key moves under the seal of the system, and the panel says where it lies', async (context) => {
  await using window = await sealedAfterPlain(context);
  await logIn(window.page, cashier.pin);
  expect(readFileSync(join(window.data, 'till', 'identity.json'), 'utf8')).not.toContain(
    'PRIVATE KEY',
  );
  pressPanelKeys(window);
  const [panel] = await boxes(window, 1);
  expect(panel!.detail).toContain('niêm phong bởi kho khóa của hệ điều hành');
  expect(journalIn(window.data).verify()).toMatchObject({ ok: true });
});

/** A till that began with a plain key and is started again where there is a key store. */
const sealedAfterPlain = async (context: TestContext): Promise<StandInDesktop> => {
  const plain = await desktopOnStandIn(context, { keepData: true });
  await loginPage(plain.page).title.waitFor();
  await logIn(plain.page, cashier.pin);
  const identity = readFileSync(join(plain.data, 'till', 'identity.json'), 'utf8');
  expect(identity).toContain('PRIVATE KEY');
  await plain[Symbol.asyncDispose]();
  return desktopOnStandIn(context, { keys: 'sealed', data: plain.data });
};

test('a till whose folder another one holds asks a person, in both languages', async (context) => {
  await using first = await desktopOnStandIn(context);
  await logIn(first.page, cashier.pin);
  const answers = ['Thử lại', 'Thoát'];
  await using second = await desktopOnStandIn(context, {
    data: first.data,
    press: () => answers.shift(),
  });
  const [box] = await boxes(second, 2);
  expect(box!.message).toContain('Một máy tính tiền khác đang chạy');
  expect(box!.detail).toContain('Another till is already running');
  expect(await second.desktop.electron.app.exited).toBe(0);
});
