import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useLogin } from '../state/login.ts';
import { useWords } from '../state/words.ts';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import { Settings } from './settings.tsx';
import styles from './pages.module.css';
import { settingsWords } from './words.ts';

const Devices = lazy(async () => ({ default: (await import('../devices/devices.tsx')).Devices }));

const Papers = lazy(async () => ({ default: (await import('../papers/papers.tsx')).Papers }));

type PageName = 'till' | 'devices' | 'papers';

/** What can be set: this screen for everybody, the shop's devices for those who may. */
export const SettingsPages = () => {
  const words = useWords(settingsWords);
  const parts = useWords(partWords);
  const [page, setPage] = useState<PageName>('till');
  const maySet = useLogin(({ login }) =>
    (login?.permissions ?? []).some(({ permission }) => permission === 'settings.manage'),
  );
  if (!maySet) return <Settings />;
  const pages: readonly { readonly id: PageName; readonly show: ReactNode }[] = [
    { id: 'till', show: <Settings /> },
    { id: 'devices', show: <Devices /> },
    { id: 'papers', show: <Papers /> },
  ];
  return (
    <Tabs
      className={styles.pages ?? ''}
      selectedKey={page}
      onSelectionChange={(key) => setPage(pages.find(({ id }) => id === key)?.id ?? 'till')}
    >
      <TabList className={styles.tabs ?? ''} aria-label={words.pagesLabel}>
        {pages.map(({ id }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {words.pages[id]}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, show }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          <Suspense fallback={<Waiting label={parts.loading} />}>{show}</Suspense>
        </TabPanel>
      ))}
    </Tabs>
  );
};
