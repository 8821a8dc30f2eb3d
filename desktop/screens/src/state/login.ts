import type { AtTheScreen } from '@pos/api';
import { create } from 'zustand';

interface AtThisScreen {
  readonly login: AtTheScreen | null;
  /** Whose work lies on the screen, also while it is locked; somebody else begins with an empty one. */
  readonly workOf: AtTheScreen['staff'] | null;
}

/** Who stands at this screen. */
export const useLogin = create<AtThisScreen>(() => ({ login: null, workOf: null }));

export const setLogin = (login: AtTheScreen | null): void =>
  useLogin.setState(login === null ? { login } : { login, workOf: login.staff });
