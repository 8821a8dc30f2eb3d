import { useLogin } from '../../state/login.ts';

/** Whether whoever is logged in lists new products without asking anybody. */
export const useMayCreate = (): boolean =>
  useLogin(({ login }) =>
    (login?.permissions ?? []).some(({ permission }) => permission === 'catalog.manage'),
  );
