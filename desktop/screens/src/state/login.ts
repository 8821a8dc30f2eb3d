import type { AtTheScreen } from '@pos/api';
import { create } from 'zustand';
import { startAnew } from './desk.ts';

interface AtThisScreen {
  readonly login: AtTheScreen | null;
  /** Whose work lies on the screen, also while it is locked; somebody else begins with an empty one. */
  readonly workOf: AtTheScreen['staff'] | null;
}

/** Who stands at this screen. */
export const useLogin = create<AtThisScreen>(() => ({ login: null, workOf: null }));

export const setLogin = (login: AtTheScreen | null): void => {
  if (login !== null && login.staff.id !== useLogin.getState().workOf?.id) startAnew();
  useLogin.setState(login === null ? { login } : { login, workOf: login.staff });
};
