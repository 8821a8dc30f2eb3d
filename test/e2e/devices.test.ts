import { VirtualPrinter } from '@pos/hardware/testing';
import { profiles } from '@pos/hardware/printers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cashier, owner } from './kit/people.ts';
import { scan } from './kit/scanner.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { devicesPage } from './pages/devices-page.ts';
import { loginPage } from './pages/login-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = sharedShop();

/** A printer that somebody has just put on the counter. */
const aNewPrinter = async () => {
  const printer = new VirtualPrinter({ profile: profiles['clone-80'] });
  await printer.listen(0);
  return Object.assign(printer, { [Symbol.asyncDispose]: () => printer.close() });
};

const atDevices = async (page: Page) => {
  await loginPage(page).withKeys(owner.pin);
  await shellPage(page).place('Cài đặt').click();
  const devices = devicesPage(page);
  await devices.tab.click();
  await devices.printer('Quầy').waitFor();
  return devices;
};

test('a printer is added with touch alone, says why it does not print, and then prints', async (context) => {
  await using printer = await aNewPrinter();
  printer.flip({ coverOpen: true });
  const page = await shop.screen(context, { touch: true, width: 1180, height: 820 });
  await loginPage(page).withTouch(owner.pin);
  await shellPage(page).place('Cài đặt').tap();
  const devices = devicesPage(page);
  await devices.tab.tap();
  await devices.addByHand.tap();
  await devices.save.tap();
  await devices.sheet.getByText('Đặt cho máy in một cái tên.').waitFor();
  await devices.name.fill('Tầng hai');
  await devices.save.tap();
  await devices.sheet.getByText('Địa chỉ chưa đúng').waitFor();
  await devices.address.fill(`127.0.0.1:${printer.port}`);
  await devices.choice('Quầy bar').tap();
  await devices.save.tap();
  await devices.printer('Tầng hai').getByText('Hỏng thì in ở Quầy bar').waitFor();
  await devices.test('Tầng hai').tap();
  await devices.printer('Tầng hai').getByText('Nắp đang mở.').waitFor();
  printer.flip({ coverOpen: false });
  await devices.test('Tầng hai').tap();
  await devices.askedHow.waitFor();
  expect(printer.roll.slips).toHaveLength(1);
  await devices.askedHow.getByRole('radio', { name: 'Mất chữ ở mép' }).tap();
  await devices.printer('Tầng hai').getByText('W lớn nhất').waitFor();
});

test('with the keyboard alone a printer is given another helper, and taken away', async (context) => {
  const page = await shop.screen(context);
  const devices = await atDevices(page);
  await devices.edit('Bếp').focus();
  await page.keyboard.press('Enter');
  await devices.sheet.waitFor();
  await devices.choice('Quầy').focus();
  await page.keyboard.press('Space');
  await devices.save.focus();
  await page.keyboard.press('Enter');
  await devices.sheet.waitFor({ state: 'detached' });
  await devices.printer('Bếp').getByText('Hỏng thì in ở Quầy', { exact: true }).waitFor();
  await devices.edit('Quầy').focus();
  await page.keyboard.press('Enter');
  await devices.remove.focus();
  await page.keyboard.press('Enter');
  await devices.sheet.getByText('đang dùng mục này').waitFor();
  await page.keyboard.press('Escape');
  const { printers } = await askTill(shop.url, owner.pin, 'printers');
  expect(printers.find(({ printer }) => printer === 'demo-kitchen')?.fields.fallback).toBe(
    'demo-counter',
  );
});

test('while somebody tries the scanner, what is scanned is shown and sold to nobody', async (context) => {
  const page = await shop.screen(context);
  const devices = await atDevices(page);
  await devices.listen.click();
  await scan(page, '8938505974194');
  await devices.scanner.getByText('8938505974194').waitFor();
  await devices.scanner.getByText('EAN-13, số kiểm tra đúng').waitFor();
  await devices.scanner.getByText('13 phím').waitFor();
  expect((await askTill(shop.url, owner.pin, 'orders')).orders).toEqual([]);
});

test('looking around ends, and says what to do when nothing was found', async (context) => {
  const page = await shop.screen(context);
  const devices = await atDevices(page);
  await devices.look.click();
  await devices.nearby.getByText('Đang tìm').waitFor();
  const help = devices.nearby.getByText('cùng Wi-Fi');
  await help.waitFor({ timeout: 30_000 });
  expect(await devices.look.isEnabled()).toBe(true);
});

test('whoever may not change settings is not shown the devices', async (context) => {
  const page = await shop.screen(context);
  await loginPage(page).withKeys(cashier.pin);
  await shellPage(page).place('Cài đặt').click();
  await page.getByRole('heading', { name: 'Cài đặt máy này' }).waitFor();
  expect(await devicesPage(page).tab.count()).toBe(0);
});
