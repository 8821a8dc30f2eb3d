import { payPage } from '../../pages/pay-page.ts';
import { sellPage } from '../../pages/sell-page.ts';
import { typeByHand } from '../typing.ts';
import { gone, type Walk } from './walk.ts';

/** Takes the money for the order at hand: some by transfer, the rest in cash. */
export const payStops = async ({ page, look }: Walk): Promise<void> => {
  const pay = payPage(page);
  await sellPage(page).pay.click();
  await pay.take.waitFor();
  await look('pay-cash');
  await pay.method('Thẻ').click();
  await look('pay-card');
  await pay.method('Chuyển khoản').click();
  await look('pay-transfer');
  await pay.sheet.getByRole('textbox', { name: 'Số tiền chuyển' }).click();
  await typeByHand(page, '100000');
  await pay.reference.click();
  await typeByHand(page, '4F7K2M');
  await pay.take.or(pay.sawTransfer).click();
  await pay.sheet.getByText('Chưa đối chiếu').waitFor();
  await pay.method('Tiền mặt').click();
  await look('pay-split');
  await pay.sheet.getByRole('button', { name: /^Hoàn lại/ }).click();
  const reversing = page.getByRole('dialog', { name: 'Hoàn lại khoản đã nhận' });
  await reversing.waitFor();
  await look('pay-reverse');
  await page.keyboard.press('Escape');
  await reversing.waitFor({ state: 'detached' });
  // Presses in a burst are one: a person has taken their time since the first half was paid.
  await page.waitForTimeout(700);
  await pay.quick('200.000').click();
  await pay.take.filter({ hasText: 'thối' }).click();
  await pay.lookAtChange();
  await look('paid');
  await pay.next.click();
  await gone(page);
};
