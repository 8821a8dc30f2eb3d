import type { Grant, Permission } from '@pos/domain';
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

const Tablets = lazy(async () => ({ default: (await import('../tablets/tablets.tsx')).Tablets }));

type PageName = 'till' | 'devices' | 'tablets' | 'papers';

const none: readonly Grant[] = [];

/** What can be set: this screen for everybody, the shop's devices for those who may. */
export const SettingsPages = () => {
  const words = useWords(settingsWords);
  const parts = useWords(partWords);
  const [page, setPage] = useState<PageName>('till');
  const granted = useLogin(({ login }) => login?.permissions ?? none);
  const may = (wanted: Permission): boolean =>
    granted.some(({ permission }) => permission === wanted);
  const pages: readonly { readonly id: PageName; readonly show: ReactNode }[] = [
    { id: 'till', show: <Settings /> },
    ...(may('settings.manage') ? [{ id: 'devices' as const, show: <Devices /> }] : []),
    ...(may('device.pair') ? [{ id: 'tablets' as const, show: <Tablets /> }] : []),
    ...(may('settings.manage') ? [{ id: 'papers' as const, show: <Papers /> }] : []),
  ];
  if (pages.length === 1) return <Settings />;
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
