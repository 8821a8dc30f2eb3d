import type { DaysView } from '@pos/api';
import type { Takings } from '@pos/domain';
import { currencyOf, type View } from './view.ts';

export const days: View<'days'> = {
  follows: () => ['order/'],
  read: ({ shop }, { limit }) => ({
    currency: currencyOf(shop),
    days: shop.readModels.tallies.days(limit).map(dayView),
  }),
};

const dayView = ({
  day,
  totals: { sales, refunds, salesTotal, refundsTotal, rounding, taxes },
}: {
  readonly day: DaysView['days'][number]['businessDay'];
  readonly totals: Takings;
}): DaysView['days'][number] => ({
  businessDay: day,
  sales,
  refunds,
  salesTotal,
  refundsTotal,
  rounding,
  taxes,
});
