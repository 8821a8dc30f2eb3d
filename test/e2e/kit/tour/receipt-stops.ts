import { payPage } from '../../pages/pay-page.ts';
import { receiptsPage } from '../../pages/receipts-page.ts';
import { sellPage } from '../../pages/sell-page.ts';
import { shellPage } from '../../pages/shell-page.ts';
import { manager } from '../people.ts';
import { leave, type Walk } from './walk.ts';

const first = 'T01-26-000001';

/** What has been sold, and what comes back of it. Leaves an exchange without anything taken instead. */
export const receiptStops = async (walk: Walk): Promise<void> => {
  await findingOne(walk);
  await givingBack(walk);
};

const findingOne = async ({ page, look }: Walk): Promise<void> => {
  const receipts = receiptsPage(page);
  await shellPage(page).place('Hóa đơn').click();
  await receipts.receipt(first).waitFor();
  await look('receipts');
  await receipts.search.fill('T01-26-000099');
  await page.keyboard.press('Enter');
  await page.getByText('Máy này không có phiếu số').waitFor();
  await look('receipt-not-found');
  await receipts.search.fill('');
  await receipts.receipt(first).click();
  await receipts.paper.waitFor();
  await look('receipt');
};

const givingBack = async ({ page, look }: Walk): Promise<void> => {
  const sell = sellPage(page);
  const receipts = receiptsPage(page);
  await receipts.refundThis.click();
  await receipts.refund.waitFor();
  await receipts.all.last().click();
  await look('refund');
  await receipts.reason('Bán nhầm món').click();
  await receipts.exchange.click();
  await shellPage(page).approveWithKeys(manager.pin);
  await sell.returns.waitFor();
  await look('exchange-empty');
  await sell.category('Bánh ngọt').click();
  await sell.tile('Bánh flan').click();
  await sell.lines.first().waitFor();
  await look('exchange');
  await sell.pay.click();
  await payPage(page).sheet.waitFor();
  await look('give-back');
  await leave(page);
};
