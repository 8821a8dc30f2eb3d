import { expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { standBeside } from './kit/beside.ts';
import { sharedShop } from './kit/shop.ts';
import { exportJournal, tellTill } from './kit/till-api.ts';
import { owner } from './kit/people.ts';
import { typeByHand } from './kit/typing.ts';
import { payPage } from './pages/pay-page.ts';
import { receiptsPage } from './pages/receipts-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

/** Names as people and their enemies give them, as far as a till lets them in. */
const hostile = [
  '<img src=x onerror="document.title=`broken`">',
  '"><script>document.title="broken"</script>',
  '\u202Egnp.cà phê\u202C',
  'שלום עולם',
  '👨‍👩‍👧 ☕️ 🇻🇳',
  'Bánh mì '.repeat(37).trim(),
  'Trà sữa trân châu'.normalize('NFD'),
  '=HYPERLINK("http://x","y")',
  '+84 901 @SUM(A1)',
];

const shop = sharedShop();

test('hostile names are only names: on the screen, on paper and in the export', async (context) => {
  const page = await atTheTill(shop, context);
  const sell = sellPage(page);
  const counter = await standBeside(page, shop.counter);
  const title = await page.title();
  const order = '01935000-0001-7000-8000-0000000000aa';
  for (const name of hostile) {
    await tellTill(shop.url, owner.pin, {
      type: 'AddOpenItem',
      asPicked: true,
      order,
      name,
      unit: 'cái',
      price: 1000,
      quantity: 1000,
      taxClass: 'vat-10',
    });
  }
  const buyer = { name: hostile[0]!, taxCode: hostile[7]!, address: hostile[2]! };
  await tellTill(shop.url, owner.pin, { type: 'NameBuyer', order, buyer });
  await tellTill(shop.url, owner.pin, { type: 'LabelOrder', order, label: hostile[1]! });
  await sell.order.getByRole('button', { name: hostile[1]! }).click();
  await sell.lines.nth(hostile.length - 1).waitFor();

  // What was written is what is read, letter by letter; nothing of it has become part of the page.
  const shown = await sell.lines.allTextContents();
  for (const [place, name] of hostile.entries())
    expect(shown[place]).toContain(name.normalize('NFC'));
  expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
  const before = await counter.slips.count();
  await page.keyboard.press('F12');
  await payPage(page).take.waitFor();
  await typeByHand(page, '20000');
  await page.keyboard.press('Enter');
  await payPage(page).lookAtChange();
  const number = await payPage(page).number();
  await counter.slips.nth(before).waitFor();
  await payPage(page).next.click();
  await shellPage(page).place('Hóa đơn').click();
  await receiptsPage(page).receipt(number).click();
  const paper = receiptsPage(page).paper;
  for (const name of [hostile[3]!, hostile[7]!]) await paper.getByText(name).first().waitFor();
  expect(await paper.locator('img[src="x"], script').count()).toBe(0);
  expect(await page.title()).toBe(title);

  const lines = (await exportJournal(shop.url, owner.pin)).trimEnd().split('\n');
  const names = lines
    .map((line) => JSON.parse(String(JSON.parse(line).raw)))
    .filter(({ type, stream }) => type === 'LineAdded' && stream === `order/${order}`)
    .map(({ data }) => data.name);
  expect(names).toEqual(hostile.map((name) => name.normalize('NFC')));
});
