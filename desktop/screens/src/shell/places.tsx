import { lazy, useEffect } from 'react';
import { Sell } from '../sell/sell.tsx';

const loadReceipts = () => import('../receipts/receipts.tsx');
const loadSettings = () => import('../settings/settings-pages.tsx');
const loadDrawer = () => import('../drawer/drawer.tsx');

const Receipts = lazy(async () => ({ default: (await loadReceipts()).Receipts }));
const Drawer = lazy(async () => ({ default: (await loadDrawer()).Drawer }));
const Settings = lazy(async () => ({ default: (await loadSettings()).SettingsPages }));

/** Selling is there at once; the other places arrive right after it, before anybody goes there. */
export const places = {
  sell: Sell,
  receipts: Receipts,
  drawer: Drawer,
  settings: Settings,
} as const;

export const useAllPlaces = (): void => {
  useEffect(() => {
    void loadReceipts();
    void loadDrawer();
    void loadSettings();
  }, []);
};
