import { Empty, useWords } from '@pos/screens/ui';
import { PanelsTopLeft } from 'lucide-react';
import { tabletWords } from './words.ts';

export const AlreadyOpen = () => {
  const words = useWords(tabletWords).alreadyOpen;
  return <Empty isPage icon={PanelsTopLeft} title={words.title} lead={words.lead} />;
};
