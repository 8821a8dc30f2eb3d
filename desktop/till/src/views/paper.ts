import { letterheadOf, samplePaper } from '@pos/documents';
import { isProfileName, preview, profiles } from '@pos/hardware/printers';
import { picturesOf } from '../papers/logo.ts';
import { staffName } from '../papers/staff-name.ts';
import type { View } from './view.ts';

/** For whoever designs the shop's papers: what is being changed, over what is kept. */
export const paper: View<'paper'> = {
  follows: () => ['store/'],
  read: ({ shop, staff }, { paper: asked, model, header, footer, hidden }) => {
    const store = shop.store();
    if (!store || !isProfileName(model)) return null;
    const designed = {
      ...store,
      ...(header === undefined ? {} : { header }),
      ...(footer === undefined ? {} : { footer }),
      ...(hidden === undefined ? {} : { hiddenOnPapers: hidden }),
    };
    const { png, width, height } = preview(
      samplePaper(asked, {
        language: shop.paperLanguage,
        letterhead: letterheadOf(designed),
        at: shop.nowText(store),
        businessDay: shop.businessDay(store),
        cashier: staffName(shop, staff)?.name ?? '',
      }),
      profiles[model],
      picturesOf(store),
    );
    return { png: Buffer.from(png).toString('base64'), width, height };
  },
};
