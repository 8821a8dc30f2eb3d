import type { CatalogEntry, CommandToSend, OpenOrderView, OrderLine, ToldRefusal } from '@pos/api';
import { formatMoney, type Currency } from '@pos/kernel';
import { Pay } from '../../pay/pay.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { newId } from '../../state/ids.ts';
import { basePriceOf } from '../order/made.ts';
import type { OpenOrders } from '../order/use-order.ts';
import { closeAsk, turnTo, useSale } from '../sale.ts';
import type { Seller } from '../seller.ts';
import { sellWords } from '../words.ts';
import { BuyerAsk } from './buyer-ask.tsx';
import { ChooseAsk } from './choose-ask.tsx';
import { DiscountAsk } from './discount-ask.tsx';
import { LabelsAsk } from './labels-ask.tsx';
import { LineAsk } from './line-ask.tsx';
import { ModifiersAsk } from './modifiers-ask.tsx';
import { NewProductAsk, type NewProduct } from './new-product-ask.tsx';
import { NotFoundAsk } from './not-found-ask.tsx';
import { OpenItemAsk } from './open-item-ask.tsx';
import { OrderAsk } from './order-ask.tsx';
import { OrdersAsk } from './orders-ask.tsx';
import { PictureAsk } from './picture-ask.tsx';
import { PriceAsk } from './price-ask.tsx';
import { ChangeQuantity } from './quantity-ask.tsx';
import { Weigh } from './weigh.tsx';
import { ReasonAsk } from './reason-ask.tsx';
import { VariantsAsk } from './variants-ask.tsx';
import { TextAsk } from './text-ask.tsx';

interface Props {
  readonly order: OpenOrderView | null;
  readonly orders: OpenOrders;
  readonly currency: Currency;
  readonly seller: Seller;
  readonly onSearch: () => void;
  readonly onPick: (product: CatalogEntry) => void;
  readonly onPrintBill: (order: OpenOrderView) => void;
}

/** The one question that is open, if any. */
export const Asks = ({ order, orders, currency, seller, onSearch, onPick, onPrintBill }: Props) => {
  const words = useWords(sellWords).ask;
  const language = usePreferences((state) => state.language);
  const ask = useSale((sale) => sale.ask);
  if (ask === null) return null;
  /** Commands about lines and orders go in turn, behind what was scanned before them. */
  const tell = (command: CommandToSend): Promise<ToldRefusal | null> =>
    seller.inTurn(() => seller.send(command));
  const about = (line: OrderLine) => ({
    order: order?.order ?? newId<'OrderId'>(),
    line: line.line,
  });
  switch (ask.about) {
    case 'line':
      return <LineAsk line={ask.line} />;
    case 'quantity':
      return (
        <ChangeQuantity
          line={ask.line}
          onConfirm={(quantity) => tell({ type: 'ChangeQuantity', ...about(ask.line), quantity })}
        />
      );
    case 'price':
      return (
        <PriceAsk
          line={ask.line}
          currency={currency}
          onConfirm={(price, reason) =>
            tell({ type: 'OverridePrice', ...about(ask.line), price, reason })
          }
        />
      );
    case 'note':
      return (
        <TextAsk
          title={words.note}
          hint={words.noteHint}
          now={ask.line.note}
          most={300}
          onConfirm={(note) => tell({ type: 'NoteLine', ...about(ask.line), note })}
        />
      );
    case 'remake':
      return ask.line.product === null ? null : (
        <ModifiersAsk
          name={ask.line.name}
          product={ask.line.product}
          before={{
            modifiers: ask.line.modifiers.map(({ modifier }) => modifier),
            price: basePriceOf(ask.line),
          }}
          confirm={words.save}
          onConfirm={(modifiers) =>
            tell({ type: 'ChangeModifiers', ...about(ask.line), modifiers: [...modifiers] })
          }
        />
      );
    case 'remove':
      return (
        <ReasonAsk
          title={words.remove}
          lead={words.removeLead(ask.line.name)}
          usual={words.reasons.remove}
          onConfirm={(reason) => tell({ type: 'RemoveLine', ...about(ask.line), reason })}
        />
      );
    case 'variants':
      return <VariantsAsk product={ask.product} currency={currency} onPick={onPick} />;
    case 'modifiers':
      return (
        <ModifiersAsk
          name={ask.product.name}
          product={ask.product.product}
          confirm={words.add}
          onConfirm={(modifiers) => seller.inTurn(() => seller.add(ask.product, { modifiers }))}
        />
      );
    case 'weigh':
      return (
        <Weigh
          product={ask.product}
          onConfirm={(quantity) => seller.inTurn(() => seller.add(ask.product, { quantity }))}
        />
      );
    case 'labels':
      return (
        <LabelsAsk
          line={ask.line}
          onConfirm={(copies) => tell({ type: 'PrintLabels', product: ask.product, copies })}
        />
      );
    case 'picture':
      return <PictureAsk product={ask.product} onConfirm={tell} />;
    case 'choose':
      return <ChooseAsk products={ask.products} currency={currency} onPick={onPick} />;
    case 'not-found':
      return <NotFoundAsk code={ask.code} onSearch={onSearch} />;
    case 'new-product':
      return (
        <NewProductAsk wanted={ask.wanted} onConfirm={(product) => createAndAdd(seller, product)} />
      );
    case 'open-item':
      return <OpenItemAsk onConfirm={(item) => seller.inTurn(() => seller.addOpenItem(item))} />;
    case 'order':
      return <OrderAsk order={order} onPrintBill={onPrintBill} />;
    case 'orders':
      return (
        <OrdersAsk
          orders={orders}
          currency={currency}
          onTurn={(id, isParked) => {
            closeAsk();
            void seller.turnToOrder(id, isParked);
          }}
        />
      );
    case 'pay':
      return (
        <Pay
          order={ask.order}
          onClose={closeAsk}
          onPaid={() => {
            closeAsk();
            turnTo(null);
          }}
        />
      );
    case 'discount':
    case 'label':
    case 'buyer':
    case 'void':
      break;
  }
  if (order === null) return null;
  switch (ask.about) {
    case 'discount':
      return <DiscountAsk order={order} line={ask.line} seller={seller} />;
    case 'label':
      return (
        <TextAsk
          title={words.label}
          hint={words.labelHint}
          now={order.label}
          most={80}
          onConfirm={(label) => tell({ type: 'LabelOrder', order: order.order, label })}
        />
      );
    case 'buyer':
      return <BuyerAsk order={order} onConfirm={tell} />;
    case 'void':
      return (
        <ReasonAsk
          title={words.void}
          lead={words.voidLead(
            String(order.lines.length),
            formatMoney(order.totals.total, currency, { locale: language }),
          )}
          usual={words.reasons.void}
          onConfirm={async (reason) => {
            const refusal = await tell({ type: 'VoidOrder', order: order.order, reason });
            if (refusal === null) turnTo(null);
            return refusal;
          }}
        />
      );
  }
};

const createAndAdd = async (seller: Seller, wanted: NewProduct): Promise<ToldRefusal | null> => {
  const { name, price, unit, taxClass, category, barcodes, image } = wanted;
  const product = newId<'ProductId'>();
  const fields = {
    name,
    price,
    unit,
    taxClass,
    category,
    barcodes: [...barcodes],
    sku: '',
    divisible: false,
    modifierGroups: [],
  };
  return (
    (await seller.send({
      type: 'PutProduct',
      product,
      fields,
      ...(image === null ? {} : { image }),
    })) ??
    seller.inTurn(() =>
      seller.add({ ...fields, product, priceNow: price, priceList: null, variants: 0 }),
    )
  );
};
