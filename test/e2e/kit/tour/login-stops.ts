import { loginPage } from '../../pages/login-page.ts';
import type { Walk } from './walk.ts';

export const loginStops = async ({ page, look }: Walk): Promise<void> => {
  const login = loginPage(page);
  await login.title.waitFor();
  await look('login');
  await login.withKeys('9999');
  await login.refusal.waitFor();
  await look('login-refused');
};
