import { tell } from '@pos/messages';
import { vnd } from '@pos/kernel';
import { Empty, usePreferences } from '@pos/screens/ui';
import { HardDrive } from 'lucide-react';

/** There was no room even to begin. */
export const NoRoom = () => {
  const { language } = usePreferences();
  const { title, action } = tell({ type: 'TabletFull' }, language, vnd);
  return <Empty isPage icon={HardDrive} title={title} lead={action} />;
};
