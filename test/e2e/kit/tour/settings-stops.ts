import { devicesPage } from '../../pages/devices-page.ts';
import { loginPage } from '../../pages/login-page.ts';
import { papersPage } from '../../pages/papers-page.ts';
import { settingsPage } from '../../pages/settings-page.ts';
import { shellPage } from '../../pages/shell-page.ts';
import { syncPage } from '../../pages/sync-page.ts';
import { tabletsPage } from '../../pages/tablets-page.ts';
import { owner } from '../people.ts';
import { leave, type Walk } from './walk.ts';

/** What only the owner sets up, and what somebody has to put right. */
export const settingsStops = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  const shell = shellPage(page);
  await shell.logOut.click();
  await loginPage(page).withKeys(owner.pin);
  await shell.place('Cài đặt').click();
  await records(walk);
  await devices(walk);
  await papers(walk);
  await tablets(walk);
};

const records = async ({ page, look, shop }: Walk): Promise<void> => {
  const settings = settingsPage(page);
  const sync = syncPage(page);
  await settings.unsent.click();
  await sync.unsent.getByRole('listitem').first().waitFor();
  await look('unsent');
  await leave(page);
  await settings.pair.click();
  await sync.pairing.waitFor();
  await look('pair-till');
  await leave(page);
  await shop.settleOnTwoTills();
  await sync.alarm.click();
  await sync.anomalies.getByText('Một đơn được thu tiền hai lần').waitFor();
  await look('anomalies');
  await leave(page);
};

const devices = async ({ page, look }: Walk): Promise<void> => {
  const { tab, printer, addByHand, sheet } = devicesPage(page);
  await tab.click();
  await printer('Epson TM-T20, TM-T82, TM-m30 (80 mm)').waitFor();
  await look('devices');
  await addByHand.click();
  await sheet.waitFor();
  await look('device-printer');
  await leave(page);
};

const papers = async ({ page, look }: Walk): Promise<void> => {
  const { tab, preview } = papersPage(page);
  await tab.click();
  await preview.waitFor();
  await look('papers');
};

const tablets = async ({ page, look, shop }: Walk): Promise<void> => {
  const { tab, region, connect, row, revoke, addNeighbour } = tabletsPage(page);
  await tab.click();
  await region.waitFor();
  await look('tablets-closed');
  shop.joinNetwork('http://192.168.1.20:4100');
  await connect.waitFor();
  await look('tablets-none');
  await shop.letTabletIn();
  await row('Máy tính bảng 1').waitFor();
  shop.hearTill('http://192.168.1.21:4100');
  await row('192.168.1.21:4100').waitFor();
  await look('tablets');
  await revoke('Máy tính bảng 1').click();
  await page.getByRole('dialog').waitFor();
  await look('tablet-revoke');
  await leave(page);
  await addNeighbour.click();
  await page.getByLabel('Địa chỉ của máy kia').fill('127.0.0.1:9');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('alert').waitFor();
  await look('neighbour-refused');
  await leave(page);
};
