import { expect, test } from 'vitest';
import { cashier, manager } from '../e2e/kit/people.ts';
import { scanAll } from '../e2e/kit/scanner.ts';
import { freshShop } from '../e2e/kit/shop.ts';
import { askTill } from '../e2e/kit/till-api.ts';
import { drawerPage } from '../e2e/pages/drawer-page.ts';
import { loginPage } from '../e2e/pages/login-page.ts';
import { payPage } from '../e2e/pages/pay-page.ts';
import { sellPage } from '../e2e/pages/sell-page.ts';

const coffee = '8934654849222';
const bursts = 200;

const shop = freshShop();

test(
  'failure 8: two hundred scans into a frozen page pay nothing, and ten presses on Pay are one sale',
  { timeout: 180_000 },
  async (context) => {
    const page = await shop.screen(context);
    const sell = sellPage(page);
    const pay = payPage(page);
    const drawer = drawerPage(page);
    await loginPage(page).withKeys(cashier.pin);
    await sell.openDrawer.click();
    await drawer.pieces(100_000).fill('5');
    await page.keyboard.press('Tab');
    await drawer.open.click();
    await sell.empty.waitFor();

    const frozen = page.evaluate(`(() => {
      const until = performance.now() + 3000;
      while (performance.now() < until);
    })()`);
    await scanAll(
      page,
      Array.from({ length: bursts }, () => coffee),
    );
    await frozen;
    page.setDefaultTimeout(30_000);
    await sell.lines.filter({ hasText: new RegExp(`^${bursts}C`) }).waitFor();
    expect(await pay.sheet.count()).toBe(0);
    expect((await askTill(shop.url, manager.pin, 'receipts')).receipts).toEqual([]);

    const button = await sell.pay.boundingBox();
    for (let press = 0; press < 10; press += 1)
      await page.mouse.click(button!.x + 40, button!.y + 20);
    await pay.take.waitFor();
    const take = await pay.take.boundingBox();
    for (let press = 0; press < 10; press += 1) await page.mouse.click(take!.x + 40, take!.y + 20);
    await pay.paid.waitFor();
    const { receipts } = await askTill(shop.url, manager.pin, 'receipts');
    expect(receipts).toMatchObject([{ kind: 'receipt', total: bursts * 16_000 }]);
  },
);
