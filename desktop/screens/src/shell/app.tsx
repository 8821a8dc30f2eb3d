import { Activity, useEffect } from 'react';
import { Login } from '../login/login.tsx';
import { setLogin, useLogin } from '../state/login.ts';
import { useApproval } from '../state/act.ts';
import { usePreferences } from '../state/preferences.ts';
import { useTill } from '../state/till.ts';
import './app.css';
import { LongWork } from './long-work.tsx';
import { PassingNotice } from './passing-notice.tsx';
import { ScanDesk } from './scan-desk.tsx';
import { Workplace } from './workplace.tsx';

/** While the screen is locked, its work is kept out of sight and deaf to keys and scanners, for the same person's return. */
export const App = () => {
  const till = useTill();
  const { language, theme } = usePreferences();
  const { login, workOf } = useLogin();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  useEffect(
    () =>
      till.onLoggedOut(() => {
        useApproval.getState().waiting?.giveUp();
        setLogin(null);
      }),
    [till],
  );
  return (
    <>
      {workOf === null ? null : (
        <Activity key={workOf.id} mode={login === null ? 'hidden' : 'visible'}>
          <Workplace />
        </Activity>
      )}
      {login === null ? <Login /> : null}
      <ScanDesk />
      <LongWork />
      <PassingNotice />
    </>
  );
};
