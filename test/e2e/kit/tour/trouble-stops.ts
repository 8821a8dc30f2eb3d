import { receiptsPage } from '../../pages/receipts-page.ts';
import { shellPage } from '../../pages/shell-page.ts';
import { leave, type Walk } from './walk.ts';

/** What is shown when something does not do its part: the printer, the wire to the till. */
export const troubleStops = async (walk: Walk): Promise<void> => {
  await withoutPaper(walk);
  await withoutTill(walk);
};

const withoutPaper = async ({ page, look, shop }: Walk): Promise<void> => {
  const shell = shellPage(page);
  const receipts = receiptsPage(page);
  shop.printer.flip({ paperOut: true });
  await shell.place('Hóa đơn').click();
  await receipts.receipt('T01-26-000001').click();
  await receipts.reprint.click();
  await shell.unprintedAlarm.waitFor();
  await shell.claim('printer').getByText('hết giấy').waitFor();
  await look('paper-out');
  await shell.unprintedAlarm.click();
  await shell.unprinted.getByText('Máy in hết giấy').waitFor();
  await look('unprinted');
  shop.printer.flip({ paperOut: false });
  await shell.unprinted.getByText('Phiếu nào cũng đã ra').waitFor();
  await look('unprinted-none');
  await leave(page);
};

const withoutTill = async ({ page, look }: Walk): Promise<void> => {
  const shell = shellPage(page);
  await page.context().setOffline(true);
  await receiptsPage(page).reprint.click();
  await shell.strip.getByText('Mất nối với máy tính tiền').waitFor();
  await page.getByText('Lệnh đã gửi chỉ tính một lần').waitFor();
  await look('till-away');
  await page.context().setOffline(false);
  await shell.strip.getByText('Đã nối').waitFor();
  await receiptsPage(page).reprint.getByText('đã in 2 bản sao').waitFor();
};
