import { create } from 'zustand';

export type PlaceName = 'sell' | 'receipts' | 'drawer' | 'settings';

/** What somebody came to the drawer for, when it was a key that brought them. */
type DrawerTask = 'no-sale';

interface Desk {
  readonly place: PlaceName;
  readonly drawerTask: DrawerTask | null;
  readonly isKeySheetOpen: boolean;
}

const atFirst: Desk = { place: 'sell', drawerTask: null, isKeySheetOpen: false };

/** Where on this screen somebody works. */
export const useDesk = create<Desk>(() => atFirst);

/** Every scan goes where goods are sold: whoever is there already has nothing drawn anew. */
export const goTo = (place: PlaceName): void =>
  useDesk.setState((desk) =>
    desk.place === place && desk.drawerTask === null ? desk : { place, drawerTask: null },
  );
export const goToDrawerFor = (drawerTask: DrawerTask): void =>
  useDesk.setState({ place: 'drawer', drawerTask });
export const showKeySheet = (isKeySheetOpen: boolean): void => useDesk.setState({ isKeySheetOpen });
export const startAnew = (): void => useDesk.setState(atFirst);

/** A sheet lies over the screen, whoever opened it: what is beneath it must not change meanwhile. */
export const isUnderSheet = (): boolean => document.querySelector('[role="dialog"]') !== null;
