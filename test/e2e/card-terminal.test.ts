import { beforeEach, expect, test, type TestContext } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { standBeside } from './kit/beside.ts';
import { playAtTerminal } from './kit/card-terminal.ts';
import { manager, owner } from './kit/people.ts';
import { sharedShop, type Look } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { devicesPage } from './pages/devices-page.ts';
import { payPage } from './pages/pay-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

/** 17.500 ₫ */
const beer = 'Bia Tiger lon 330ml';

const shop = sharedShop();

beforeEach(() => playAtTerminal(shop, 'pays'));

/** A guest with one beer, who wants to pay by card. */
const byCard = async (context: TestContext, look: Look = {}) => {
  const page = await atTheTill(shop, context, look);
  const [pay, sell] = [payPage(page), sellPage(page)];
  await sell.tile(beer).click();
  await sell.lines.first().waitFor();
  await page.keyboard.press('F12');
  await pay.take.waitFor();
  await page.keyboard.press('F3');
  await pay.askTerminal.waitFor();
  return { page, pay, sell };
};

const lastReceipt = async () => {
  const { receipts } = await askTill(shop.url, manager.pin, 'receipts', { limit: '1' });
  const receipt = await askTill(shop.url, manager.pin, 'receipt', { number: receipts[0]!.number });
  return receipt.kind === 'receipt' ? receipt.taken : [];
};

test('approved: the card is charged once, and the sale is done without another press', async (context) => {
  const { page, pay, sell } = await byCard(context);
  await page.keyboard.press('Enter');
  await pay.paid.waitFor();
  expect(await lastReceipt()).toMatchObject([
    { method: 'card', amount: 17_500, reference: expect.stringMatching(/^VISA \*1234 \d{6}$/) },
  ]);
  await pay.lookAtChange();
  await page.keyboard.press('Enter');
  await sell.empty.waitFor();
});

test('declined: it says so in clear words, and the guest pays in cash', async (context) => {
  await playAtTerminal(shop, 'declined');
  const { pay } = await byCard(context);
  await pay.askTerminal.click();
  await pay.sheet.getByText('Thẻ bị từ chối, không bị trừ tiền').waitFor();
  await pay.method('Tiền mặt').click();
  await pay.quick('20.000').click();
  await pay.take.click();
  await pay.paid.waitFor();
  expect(await lastReceipt()).toMatchObject([{ method: 'cash' }]);
});

test('the guest changes their mind: the terminal stops waiting, and nothing was taken', async (context) => {
  await playAtTerminal(shop, 'hesitates');
  const { pay } = await byCard(context);
  await pay.askTerminal.click();
  await pay.atTerminal.getByText('Mời khách đưa thẻ vào').waitFor();
  await pay.atTerminal.getByRole('button', { name: 'Dừng chờ thẻ' }).click();
  await pay.sheet.getByText('Đã dừng, thẻ không bị trừ tiền.').waitFor();
  expect(await pay.askTerminal.isEnabled()).toBe(true);
});

test('its line cut after the charge: nothing is taken twice, the terminal is asked, and it is one sale', async (context) => {
  await playAtTerminal(shop, 'cut-after-charge');
  const { page, pay } = await byCard(context);
  const counter = await standBeside(page, shop.counter);
  const before = await counter.charged();
  await pay.askTerminal.click();
  await pay.atTerminal.getByText('Chưa rõ thẻ đã bị trừ tiền hay chưa').waitFor();
  const again = pay.atTerminal.getByRole('button', { name: 'Hỏi lại máy cà thẻ' });
  await again.click();
  await again.waitFor();
  await pay.atTerminal.getByRole('alert').waitFor();
  // Leaving it and coming back changes nothing: nobody knows yet.
  await page.keyboard.press('Escape');
  await page.keyboard.press('F12');
  await pay.atTerminal.getByRole('alert').waitFor();
  await playAtTerminal(shop, 'pays');
  await again.click();
  await pay.paid.waitFor();
  expect(await lastReceipt()).toMatchObject([{ method: 'card', amount: 17_500 }]);
  await expect.poll(counter.charged).toHaveLength(before.length + 1);
});

test('the terminal is gone for good: a manager looks at its slip and decides', async (context) => {
  await playAtTerminal(shop, 'cut-after-charge');
  const { page, pay } = await byCard(context);
  await pay.askTerminal.click();
  await pay.atTerminal.getByRole('alert').waitFor();
  const charged = pay.atTerminal.getByRole('button', { name: 'Đã trừ tiền' });
  expect(await charged.isDisabled()).toBe(true);
  await pay.atTerminal.getByRole('textbox').fill('VISA *1234 000009');
  await charged.click();
  await shellPage(page).approveWithKeys(manager.pin);
  await pay.paid.waitFor();
  expect(await lastReceipt()).toMatchObject([{ method: 'card', reference: 'VISA *1234 000009' }]);
});

test('a second terminal is added among the devices, and a slip can still be copied by hand', async (context) => {
  const setUp = await atTheTill(shop, context, { pin: owner.pin });
  await shellPage(setUp).place('Cài đặt').click();
  const devices = devicesPage(setUp);
  await devices.tab.click();
  await devices.addPeripheral.click();
  await devices.peripheralSheet.getByRole('radio', { name: 'Máy cà thẻ' }).click();
  await devices.peripheralSheet.getByLabel('Tên', { exact: true }).fill('Máy cà thẻ 2');
  const addresses = await fetch(`${shop.counter}addresses.json`);
  const { terminal }: { terminal: { port: number } } = JSON.parse(await addresses.text());
  await devices.peripheralSheet.getByLabel('Địa chỉ').fill(`127.0.0.1:${terminal.port}`);
  await devices.peripheralSheet.getByRole('button', { name: 'Lưu' }).click();
  await devices.peripheral('Máy cà thẻ 2').getByText('Sẵn sàng').waitFor();
  const { pay } = await byCard(context);
  await pay.sheet.getByRole('radio', { name: 'Máy cà thẻ 2' }).click();
  expect(await pay.askTerminal.isEnabled()).toBe(true);
  await pay.byHand.click();
  await pay.sheet.getByRole('radio', { name: /visa/i }).waitFor();
});
