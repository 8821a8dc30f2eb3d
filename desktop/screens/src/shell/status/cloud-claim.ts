import type { SyncView } from '@pos/api';
import { formatTime, parseInstant, type Locale, type TimeZone } from '@pos/kernel';
import { Cloud, CloudAlert, CloudOff, CloudUpload } from 'lucide-react';
import type { Claim } from './claim.ts';
import type { cloudWords } from './cloud-words.ts';

/** Where this till's records are besides its own disk. Whatever it says, they are saved here and selling goes on. */
export const cloudClaim = (
  { cloud, unsent }: Pick<SyncView, 'cloud' | 'unsent'>,
  words: (typeof cloudWords)[Locale],
  { language, zone }: { readonly language: Locale; readonly zone: TimeZone | null },
): Claim => {
  const id = 'cloud';
  const count = unsent.toLocaleString(language);
  switch (cloud.state) {
    case 'not-paired':
      return { id, icon: CloudOff, tone: 'calm', ...words.notPaired(count) };
    case 'in-touch':
      return unsent === 0
        ? { id, icon: Cloud, tone: 'safe', ...words.inSync }
        : { id, icon: CloudUpload, tone: 'calm', ...words.sending(count) };
    case 'refused':
      return {
        id,
        icon: CloudAlert,
        tone: 'caution',
        ...words.refused(count, cloud.refusal ?? ''),
      };
    case 'never-connected':
    case 'away':
    case 'stuck': {
      const at = cloud.lastContact === null ? null : parseInstant(cloud.lastContact);
      const last = at === null || zone === null ? null : formatTime(at, zone);
      // A line that flickers is no trouble; one that is gone for minutes is for a person to know.
      const tone = cloud.state === 'stuck' ? 'caution' : 'calm';
      return { id, icon: CloudOff, tone, ...words.serverAway(count, last) };
    }
  }
};
