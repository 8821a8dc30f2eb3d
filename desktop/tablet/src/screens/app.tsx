import { usePreferences } from '@pos/screens/ui';
import { useEffect, useState } from 'react';
import { writePaired, type Paired } from '../device/device-store.ts';
import { StorageFull } from '../storage/storage-full.ts';
import { openTablet, type Tablet } from '../tablet.ts';
import type { Waiter } from '../shop/local-till.ts';
import { Login } from './login.tsx';
import { NoRoom } from './no-room.tsx';
import { Pairing } from './pairing.tsx';
import { usePlace, type Place } from './place.ts';
import { ShutOut } from './shut-out.tsx';
import { useTablet } from './use-tablet.ts';
import { Workplace } from './workplace.tsx';

interface Props {
  readonly known: Paired | null;
  /** The till that this page came from. */
  readonly home: string;
}

export const App = ({ known, home }: Props) => {
  const [paired, setPaired] = useState(known);
  const [tablet, setTablet] = useState<Tablet | null>(null);
  const [hasNoRoom, setNoRoom] = useState(false);
  const { language, theme } = usePreferences();
  const [place, goTo] = usePlace();
  // A kitchen has steam, lamps and people three metres away: there it is dark, whatever the person likes.
  const worn = place === 'kitchen' ? 'dark' : theme;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = worn;
  }, [language, worn]);
  useEffect(() => {
    if (paired === null) return undefined;
    const opening = openTablet(paired, home);
    opening.then(setTablet, (error: unknown) => {
      if (!(error instanceof StorageFull)) throw error;
      setNoRoom(true);
    });
    return () =>
      void opening.then(
        (opened) => opened.stop(),
        () => undefined,
      );
  }, [paired, home]);
  const pair = async (fresh: Paired): Promise<void> => {
    try {
      await writePaired(fresh);
      setPaired(fresh);
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      setNoRoom(true);
    }
  };
  if (hasNoRoom) return <NoRoom />;
  if (paired === null) return <Pairing home={home} onPaired={(fresh) => void pair(fresh)} />;
  if (tablet === null) return null;
  return (
    <AtWork
      tablet={tablet}
      place={place}
      goTo={goTo}
      onPairAgain={() => {
        setTablet(null);
        setPaired(null);
      }}
    />
  );
};

interface AtWorkProps {
  readonly tablet: Tablet;
  readonly place: Place;
  readonly goTo: (place: Place) => void;
  readonly onPairAgain: () => void;
}

const AtWork = ({ tablet, place, goTo, onPairAgain }: AtWorkProps) => {
  useTablet(tablet);
  const [waiter, setWaiter] = useState<Waiter | null>(null);
  const { refusal, waiting } = tablet.reach();
  if (refusal === 'DeviceRevoked') return <ShutOut waiting={waiting} onPairAgain={onPairAgain} />;
  if (waiter === null) return <Login tablet={tablet} onLogin={setWaiter} />;
  return (
    <Workplace
      tablet={tablet}
      waiter={waiter}
      place={place}
      goTo={goTo}
      onLogOut={() => setWaiter(null)}
    />
  );
};
