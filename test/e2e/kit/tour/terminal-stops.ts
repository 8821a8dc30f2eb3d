import { withFloat, withoutOrders } from '../at-the-till.ts';
import { payPage } from '../../pages/pay-page.ts';
import { sellPage } from '../../pages/sell-page.ts';
import { shellPage } from '../../pages/shell-page.ts';
import type { Walk } from './walk.ts';

/** A card terminal that is asked, waits for the card, and is cut off: nobody knows what it took. */
export const terminalStops = async ({ page, look, shop }: Walk): Promise<void> => {
  const pay = payPage(page);
  const sell = sellPage(page);
  await withFloat(shop);
  await withoutOrders(shop);
  await shop.standTerminal('hesitates');
  await shellPage(page).place('Bán hàng').click();
  await sell.tile('Bia Tiger lon 330ml').click();
  await sell.lines.first().waitFor();
  await sell.pay.click();
  await pay.method('Thẻ').click();
  await pay.askTerminal.waitFor();
  await look('pay-terminal');
  await pay.askTerminal.click();
  const stop = pay.atTerminal.getByRole('button', { name: 'Dừng chờ thẻ' });
  await stop.waitFor();
  await look('pay-terminal-waiting');
  await stop.click();
  await pay.lookAtRest('Đã dừng, thẻ không bị trừ tiền.');
  await look('pay-terminal-stopped');
  await shop.standTerminal('cut-after-charge');
  await pay.askTerminal.click();
  await pay.atTerminal.getByRole('alert').waitFor();
  await look('pay-terminal-unknown');
};
